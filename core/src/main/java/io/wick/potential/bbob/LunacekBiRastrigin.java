package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.Arrays;

/**
 * ζ = min(Σ (x̂_i − μ_0)², d + s Σ (x̂_i − μ_1)²) + 10(d − Σ cos 2πz_i) + 10⁴ Σ max(0, |x_i| − 5)²
 * + f_opt with μ_0 = 2.5, s = 1 − 1/(2√(d+20) − 8.2), μ_1 = −√((μ_0² − 1)/s), x̂_i = ±2x_i and z =
 * R Λ^100 Q (x̂ − μ_0): two funnels, of which the worse one covers about 70 % of the box.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-lunacek",
    summary = "f24 of the BBOB suite: Lunacek's two funnels under Rastrigin's grid",
    formula =
        "min(sum (xh_i - mu_0)^2, d + s sum (xh_i - mu_1)^2) + 10 (d - sum cos(2 pi z_i)) + 1e4 f_pen + f_opt, z = R Lambda^100 Q (xh - mu_0), xh_i = +-2 x_i",
    symbols =
        BbobFunction.SYMBOLS
            + "; mu_0 = 2.5, s = 1 - 1/(2 sqrt(d+20) - 8.2), mu_1 = -sqrt((mu_0^2 - 1)/s), +-: the sign of x_opt_i",
    source = BbobFunction.SOURCE)
public record LunacekBiRastrigin(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public LunacekBiRastrigin {
    BbobFunction.check(dimension, instance);
  }

  private static final double MU_0 = 2.5;

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(24, this);
    double[] normal = SuiteRandom.normal(dimension, instance.seed());
    double[] signs = new double[dimension];
    double[] optimum = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      signs[axis] = normal[axis] < 0 ? -2.0 : 2.0;
      optimum[axis] = Math.copySign(0.5 * MU_0, signs[axis]);
    }
    double[][] m = instance.rotationsAndScales(100);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.penalise(1e4);
          z.scale(signs);
          z.add(-MU_0);
          addFunnels(z);
          z.linear(m);
          z.addWaves();
        });
  }

  /** The lower of the two funnels; z is x̂ − μ_0. */
  private static void addFunnels(Points z) {
    double s = 1.0 - 1.0 / (2.0 * Math.sqrt(z.dimension() + 20.0) - 8.2);
    double distance = MU_0 + Math.sqrt((MU_0 * MU_0 - 1.0) / s);
    double[] value = z.value();
    double[] second = z.scratch();
    Arrays.fill(second, 0.0);
    for (int axis = 0; axis < z.dimension(); axis++) {
      double[] v = z.coordinate(axis);
      for (int i = 0; i < z.count(); i++) {
        value[i] = Math.fma(v[i], v[i], value[i]);
        double w = v[i] + distance;
        second[i] = Math.fma(w, w, second[i]);
      }
    }
    for (int i = 0; i < z.count(); i++) {
      second[i] = Math.fma(s, second[i], z.dimension());
    }
    if (z.backward() != null) {
      double[] side = z.backward().factor();
      for (int i = 0; i < z.count(); i++) {
        side[i] = value[i] < second[i] ? 1.0 : 0.0;
      }
      z.backward().then(() -> addSlopes(z, side, s, distance));
    }
    for (int i = 0; i < z.count(); i++) {
      value[i] = Math.min(value[i], second[i]);
    }
  }

  /** On the way back the rotation has left the z of the funnels in the spare coordinates. */
  private static void addSlopes(Points z, double[] side, double s, double distance) {
    for (int axis = 0; axis < z.dimension(); axis++) {
      double[] v = z.spare()[axis];
      double[] slope = z.backward().slope(axis);
      for (int i = 0; i < z.count(); i++) {
        slope[i] += side[i] > 0 ? 2.0 * v[i] : 2.0 * s * (v[i] + distance);
      }
    }
  }
}
