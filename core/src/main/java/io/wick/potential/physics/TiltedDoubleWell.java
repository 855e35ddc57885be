package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = barrier ((x_0/a)² − 1)² + tilt x_0 + Σ_{i≥1} k x_i²/2 with a = halfDistance: a double well
 * whose left well is the deeper one for a positive tilt, by about 2a tilt. The minimum is a root of
 * a cubic, found by Newton's iteration to the last bit. Further axes as in {@link DoubleWell}.
 *
 * @param barrier height of the barrier without the tilt, positive
 * @param halfDistance a, half the distance of the wells without the tilt, positive
 * @param tilt slope, not 0
 * @param stiffness k of the further axes, positive; null is 8 barrier/a²
 * @param dimension d, at least 1
 * @param box the box; null is that of the double well
 */
@Entry(
    name = "tilted-double-well",
    summary = "two wells along the first axis, one deeper than the other",
    formula = "barrier ((x_0/a)^2 - 1)^2 + tilt x_0 + sum_{i>0} k x_i^2 / 2",
    source = "elementary")
public record TiltedDoubleWell(
    @Parameter(
            value = "height of the barrier without the tilt",
            unit = "potential",
            byDefault = "1.0")
        double barrier,
    @Parameter(value = "half the distance a of the wells", unit = "length", byDefault = "1.0")
        double halfDistance,
    @Parameter(value = "slope, not 0", unit = "potential/length", byDefault = "0.1") double tilt,
    @Parameter(
            value =
                "stiffness k of the further axes; 8 barrier/a^2, that of the wells, unless given",
            unit = "potential/length^2",
            byDefault = Parameter.OPTIONAL)
        Double stiffness,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value =
                "[lower, upper] per axis, or one for all; wide enough for the low levels unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public TiltedDoubleWell {
    Check.finite("tilt", tilt);
    if (tilt == 0) {
      throw new IllegalArgumentException("tilt must not be 0. Maybe the type double-well?");
    }
    TwoWells wells = new TwoWells(barrier, halfDistance, tilt);
    stiffness = Check.positive("stiffness", stiffness == null ? wells.curvature() : stiffness);
    Check.atLeast("dimension", 1, dimension);
    box = box == null ? wells.box(stiffness, dimension) : box.over(dimension);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    new TwoWells(barrier, halfDistance, tilt).addTerm(axis, stiffness, x, count, out);
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    new TwoWells(barrier, halfDistance, tilt).derivative(axis, stiffness, x, count, out);
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(
        new TiltedDoubleWell(barrier, halfDistance, tilt, stiffness, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] point = new double[dimension];
    point[0] = new TwoWells(barrier, halfDistance, tilt).deeperWell();
    return KnownMinimum.at(value(point), point).within(box);
  }
}
