package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * ζ = Σ s_i (5 − min(±x_i, 5)) + f_opt with s_i = 10^{i/(d−1)} and random signs: straight down to a
 * corner of the box, constant beyond it. Solved by whoever leaves the box at the right corner.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-linear-slope",
    summary = "f5 of the BBOB suite: the linear slope towards a corner",
    formula = "sum s_i (5 - min(sign_i x_i, 5)) + f_opt, s_i = 10^(i/(d-1))",
    symbols = BbobFunction.SYMBOLS + "; sign_i: that of x_opt_i = +-5",
    source = BbobFunction.SOURCE)
public record LinearSlope(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public LinearSlope {
    BbobFunction.check(dimension, instance);
  }

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(5, this);
    double[] corner = instance.optimum();
    for (int axis = 0; axis < dimension; axis++) {
      corner[axis] = Math.copySign(Points.EDGE, corner[axis]);
    }
    double[] slopes = instance.scales(100);
    return new Landscape(instance.minimum(), corner, z -> addSlope(z, corner, slopes));
  }

  private static void addSlope(Points z, double[] corner, double[] slopes) {
    double[] value = z.value();
    for (int axis = 0; axis < corner.length; axis++) {
      double[] x = z.coordinate(axis);
      double sign = Math.signum(corner[axis]);
      for (int i = 0; i < z.count(); i++) {
        double rest = Points.EDGE - Math.min(sign * x[i], Points.EDGE);
        value[i] = Math.fma(slopes[axis], rest, value[i]);
      }
      if (z.backward() != null) {
        double[] slope = z.backward().slope(axis);
        for (int i = 0; i < z.count(); i++) {
          slope[i] = sign * x[i] < Points.EDGE ? -sign * slopes[axis] : 0.0;
        }
      }
    }
  }
}
