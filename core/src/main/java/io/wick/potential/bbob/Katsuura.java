package io.wick.potential.bbob;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import java.util.Arrays;

/**
 * ζ = (10/d²)(Π_i (1 + (i+1) Σ_{j=1}^{32} |2^j z_i − [2^j z_i]|/2^j)^{10/d^1.2} − 1) + Σ max(0,
 * |x_i| − 5)² + f_opt with z = R Λ^100 Q (x − x_opt), [·] the nearest integer: rugged everywhere
 * and repetitive. Minimal where all 2z_i are integers, so that x_opt is not the only minimiser.
 *
 * @param dimension d, at least 2
 * @param instance number of the instance, from 1
 */
@Entry(
    name = "bbob-katsuura",
    summary = "f23 of the BBOB suite: the Katsuura function, rugged everywhere",
    formula =
        "10/d^2 (prod_i (1 + (i+1) sum_{j=1..32} |2^j z_i - round(2^j z_i)|/2^j)^(10/d^1.2) - 1) + f_pen + f_opt, z = R Lambda^100 Q (x - x_opt)",
    symbols = BbobFunction.SYMBOLS,
    source = BbobFunction.SOURCE)
public record Katsuura(
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(value = "number of the instance, from 1", byDefault = "1") int instance)
    implements BbobFunction {
  public Katsuura {
    BbobFunction.check(dimension, instance);
  }

  private static final int TERMS = 32;

  @Override
  public Landscape draw() {
    Instance instance = Instance.of(23, this);
    double[] optimum = instance.optimum();
    double[][] m = instance.rotationsAndScales(100);
    double exponent = 10.0 / StrictMath.pow(dimension, 1.2);
    return new Landscape(
        instance.minimum(),
        optimum,
        z -> {
          z.penalise(1);
          z.shift(optimum);
          z.linear(m);
          addRoughness(z, exponent);
        });
  }

  private static void addRoughness(Points z, double exponent) {
    double[] product = z.scratch();
    Arrays.fill(product, 1.0);
    double[] rough = z.spare()[0];
    for (int axis = 0; axis < z.dimension(); axis++) {
      double[] v = z.coordinate(axis);
      Arrays.fill(rough, 0.0);
      double power = 2;
      for (int j = 1; j <= TERMS; j++) {
        double inverse = 1.0 / power;
        for (int i = 0; i < z.count(); i++) {
          double far = power * v[i];
          rough[i] = Math.fma(inverse, Math.abs(far - Math.rint(far)), rough[i]);
        }
        power *= 2.0;
      }
      for (int i = 0; i < z.count(); i++) {
        product[i] *= Math.fma(axis + 1.0, rough[i], 1.0);
      }
    }
    Elementary.log(product, z.count(), rough);
    for (int i = 0; i < z.count(); i++) {
      rough[i] *= exponent;
    }
    Elementary.exp(rough, z.count(), product);
    double factor = 10.0 / ((double) z.dimension() * z.dimension());
    for (int i = 0; i < z.count(); i++) {
      z.value()[i] += factor * (product[i] - 1.0);
    }
  }

  @Override
  public boolean hasGradient() {
    return false;
  }
}
