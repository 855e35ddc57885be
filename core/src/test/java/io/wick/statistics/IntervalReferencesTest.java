package io.wick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Intervals and quantiles of awkward samples against stored numbers of SciPy 1.17.1 and NumPy
 * 2.4.6; the calls stand beside them.
 */
class IntervalReferencesTest {
  private static final Offset<Double> EXACT = within(1e-10);

  /** binomtest(k, n).proportion_ci(c, 'wilson') */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.95, 0.0, 0.7934506856227626",
    "1, 1, 0.95, 0.20654931437723745, 1.0",
    "1, 2, 0.95, 0.09453120573423074, 0.9054687942657693",
    "7, 10, 0.95, 0.39677814746114526, 0.892208732593699",
    "0, 51, 0.95, 0.0, 0.07004661989853143",
    "51, 51, 0.95, 0.9299533801014686, 1.0",
    "47, 51, 0.99, 0.7697128986761987, 0.976362873744604",
    "263, 100000, 0.95, 0.0023311026875160617, 0.0029671083720947916",
    "1, 1000000, 0.9, 2.2309225235210428e-07, 4.482438470725462e-06"
  })
  void wilson(long successes, long trials, double confidence, double lower, double upper) {
    WilsonInterval interval = WilsonInterval.of(successes, trials, confidence);
    assertThat(interval.lower()).isCloseTo(lower, EXACT);
    assertThat(interval.upper()).isCloseTo(upper, EXACT);
  }

  /**
   * ceil(log(0.01) / log1p(-p)) at p = k/n and at the ends of the same interval; one run is enough
   * from p = 0.99 on. Nine of ten hit: two runs give 0.99 exactly, not three.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 20, Infinity, 27, Infinity",
    "1, 20, 90, 18, 517",
    "20, 20, 1, 1, 3",
    "9, 10, 2, 2, 6",
    "90, 100, 2, 2, 3",
    "990, 1000, 1, 1, 2",
    "1, 1, 1, 1, 20"
  })
  void timeToSolution(long successes, long trials, double value, double lower, double upper) {
    TimeToSolution time = TimeToSolution.of(3, successes, trials, 0.95);
    assertThat(time.value()).isEqualTo(3 * value);
    assertThat(time.lower()).isEqualTo(3 * lower);
    assertThat(time.upper()).isEqualTo(3 * upper);
    assertThat(time.isCensored()).isEqualTo(successes == 0);
  }

  /** ttest_1samp(d, 0).confidence_interval(c) */
  @Test
  void meansOfAwkwardSamples() {
    double[] two = {1, 2};
    assertThat(MeanInterval.of(two, 0.95).lower()).isCloseTo(-4.853102368087347, EXACT);
    assertThat(MeanInterval.of(two, 0.95).upper()).isCloseTo(7.853102368087347, EXACT);
    double[] ties = {-0.5, 0.25, 0.25, 7, 1e-3, 2};
    assertThat(MeanInterval.of(ties, 0.99).lower()).isCloseTo(-3.148295618436255, EXACT);
    assertThat(MeanInterval.of(ties, 0.99).upper()).isCloseTo(6.148628951769589, EXACT);
    // Far from zero, where neighbouring doubles are 1.5e-8 apart.
    double[] far = {1e8 + 1, 1e8 + 2, 1e8 + 4};
    assertThat(MeanInterval.of(far, 0.95).lower()).isCloseTo(99999998.53875029, within(1e-7));
    assertThat(MeanInterval.of(far, 0.95).upper()).isCloseTo(100000006.12791637, within(1e-7));
    MeanInterval equal = MeanInterval.of(new double[] {3, 3, 3, 3}, 0.95);
    assertThat(equal).isEqualTo(new MeanInterval(3, 3, 3, 4));
  }

  /** numpy.quantile(d, q) */
  @Test
  void quantilesOfAwkwardSamples() {
    assertThat(Quantiles.of(new double[] {7}, 0.3)).isEqualTo(7);
    assertThat(Quantiles.of(new double[] {2, 1}, 0.25)).isEqualTo(1.25);
    assertThat(Quantiles.of(new double[] {5, 5, 5, 5}, 0.9)).isEqualTo(5);
    assertThat(Quantiles.of(new double[] {-1e300, 1e300, 0}, 0.75)).isCloseTo(5e299, within(1e284));
    double[] tenths = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7};
    assertThat(Quantiles.of(tenths, 1.0 / 3)).isCloseTo(0.3, EXACT);
    assertThat(Quantiles.of(new double[] {1e-320, 3e-320}, 0.5)).isEqualTo(2e-320);
  }

  /** R = Σc/Σh, s = √(var(c − R h, ddof=1)/n)/mean(h)/R, R exp(±t.ppf((1 + q)/2, n − 1) s). */
  @Test
  void intervalOfTheExpectedRunningTime() {
    double[] spent = {120, 340, 1000, 1000, 80, 560, 1000, 210, 450, 1000, 90, 330};
    boolean[] hit = {true, true, false, false, true, true, false, true, true, false, true, true};
    ExpectedRunningTime ert = ExpectedRunningTime.of(spent, hit, 0.95);
    assertThat(ert.mean()).isCloseTo(772.5, EXACT);
    assertThat(ert.lower()).isCloseTo(305.4979354183028, EXACT);
    assertThat(ert.upper()).isCloseTo(1953.3888148307512, EXACT);
    ert = ExpectedRunningTime.of(new double[] {3, 8}, new boolean[] {true, true}, 0.95);
    assertThat(ert.lower()).isCloseTo(0.01706374033395792, EXACT);
    assertThat(ert.upper()).isCloseTo(1772.764904292442, within(1e-8));
    // 3 of 10 hit: 0.7^10 = 0.028 of the resamples have none; with 4 of 10 and 90 %: 0.006 < 0.05.
    double[] budgets = {100, 1000, 1000, 1000, 1000, 1000, 200, 300, 1000, 400};
    boolean[] some = {true, false, false, false, false, false, true, true, false, true};
    ert = ExpectedRunningTime.of(budgets, some, 0.9);
    assertThat(ert.mean()).isCloseTo(1750, EXACT);
    assertThat(ert.lower()).isCloseTo(599.7407955818013, EXACT);
    assertThat(ert.upper()).isCloseTo(5106.3726572562155, within(1e-9));
    some[9] = false;
    budgets[9] = 1000;
    ert = ExpectedRunningTime.of(budgets, some, 0.95);
    assertThat(ert.lower()).isCloseTo(556.1681799320088, EXACT);
    assertThat(ert.upper()).isInfinite();
    ert = ExpectedRunningTime.of(new double[] {9}, new boolean[] {true}, 0.95);
    assertThat(ert.mean()).isEqualTo(9);
    assertThat(ert.lower()).isNaN();
    assertThat(ert.upper()).isNaN();
  }

  /**
   * Exponential times, cut by a budget that a given share of the runs stays within; the mean of the
   * restarted run is 1. Four standard errors of 4000 rounds are 0.02.
   */
  @ParameterizedTest
  @CsvSource({"1.0", "0.8", "0.5", "0.2", "0.05"})
  void intervalsOfTheExpectedRunningTimeHold(double share) {
    SplittableRandom random = new SplittableRandom(17);
    for (int n : new int[] {4, 10, 20, 50}) {
      int held = 0;
      int rounds = 0;
      while (rounds < 4000) {
        double[] spent = new double[n];
        boolean[] hit = new boolean[n];
        for (int i = 0; i < n; i++) {
          double time = -Math.log(1 - random.nextDouble());
          double budget = -Math.log(1 - share);
          hit[i] = time <= budget;
          spent[i] = Math.min(time, budget);
        }
        ExpectedRunningTime ert = ExpectedRunningTime.of(spent, hit, 0.95);
        if (ert.mean() < Double.POSITIVE_INFINITY) {
          rounds++;
          held += ert.lower() <= 1 && 1 <= ert.upper() ? 1 : 0;
        }
      }
      assertThat(held / 4000.0).as("n = %s", n).isGreaterThan(0.91);
    }
  }

  /** P(T ≤ t) = Σ_k 0.4^k · 0.2 · #{hits h: 1000 k + h ≤ t}, two of five trials missing at 1000. */
  @Test
  void distributionOfSimulatedRestarts() {
    int count = 100_000;
    double[] times =
        SimulatedRestarts.of(
            new double[] {100, 300, 1000, 200, 1000},
            new boolean[] {true, true, false, true, false},
            count);
    double[] share = SimulatedRestarts.shareWithin(times, new double[] {250, 1150, 2300, 5000});
    double[] exact = {0.4, 0.68, 0.936, 0.98976};
    for (int i = 0; i < exact.length; i++) {
      // Four standard errors of a binomial share.
      double error = Math.sqrt(exact[i] * (1 - exact[i]) / count);
      assertThat(share[i]).isCloseTo(exact[i], within(4 * error));
    }
  }
}
