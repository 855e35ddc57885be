package io.wick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class DistancesTest {
  private static double[] normals(long step, int axis, int count, double mean, double std) {
    double[] x = new double[count];
    new RandomStream(5, 6).normals(Purpose.START, step, axis, x, count);
    for (int i = 0; i < count; i++) {
      x[i] = mean + std * x[i];
    }
    return x;
  }

  private static double[][] cloud(long step, int dimension, int count, double mean, double std) {
    double[][] x = new double[dimension][];
    for (int axis = 0; axis < dimension; axis++) {
      x[axis] = normals(step, axis, count, mean, std);
    }
    return x;
  }

  @Test
  void wassersteinOfUnequalSamplesIsThatOfScipy() {
    double[] a = {0.3, -1.2, 2.5, 0.9, -0.4};
    double[] b = {1.0, -2.0, 0.5};
    // scipy.stats.wasserstein_distance; W_2 from the quantile functions in numpy
    assertThat(Wasserstein.first(a, b)).isCloseTo(0.8133333333333332, within(1e-15));
    assertThat(Wasserstein.second(a, b)).isCloseTo(0.9966610925150703, within(1e-15));
    assertThat(Wasserstein.second(b, a)).isEqualTo(Wasserstein.second(a, b));
    assertThat(Wasserstein.first(a, a)).isZero();
    assertThat(Wasserstein.first(new double[] {0, 1, 3}, new double[] {5, 6, 8})).isEqualTo(5);
    assertThatIllegalArgumentException().isThrownBy(() -> Wasserstein.first(a, new double[0]));
  }

  @Test
  void wassersteinBetweenGaussians() {
    // Quantiles in the middle of equal shares stand for the densities.
    int n = 200_000;
    double[] a = new double[n];
    double[] b = new double[n];
    NormalDistribution standard = new NormalDistribution();
    for (int i = 0; i < n; i++) {
      double z = standard.inverseCumulativeProbability((i + 0.5) / n);
      a[i] = 1 + 2 * z;
      b[n - 1 - i] = -0.5 + 0.5 * z;
    }
    assertThat(Wasserstein.second(a, b)).isCloseTo(Math.hypot(1.5, 1.5), within(1e-4));
    // Shifted only: every W_p is the shift.
    for (int i = 0; i < n; i++) {
      b[i] = a[n - 1 - i] + 0.7;
    }
    assertThat(Wasserstein.first(a, b)).isCloseTo(0.7, within(1e-11));
    assertThat(new SlicedWasserstein(new double[][] {b}).distance(new double[][] {a}))
        .isEqualTo(Wasserstein.second(a, b));
  }

  @Test
  void slicedWassersteinBetweenGaussians() {
    int n = 20_000;
    for (int d : new int[] {2, 3, 8}) {
      double[][] shifted = cloud(1, d, n, 0, 1);
      for (double[] axis : shifted) {
        for (int i = 0; i < n; i++) {
          axis[i] += 2;
        }
      }
      // The same points shifted by (2, …, 2): W_2 of direction θ is 2|Σθ_i| exactly, whose mean
      // square over all directions is 4; the mean of 64 has an error of √(2·16/64) at most.
      double same = new SlicedWasserstein(cloud(1, d, n, 0, 1)).distance(shifted);
      assertThat(same * same).isCloseTo(4, within(d == 2 ? 1e-12 : 4 * 0.71));
      // Wider and centred: |s − t| in every direction; the sampling error of W_2² is about 1/n.
      assertThat(new SlicedWasserstein(cloud(2, d, n, 0, 1)).distance(cloud(3, d, n, 0, 1.5)))
          .isCloseTo(0.5, within(0.02));
    }
    // Another size of sample, the same densities: nearly nothing.
    assertThat(new SlicedWasserstein(cloud(4, 2, n, 1, 1)).distance(cloud(5, 2, n / 8, 1, 1)))
        .isBetween(0.0, 0.1);
  }

  @Test
  void entropyIsThatOfTheSameEstimatorInScipy() {
    int n = 60;
    double[][] x = new double[5][n];
    for (int i = 0; i < n; i++) {
      x[3][i] = StrictMath.cos(0.37 * i);
      x[4][i] = StrictMath.sin(3.1 * i * i);
      x[0][i] = StrictMath.sin(1.7 * i) * 2 + 0.01 * i;
      x[1][i] = StrictMath.cos(2.3 * i * i);
      x[2][i] = StrictMath.sin(0.9 * i + 0.1 * i * i);
    }
    // cKDTree(x).query(x, 5), digamma, gammaln
    double[][] line = {x[0]};
    double[][] plane = {x[0], x[1]};
    assertThat(KullbackLeibler.entropy(line)).isCloseTo(1.5130917842435876, within(1e-12));
    assertThat(KullbackLeibler.entropy(plane)).isCloseTo(2.3699169469825696, within(1e-12));
    double[][] space = {x[0], x[1], x[2]};
    assertThat(KullbackLeibler.entropy(space)).isCloseTo(3.547034277895557, within(1e-12));
    assertThat(KullbackLeibler.entropy(x)).isCloseTo(6.050286095891283, within(1e-12));
  }

  @Test
  void divergenceBetweenGaussians() {
    int runs = 20;
    int n = 2000;
    for (int d : new int[] {1, 2}) {
      for (double[] q : new double[][] {{0, 1}, {0.7, 1}, {0, 0.6}, {-0.5, 1.4}}) {
        double sum = 0;
        double squares = 0;
        for (int run = 0; run < runs; run++) {
          double[][] x = cloud(100 + run, d, n, q[0], q[1]);
          double[] minusLog = new double[n];
          for (double[] axis : x) {
            for (int i = 0; i < n; i++) {
              minusLog[i] += 0.5 * axis[i] * axis[i] + 0.5 * StrictMath.log(2 * Math.PI);
            }
          }
          double kl = KullbackLeibler.ofSample(x, minusLog);
          sum += kl;
          squares += kl * kl;
        }
        double mean = sum / runs;
        double error = Math.sqrt((squares / runs - mean * mean) / (runs - 1));
        // KL(N(m, s²)|N(0, 1)) per axis; the bias of the estimate is of order (k/n)^(2/d).
        double exact = d * ((q[1] * q[1] + q[0] * q[0] - 1) / 2 - StrictMath.log(q[1]));
        double bias = StrictMath.pow(4.0 / n, 2.0 / d);
        assertThat(mean).as("d %d of %s", d, q[0]).isCloseTo(exact, within(4 * error + 2 * bias));
        assertThat(error).isLessThan(0.02);
      }
    }
  }

  @Test
  void divergenceOfDegenerateSamples() {
    assertThat(KullbackLeibler.ofSample(new double[1][4], new double[4])).isNaN();
    assertThat(KullbackLeibler.ofSample(new double[1][9], new double[9])).isInfinite().isPositive();
  }

  @Test
  void totalVariation() {
    assertThat(TotalVariation.of(new double[] {0.5, 0.5}, new double[] {0.2, 0.8}))
        .isCloseTo(0.3, within(1e-16));
    assertThat(TotalVariation.of(new double[] {1, 0, 0}, new double[] {0, 0.4, 0.6})).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TotalVariation.of(new double[1], new double[2]));
  }
}
