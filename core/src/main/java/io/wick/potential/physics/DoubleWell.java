package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.List;
import java.util.Optional;

/**
 * ζ = barrier ((x_0/a)² − 1)² + Σ_{i≥1} k x_i²/2 with a = halfDistance: two equal wells at x_0 = ±a
 * with a barrier between them. Further axes are harmonic, by default with the curvature of the
 * wells, k = 8 barrier/a².
 *
 * @param barrier height of the barrier, positive
 * @param halfDistance a, half the distance of the wells, positive
 * @param stiffness k of the further axes, positive; null is 8 barrier/a²
 * @param dimension d, at least 1
 * @param box the box; null is ±6 max(a, (a⁴/barrier)^(1/6)) on the first axis, ±12 k^(−1/4) on the
 *     others
 */
@Entry(
    name = "double-well",
    summary = "two equal wells along the first axis, harmonic along the others",
    formula = "barrier ((x_0/a)^2 - 1)^2 + sum_{i>0} k x_i^2 / 2",
    source = "elementary; H. A. Kramers, doi 10.1016/S0031-8914(40)90098-2")
public record DoubleWell(
    @Parameter(value = "height of the barrier", unit = "potential", byDefault = "1.0")
        double barrier,
    @Parameter(value = "half the distance a of the wells", unit = "length", byDefault = "1.0")
        double halfDistance,
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
  public DoubleWell {
    TwoWells wells = new TwoWells(barrier, halfDistance, 0);
    stiffness = Check.positive("stiffness", stiffness == null ? wells.curvature() : stiffness);
    Check.atLeast("dimension", 1, dimension);
    box = box == null ? wells.box(stiffness, dimension) : box.over(dimension);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    new TwoWells(barrier, halfDistance, 0).addTerm(axis, stiffness, x, count, out);
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    new TwoWells(barrier, halfDistance, 0).derivative(axis, stiffness, x, count, out);
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new DoubleWell(barrier, halfDistance, stiffness, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] left = new double[dimension];
    double[] right = new double[dimension];
    left[0] = -halfDistance;
    right[0] = halfDistance;
    return new KnownMinimum(0, List.of(left, right)).within(box);
  }
}
