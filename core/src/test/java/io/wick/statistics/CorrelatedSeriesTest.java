package io.wick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Oracle: x' = a x + √(1−a²) z has variance 1, ρ(t) = a^t, so τ = ½ (1+a)/(1−a) and the squared
 * error of a long mean is 2τ/n.
 */
class CorrelatedSeriesTest {
  private static double[] autoregression(double a, int n, long seed) {
    double[] x = new double[n];
    new RandomStream(seed, 8).normals(Purpose.START, 0, 0, x, n);
    for (int i = 1; i < n; i++) {
      x[i] = a * x[i - 1] + Math.sqrt(1 - a * a) * x[i];
    }
    return x;
  }

  @Test
  void independentValues() {
    int n = 10_000;
    BlockingError blocking = BlockingError.of(autoregression(0, n, 1));
    assertThat(blocking.converged()).isTrue();
    assertThat(blocking.error()).isCloseTo(Math.sqrt(1.0 / n), within(0.15 / Math.sqrt(n)));
    assertThat(CorrelationTime.of(autoregression(0, n, 1)).time()).isCloseTo(0.5, within(0.06));
  }

  @Test
  void correlatedValues() {
    int n = 1 << 17;
    double a = 0.95;
    double tau = 0.5 * (1 + a) / (1 - a);
    double meanRatio = 0;
    double meanTime = 0;
    int inside = 0;
    int seeds = 40;
    for (int seed = 0; seed < seeds; seed++) {
      BlockingError blocking = BlockingError.of(autoregression(a, n, seed));
      assertThat(blocking.converged()).isTrue();
      meanRatio += blocking.error() / Math.sqrt(2 * tau / n) / seeds;
      CorrelationTime time = CorrelationTime.of(autoregression(a, n, seed));
      assertThat(time.converged()).isTrue();
      meanTime += time.time() / seeds;
      inside += Math.abs(blocking.mean()) < 2 * blocking.error() ? 1 : 0;
    }
    // Lee's block length leaves a few per cent of the correlation: that much too small at most.
    assertThat(meanRatio).isBetween(0.93, 1.05);
    // Expected 38 of 40, standard deviation 1.4.
    assertThat(inside).isGreaterThanOrEqualTo(34);
    // One estimate has the relative error √(2(2·6τ + 1)/n) = 0.06; four errors of the mean of 40.
    assertThat(meanTime).isCloseTo(tau, within(0.04 * tau));
  }

  @Test
  void aSeriesTooShortForItsCorrelationsSaysSo() {
    double[] drift = new double[64];
    for (int i = 0; i < drift.length; i++) {
      drift[i] = i;
    }
    BlockingError blocking = BlockingError.of(drift);
    assertThat(blocking.converged()).isFalse();
    assertThat(blocking.mean()).isEqualTo(31.5);
    assertThat(CorrelationTime.of(drift).converged()).isFalse();
  }

  @Test
  void degenerateSeries() {
    assertThat(BlockingError.of(new double[] {1}).error()).isNaN();
    assertThat(BlockingError.of(new double[] {1, Double.NaN, 2, 3}).error()).isNaN();
    BlockingError constant = BlockingError.of(new double[] {2, 2, 2, 2, 2, 2, 2, 2, 2});
    assertThat(constant.error()).isZero();
    assertThat(constant.mean()).isEqualTo(2);
    assertThat(CorrelationTime.of(new double[] {2, 2, 2, 2}).time()).isNaN();
    BlockingError two = BlockingError.of(new double[] {1, 3});
    assertThat(two.mean()).isEqualTo(2);
    assertThat(two.error()).isEqualTo(1);
    assertThat(two.errorOfError()).isCloseTo(Math.sqrt(0.5), within(1e-15));
  }

  /** A series of some twenty correlation times: two errors cover what two errors should. */
  @Test
  void errorsOfShortSeriesAreHonest() {
    int n = 200;
    double a = 0.9;
    int covered = 0;
    int naive = 0;
    int seeds = 400;
    for (int seed = 0; seed < seeds; seed++) {
      double[] series = autoregression(a, n, seed);
      CorrelatedError error = CorrelatedError.of(series);
      double mean = BlockingError.of(series).mean();
      assertThat(error.freedom()).isBetween(1.0, 25.0);
      covered += Math.abs(mean) < 2 * error.error() ? 1 : 0;
      naive += Math.abs(mean) < 2 * BlockingError.of(series).error() ? 1 : 0;
    }
    // 95.4 % are 382 of 400, standard deviation 4; τ itself comes out short by a few per cent.
    assertThat(covered).isBetween(360, 398);
    assertThat(naive).isLessThan(345);
    // Long series know their error: the textbook one.
    CorrelatedError known = CorrelatedError.of(autoregression(0.5, 100_000, 1));
    assertThat(known.error()).isCloseTo(Math.sqrt(3.0 / 100_000), within(0.1 / Math.sqrt(100_000)));
    assertThat(known.converged()).isTrue();
  }

  /** Deviations over errors have the root mean square 1, for series of 16 to 500 τ. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 24",
    "0.5, 96",
    "0.5, 768",
    "0.8, 72",
    "0.8, 144",
    "0.8, 2304",
    "0.9, 152",
    "0.9, 1216"
  })
  void pullsAreOne(double a, int n) {
    double squares = 0;
    int seeds = 500;
    for (int seed = 0; seed < seeds; seed++) {
      double[] series = autoregression(a, n, 1000 + seed);
      double mean = BlockingError.of(series).mean();
      double error = CorrelatedError.of(series).error();
      squares += mean * mean / (error * error);
    }
    // 500 values of Student's distribution: ± 0.04 and a little more where ν is small.
    assertThat(Math.sqrt(squares / seeds)).isBetween(0.85, 1.2);
  }

  @Test
  void errorsOfDegenerateSeries() {
    assertThat(CorrelatedError.of(new double[] {1, 2, 3}).error()).isNaN();
    CorrelatedError constant = CorrelatedError.of(new double[] {2, 2, 2, 2, 2});
    assertThat(constant.error()).isZero();
    assertThat(constant.converged()).isTrue();
    double[] drift = new double[64];
    for (int i = 0; i < drift.length; i++) {
      drift[i] = i;
    }
    CorrelatedError unknown = CorrelatedError.of(drift);
    assertThat(unknown.converged()).isFalse();
    assertThat(unknown.error()).isGreaterThan(BlockingError.of(drift).error());
  }
}
