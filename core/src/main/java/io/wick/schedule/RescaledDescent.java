package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;

/**
 * The family of which quantum Hamiltonian descent is the member p = 3/2. In rescaled time s̃ = ∫λ
 * dt its equation is i∂ψ/∂s̃ = [−(D/λ)∇² + V]ψ with D/λ = ½(2s̃)^{−p}. Keeping λ = 2t³, hence 2s̃ =
 * t⁴, that is D = ½λ(2s̃)^{−p} = (t³)^{1−4p/3}; it is made finite at t = 0 as in the source, by t³
 * → offset + t³ in D:
 *
 * <p>D = (offset + t³)^{1−4p/3}, t = sT.
 *
 * <p>At p = 3/2 these are the bits of {@link QuantumHamiltonianDescent}. At p = 3/4 D is constant;
 * below, D grows but more slowly than λ. For t ≫ offset^{1/3}, D/λ = ½(2s̃)^{−p} (1 +
 * O(offset/t³)).
 *
 * @param exponent p, positive
 * @param offset keeps D finite and positive at t = 0, positive
 * @param duration T, positive
 */
@Entry(
    name = "rescaled-descent",
    summary = "quantum Hamiltonian descent with any exponent of the rescaled time",
    formula =
        "lambda(s) = 2 t^3, D(s) = (offset + t^3)^(1 - 4p/3), t = s T: D/lambda = (2 s~)^(-p)/2, s~ ="
            + " integral of lambda dt = t^4/2",
    source = "J. Leng, E. Hickman, J. Li, X. Wu, arXiv 2303.01471 (p = 3/2)")
public record RescaledDescent(
    @Parameter(
            value = "power p of the rescaled time; 1.5 is quantum Hamiltonian descent",
            byDefault = "1.5")
        double exponent,
    @Parameter(
            value = "keeps D finite and positive at the start",
            unit = "time^3",
            byDefault = "1e-3")
        double offset,
    @Parameter(value = "physical time T of the whole run", unit = "time", byDefault = "10.0")
        double duration)
    implements Schedule {
  public RescaledDescent {
    Check.positive("exponent", exponent);
    Check.positive("offset", offset);
    Check.positive("duration", duration);
    Check.positive("D(0) = offset^(1 - 4 exponent/3)", power(offset, exponent));
  }

  /** Exactly 1/cube at p = 3/2, for 4p/3 is then exactly 2. */
  private static double power(double cube, double exponent) {
    return Elementary.pow(cube, 1.0 - 4.0 * exponent / 3.0);
  }

  @Override
  public double diffusion(double s) {
    double t = s * duration;
    return power(Math.fma(t * t, t, offset), exponent);
  }

  @Override
  public double potentialScale(double s) {
    double t = s * duration;
    return 2.0 * (t * t * t);
  }
}
