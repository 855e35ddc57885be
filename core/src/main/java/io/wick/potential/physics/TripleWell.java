package io.wick.potential.physics;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.List;
import java.util.Optional;

/**
 * ζ = (27 barrier/4)(x/a)²((x/a)² − 1)², a = halfDistance: three equal wells at 0 and ±a behind
 * barriers of the given height at ±a/√3. The outer wells have four times the curvature of the
 * middle one, so that the ground state of small D sits in the middle.
 *
 * @param barrier height of the two barriers, positive
 * @param halfDistance a, positive
 * @param box the box; null is ±3 max(a, (a⁴/barrier)^(1/6))
 */
@Entry(
    name = "triple-well",
    summary = "three equal wells, the middle one the widest",
    formula = "(27 barrier/4) (x/a)^2 ((x/a)^2 - 1)^2",
    source = "elementary")
public record TripleWell(
    @Parameter(value = "height of the barriers", unit = "potential", byDefault = "1.0")
        double barrier,
    @Parameter(value = "distance a of neighbouring wells", unit = "length", byDefault = "1.0")
        double halfDistance,
    @Parameter(
            value = "[lower, upper]; +-3 max(a, (a^4/barrier)^(1/6)) unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public TripleWell {
    double half = new TwoWells(barrier, halfDistance, 0).reach();
    box = Box.resolve(box, 1, -half, half);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double inverse = 1.0 / halfDistance;
    for (int i = 0; i < count; i++) {
      double u = x[i] * inverse;
      double w = u * Math.fma(u, u, -1.0);
      out[i] = Math.fma(6.75 * barrier * w, w, out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double inverse = 1.0 / halfDistance;
    for (int i = 0; i < count; i++) {
      double u = x[i] * inverse;
      double w = u * Math.fma(u, u, -1.0);
      out[i] = 13.5 * barrier * inverse * w * Math.fma(3.0 * u, u, -1.0);
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new TripleWell(barrier, halfDistance, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            0,
            List.of(new double[] {-halfDistance}, new double[] {0.0}, new double[] {halfDistance}))
        .within(box);
  }
}
