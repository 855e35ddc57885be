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
 * Wells at x = ja, j = 0, ±1, …, of energy k(ja)²/2 per axis, with barriers that all rise by the
 * same height B above the upper one of their two wells (a = spacing, k = stiffness, B = barrier).
 * Whoever must climb each barrier by heat relaxes only as 1/ln t, whatever the schedule. Between
 * two wells whose energies differ by Δ the curve is ε + Δ(1 − c)/2 + β(1 − c²), c = cos πu, u the
 * way between them, with β = (B + Δ/2 + √(B(B + Δ)))/2: then wells and barriers have exactly those
 * places and heights. The shape between them is ours; the original gives the energies and the
 * barriers.
 *
 * @param stiffness k, positive
 * @param spacing a, positive
 * @param barrier B, positive
 * @param dimension d, at least 1
 * @param box the box; null is ±10.5a
 */
@Entry(
    name = "shinomoto-kabashima",
    summary = "wells on a parabola, all barriers equal",
    formula = "wells k (j a)^2/2 at x = j a, barriers B above the upper well",
    source =
        "S. Shinomoto, Y. Kabashima, J. Phys. A 24 (1991) L141; G. E. Santoro, E. Tosatti, doi 10.1088/0305-4470/39/36/R01")
public record ShinomotoKabashima(
    @Parameter(
            value = "stiffness k of the parabola",
            unit = "potential/length^2",
            byDefault = "0.2")
        double stiffness,
    @Parameter(value = "distance a of the wells", unit = "length", byDefault = "1.0")
        double spacing,
    @Parameter(value = "height B of the barriers", unit = "potential", byDefault = "1.0")
        double barrier,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; +-10.5 spacing unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public ShinomotoKabashima {
    Check.positive("stiffness", stiffness);
    Check.positive("spacing", spacing);
    Check.positive("barrier", barrier);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10.5 * spacing, 10.5 * spacing);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double unit = 0.5 * stiffness * spacing * spacing;
    for (int i = 0; i < count; i++) {
      double way = Math.abs(x[i]) / spacing;
      double well = Math.floor(way);
      double rise = unit * Math.fma(2.0, well, 1.0);
      double cosine = Elementary.cosPi(way - well);
      double hump = hump(rise) * Math.fma(-cosine, cosine, 1.0);
      out[i] += Math.fma(unit * well, well, Math.fma(0.5 * rise, 1.0 - cosine, hump));
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double unit = 0.5 * stiffness * spacing * spacing;
    for (int i = 0; i < count; i++) {
      double way = Math.abs(x[i]) / spacing;
      double well = Math.floor(way);
      double rise = unit * Math.fma(2.0, well, 1.0);
      double cosine = Elementary.cosPi(way - well);
      double sine = Elementary.sinPi(way - well);
      double slope = Math.PI / spacing * sine * Math.fma(2.0 * hump(rise), cosine, 0.5 * rise);
      out[i] = Math.copySign(1.0, x[i]) * slope;
    }
  }

  /** β, for which the top is B above the upper well. */
  private double hump(double rise) {
    return 0.5 * (barrier + 0.5 * rise + Math.sqrt(barrier * (barrier + rise)));
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new ShinomotoKabashima(stiffness, spacing, barrier, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
