package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Ladder;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = slope Σ x_i behind a hard wall at the lower edge of the box. With the wall at 0, E_n = −a_n
 * (D slope²)^(1/3) per axis, a_n the zeros of the Airy function: a ball bouncing on a floor. A wall
 * at x = w adds slope·w. The levels hold for hard walls only, and while the upper wall is out of
 * reach.
 *
 * @param slope F, positive
 * @param dimension d, at least 1
 * @param box the box; null is [0, 30 F^(−1/3)]
 */
@Entry(
    name = "linear-ramp",
    summary = "a constant force against a wall",
    formula = "slope * sum x_i, hard wall at the lower edge",
    source = "NIST DLMF 9.9 for the Airy zeros")
public record LinearRamp(
    @Parameter(value = "force against the wall", unit = "potential/length", byDefault = "1.0")
        double slope,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, 30 slope^(-1/3)] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public LinearRamp {
    Check.positive("slope", slope);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, 0, 30.0 * Elementary.pow(slope, -1.0 / 3.0));
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(slope, x[i], out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = slope;
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new LinearRamp(slope, dimension, null).box());
  }

  /** The wall at the lower end is part of the problem. */
  @Override
  public boolean hasWall(int side) {
    return side == 0;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] corner = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      corner[axis] = box.lower(axis);
    }
    return Optional.of(KnownMinimum.at(value(corner), corner));
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double unit = Elementary.pow(diffusion * slope * slope, 1.0 / 3.0);
    double[] levels = {0.0};
    double[] axisLevels = new double[count];
    for (int axis = 0; axis < dimension; axis++) {
      for (int n = 0; n < count; n++) {
        axisLevels[n] = Math.fma(slope, box.lower(axis), -unit * AiryZeros.zero(n + 1));
      }
      levels = Ladder.sum(levels, axisLevels, count);
    }
    return levels;
  }
}
