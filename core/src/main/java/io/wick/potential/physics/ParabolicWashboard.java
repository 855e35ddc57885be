package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = Σ k x_i²/2 + A(1 − cos qx_i), k = stiffness, A = amplitude and q = wavenumber: a bowl with
 * ripples. Each axis has further minima while the bowl is flatter than the ripples, kx < Aq.
 * Minimum 0 at the origin.
 *
 * @param stiffness k, positive
 * @param amplitude A, positive
 * @param wavenumber q, positive
 * @param dimension d, at least 1
 * @param box the box; null is ±14 k^(−1/4)
 */
@Entry(
    name = "parabolic-washboard",
    summary = "a bowl with ripples of one wavelength",
    formula = "sum stiffness x_i^2 / 2 + amplitude (1 - cos(wavenumber x_i))",
    source = "L. Stella, G. E. Santoro, E. Tosatti, doi 10.1103/PhysRevB.72.014303")
public record ParabolicWashboard(
    @Parameter(value = "stiffness k of the bowl", unit = "potential/length^2", byDefault = "0.2")
        double stiffness,
    @Parameter(value = "half the height A of the ripples", unit = "potential", byDefault = "1.0")
        double amplitude,
    @Parameter(
            value = "wavenumber q of the ripples",
            unit = "1/length",
            byDefault = "6.283185307179586")
        double wavenumber,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; +-14 stiffness^(-1/4) unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public ParabolicWashboard {
    Check.positive("stiffness", stiffness);
    Check.positive("amplitude", amplitude);
    Check.positive("wavenumber", wavenumber);
    Check.atLeast("dimension", 1, dimension);
    double half = 14.0 * Elementary.pow(stiffness, -0.25);
    box = Box.resolve(box, dimension, -half, half);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double turns = wavenumber / Math.PI;
    for (int i = 0; i < count; i++) {
      double ripple = amplitude * (1.0 - Elementary.cosPi(turns * x[i]));
      out[i] += Math.fma(0.5 * stiffness * x[i], x[i], ripple);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double turns = wavenumber / Math.PI;
    double factor = amplitude * wavenumber;
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(stiffness, x[i], factor * Elementary.sinPi(turns * x[i]));
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(
        new ParabolicWashboard(stiffness, amplitude, wavenumber, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
