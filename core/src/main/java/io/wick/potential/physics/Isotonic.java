package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/**
 * ζ = kx²/2 + g/x² on x > 0, +∞ elsewhere, k = stiffness and g = repulsion: the oscillator with a
 * centrifugal wall. E_n = √(2Dk)(2n + 1 + ½√(1 + 4g/D)), equally spaced. Minimum √(2gk) at
 * (2g/k)^¼.
 *
 * @param stiffness k, positive
 * @param repulsion g, positive
 * @param box the box; null is [0, 14 k^(−1/4) + (2g/k)^(1/4)]
 */
@Entry(
    name = "isotonic",
    summary = "an oscillator with a centrifugal wall and equally spaced levels",
    formula = "stiffness x^2 / 2 + repulsion / x^2, x > 0",
    source = "I. I. Goldman, V. D. Krivchenkov, Problems in Quantum Mechanics, Pergamon 1961")
public record Isotonic(
    @Parameter(value = "stiffness k", unit = "potential/length^2", byDefault = "1.0")
        double stiffness,
    @Parameter(value = "strength g of the wall", unit = "potential length^2", byDefault = "1.0")
        double repulsion,
    @Parameter(
            value = "[lower, upper]; [0, 14 k^(-1/4) + (2g/k)^(1/4)] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public Isotonic {
    Check.positive("stiffness", stiffness);
    Check.positive("repulsion", repulsion);
    double far = 14.0 * Elementary.pow(stiffness, -0.25) + bottom(stiffness, repulsion);
    box = Box.resolve(box, 1, 0, far);
  }

  private static double bottom(double stiffness, double repulsion) {
    return Math.sqrt(Math.sqrt(2.0 * repulsion / stiffness));
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] r = x[0];
    for (int i = 0; i < count; i++) {
      double square = r[i] * r[i];
      double value = Math.fma(0.5 * stiffness, square, repulsion / square);
      out[i] = r[i] <= 0 ? Double.POSITIVE_INFINITY : value;
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  /** Behind the wall 0. */
  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    double[] r = x[0];
    for (int i = 0; i < count; i++) {
      double cube = r[i] * r[i] * r[i];
      out[0][i] = r[i] <= 0 ? 0.0 : Math.fma(stiffness, r[i], -2.0 * repulsion / cube);
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new Isotonic(stiffness, repulsion, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(Math.sqrt(2.0 * repulsion * stiffness), bottom(stiffness, repulsion))
        .within(box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double omega = Math.sqrt(2.0 * diffusion * stiffness);
    double shift = 0.5 * Math.sqrt(1.0 + 4.0 * repulsion / diffusion);
    double[] levels = new double[count];
    for (int n = 0; n < count; n++) {
      levels[n] = omega * (2.0 * n + 1.0 + shift);
    }
    return levels;
  }
}
