package io.wick.potential.learning;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import java.util.List;

/**
 * Two half circles that grip each other. With m = ⌊points/2⌋ and M = points − m, class 0 is (cos
 * πs, sin πs), s = i/(m−1), i = 0 … m−1; class 1 is (1 − cos πs, ½ − sin πs), s = i/(M−1). Each
 * coordinate gets a normal deviate of standard deviation {@code noise}, from {@code seed}.
 *
 * @param points number of points, at least 4
 * @param noise standard deviation of the noise
 * @param seed chooses the noise
 */
@Entry(
    name = "two-moons",
    summary = "two interleaved half circles with noise: 2 features, 2 classes",
    formula =
        "(cos pi s, sin pi s) and (1 - cos pi s, 1/2 - sin pi s), s = 0 ... 1, + noise N(0, 1)",
    source = "F. Pedregosa et al., JMLR 12 (2011) 2825 (make_moons of scikit-learn)")
public record TwoMoons(
    @Parameter(value = "number of points", byDefault = "200") int points,
    @Parameter(value = "standard deviation of the noise per coordinate", byDefault = "0.1")
        double noise,
    @Parameter(value = "chooses the noise", byDefault = "0") long seed)
    implements Dataset {
  public TwoMoons {
    Check.atLeast("points", 4, points);
    Check.nonNegative("noise", noise);
  }

  @Override
  public Table table() {
    return Tables.of(this, TwoMoons::make);
  }

  private Table make() {
    double[][] features = new double[2][points];
    int[] labels = new int[points];
    int outer = points / 2;
    for (int i = 0; i < points; i++) {
      boolean upper = i < outer;
      double s = upper ? i / (outer - 1.0) : (i - outer) / (points - outer - 1.0);
      features[0][i] = upper ? Elementary.cosPi(s) : 1 - Elementary.cosPi(s);
      features[1][i] = upper ? Elementary.sinPi(s) : 0.5 - Elementary.sinPi(s);
      labels[i] = upper ? 0 : 1;
    }
    // A stream of its own: the data are not those of the trial's seed.
    RandomStream random = new RandomStream(seed, 0);
    double[] normal = new double[points];
    for (int axis = 0; axis < 2; axis++) {
      random.normals(Purpose.START, 0, axis, normal, points);
      for (int i = 0; i < points; i++) {
        features[axis][i] = Math.fma(noise, normal[i], features[axis][i]);
      }
    }
    return new Table(features, labels, List.of("outer", "inner"));
  }
}
