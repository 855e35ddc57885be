package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * λ = 2t³ and D = 1/(offset + t³) in physical time t = sT: e^χ and e^φ/2 of quantum Hamiltonian
 * descent, e^φ = 2/(10⁻³ + t³). The unit of length is the box, [0, 1] per axis.
 *
 * @param offset keeps D finite at t = 0, positive
 * @param duration T, positive
 */
@Entry(
    name = "quantum-hamiltonian-descent",
    summary = "kinetic energy fades and the potential grows, both with the cube of time",
    formula = "lambda(s) = 2 t^3, D(s) = 1/(offset + t^3), t = s T",
    source = "J. Leng, E. Hickman, J. Li, X. Wu, arXiv 2303.01471")
public record QuantumHamiltonianDescent(
    @Parameter(value = "keeps D finite at the start", unit = "time^3", byDefault = "1e-3")
        double offset,
    @Parameter(value = "physical time T of the whole run", unit = "time", byDefault = "10.0")
        double duration)
    implements Schedule {
  public QuantumHamiltonianDescent {
    Check.positive("offset", offset);
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    double t = s * duration;
    return 1.0 / Math.fma(t * t, t, offset);
  }

  @Override
  public double potentialScale(double s) {
    double t = s * duration;
    return 2.0 * (t * t * t);
  }
}
