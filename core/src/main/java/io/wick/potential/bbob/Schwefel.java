package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Dense;
import io.wick.math.Elementary;

/**
 * ζ = 0.01(Σ max(0, |z_i| − 500)² + 418.9828872724339 − (Σ z_i sin √|z_i|)/d) + f_opt with z =
 * 100(Λ^10(ẑ − 2|x_opt|) + 2|x_opt|), ẑ_0 = x̂_0, ẑ_i = x̂_i + (x̂_{i−1} − 2|x_opt,i−1|)/4 and x̂_i
 * = ±2x_i: the most prominent minima sit near the corners, the best at x_opt,i = ±2.104….
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-schwefel",
    summary = "f20 of the BBOB suite: the Schwefel function, deceptive",
    formula =
        "0.01 (f_pen(z) + 418.9828872724339 - sum z_i sin(sqrt|z_i|)/d) + f_opt, z = 100 (Lambda^10 (zh - m) + m), m = 2 |x_opt|, zh_i = xh_i + (xh_{i-1} - m)/4, xh_i = +-2 x_i",
    symbols =
        BbobFunction.SYMBOLS + "; f_pen(z) = sum max(0, |z_i| - 500)^2, +-: the sign of x_opt_i",
    source = BbobFunction.SOURCE)
public record Schwefel(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Schwefel {
    BbobFunction.check(dimension, instance);
  }

  /** Twice |x_opt| on every axis: the best of x sin √x is at a hundred times that. */
  private static final double CENTER = 4.2096874637;

  /** The offset of the definition. */
  private static final double OFFSET = 418.9828872724339;

  private static final double INVERSE_PI = 1.0 / Math.PI;

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(20, this);
    double[] uniform = SuiteRandom.uniform(dimension, instance.seed());
    double[] signs = new double[dimension];
    double[] optimum = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      signs[axis] = uniform[axis] < 0.5 ? -2.0 : 2.0;
      optimum[axis] = Math.copySign(0.5 * CENTER, signs[axis]);
    }
    double[] scales = instance.scales(10);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.scale(signs);
          couple(z);
          z.scale(scales);
          addWells(z);
        });
  }

  /** z ← ẑ − 2|x_opt|, from the last axis to the first, for each needs the one before it. */
  private static void couple(Points z) {
    z.add(-CENTER);
    for (int axis = z.dimension() - 1; axis > 0; axis--) {
      double[] before = z.coordinate(axis - 1);
      double[] v = z.coordinate(axis);
      for (int i = 0; i < z.count(); i++) {
        v[i] = Math.fma(0.25, before[i], v[i]);
      }
    }
    Backward backward = z.backward();
    if (backward != null) {
      backward.then(
          () -> {
            for (int axis = 1; axis < z.dimension(); axis++) {
              Dense.axpy(0.25, backward.slope(axis), backward.slope(axis - 1), z.count());
            }
          });
    }
  }

  private static void addWells(Points z) {
    double[] value = z.value();
    double share = 1.0 / z.dimension();
    for (int axis = 0; axis < z.dimension(); axis++) {
      double[] v = z.coordinate(axis);
      for (int i = 0; i < z.count(); i++) {
        double far = 100.0 * (v[i] + CENTER);
        double size = Math.abs(far);
        double beyond = Math.max(0.0, size - 500.0);
        double well = OFFSET - far * Elementary.sinPi(INVERSE_PI * Math.sqrt(size));
        value[i] += 0.01 * Math.fma(beyond, beyond, share * well);
      }
      if (z.backward() != null) {
        addSlopes(v, z.count(), share, z.backward().slope(axis));
      }
    }
  }

  /** (z sin √|z|)' = sin √|z| + (√|z|/2) cos √|z|; the 100 of z and the 0.01 cancel. */
  private static void addSlopes(double[] v, int count, double share, double[] slope) {
    for (int i = 0; i < count; i++) {
      double far = 100.0 * (v[i] + CENTER);
      double size = Math.abs(far);
      double root = Math.sqrt(size);
      double turns = INVERSE_PI * root;
      double well = Math.fma(0.5 * root, Elementary.cosPi(turns), Elementary.sinPi(turns));
      double beyond = Math.copySign(2.0 * Math.max(0.0, size - 500.0), far);
      slope[i] = Math.fma(-share, well, beyond);
    }
  }
}
