package io.wick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Reference values are SciPy 1.17's; the calls stand beside them. */
class ComparisonsTest {
  private static final Offset<Double> EXACT = within(1e-10);
  private static final double[] X = {1, 2, 2, 3, 5, 5, 7, 8, 8, 8, 9};
  private static final double[] Y = {2, 4, 5, 5, 6, 8, 9, 10, 11, 12};

  @Test
  void mannWhitneyIsThatOfSciPy() {
    double[] x = {12.0, 7.5, 3.25, 9.0, 14.5, 2.0, 8.0};
    double[] y = {10.0, 15.5, 11.0, 9.5, 20.0, 13.0, 18.0, 7.0};
    // mannwhitneyu(x, y, method='exact').pvalue
    assertThat(RankComparison.of(x, y, 0.95).pValue()).isCloseTo(0.0721056721056721, EXACT);
    assertThat(RankComparison.of(y, x, 0.95).pValue()).isCloseTo(0.0721056721056721, EXACT);
    // mannwhitneyu(X, Y, method='asymptotic', use_continuity=True).pvalue
    assertThat(RankComparison.of(X, Y, 0.95).pValue()).isCloseTo(0.1890362804575063, EXACT);
  }

  @Test
  void varghaDelaneyCountsWinsAndHalvesTies() {
    RankComparison c = RankComparison.of(X, Y, 0.95);
    // Mean over pairs of (x < y) + (x == y)/2; DeLong's variance, logit scale, norm.ppf(.975).
    assertThat(c.effect()).isCloseTo(74.0 / 110, EXACT);
    assertThat(c.lower()).isCloseTo(0.4088957457318811, EXACT);
    assertThat(c.upper()).isCloseTo(0.8593164845271852, EXACT);
    assertThat(RankComparison.of(Y, X, 0.95).effect()).isCloseTo(1 - 74.0 / 110, EXACT);
  }

  @Test
  void aRunThatNeverArrivesIsWorseThanAllThatDo() {
    double inf = Double.POSITIVE_INFINITY;
    RankComparison c =
        RankComparison.of(new double[] {1, 2, 3, 4}, new double[] {5, inf, inf, 6}, 0.95);
    assertThat(c.effect()).isEqualTo(1);
    assertThat(c.upper()).isEqualTo(1);
    assertThat(c.lower()).isCloseTo(0.25, EXACT);
    RankComparison worse =
        RankComparison.of(new double[] {5, inf, inf, 6}, new double[] {1, 2, 3, 4}, 0.95);
    assertThat(worse.effect()).isZero();
    assertThat(worse.upper()).isCloseTo(0.75, EXACT);
    assertThat(RankComparison.of(new double[] {inf}, new double[] {inf}, 0.95).effect())
        .isEqualTo(0.5);
    assertThatThrownBy(() -> RankComparison.of(new double[] {Double.NaN}, X, 0.95))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> RankComparison.of(new double[0], X, 0.95))
        .hasMessageContaining("had 0 and 11");
  }

  @Test
  void friedmanIsThatOfSciPyWithHolmAdjustedPairs() {
    double[][] v = {
      {0.1, 0.4, 0.3, 0.9},
      {1.2, 1.5, 1.2, 2.0},
      {5, 3, 4, 6},
      {0.01, 0.02, 0.015, 0.5},
      {7, 9, 8, 8},
      {2, 2, 1, 3}
    };
    FriedmanRanking test = FriedmanRanking.of(v);
    // friedmanchisquare(*v.T)
    assertThat(test.statistic()).isCloseTo(10.473684210526319, EXACT);
    assertThat(test.pValue()).isCloseTo(0.014940479022935702, EXACT);
    assertThat(test.meanRanks()[0]).isCloseTo(10 / 6.0, EXACT);
    assertThat(test.meanRanks()[3]).isCloseTo(3.75, EXACT);
    // 2 norm.sf(|R_i - R_j| / sqrt(k (k + 1) / 6 n)), Holm over the six pairs.
    assertThat(test.pairs()[0][1]).isCloseTo(0.5844018638536895, EXACT);
    assertThat(test.pairs()[2][0]).isCloseTo(0.8230632737581216, EXACT);
    assertThat(test.pairs()[0][3]).isCloseTo(0.031131645313893428, EXACT);
    assertThat(test.pairs()[3][2]).isCloseTo(0.050632699091610396, EXACT);
    assertThat(test.pairs()[1][1]).isNaN();
    assertThat(FriedmanRanking.of(new double[][] {{1, 1}, {2, 2}}).pValue()).isNaN();
    assertThatThrownBy(() -> FriedmanRanking.of(new double[][] {{1, 2}}))
        .hasMessageContaining("two problems");
  }

  @Test
  void friedmanResolvesATailBelowTheLastBitOfOne() {
    double[][] alike = new double[60][];
    for (int i = 0; i < alike.length; i++) {
      alike[i] = new double[] {1, 2, 3, 4, 5, 6, 7, 8};
    }
    FriedmanRanking test = FriedmanRanking.of(alike);
    assertThat(test.statistic()).isCloseTo(420, EXACT);
    // chi2.sf(420, 7)
    assertThat(test.pValue() / 1.2226637854908795e-86).isCloseTo(1, EXACT);
  }

  @Test
  void holmIsMonotoneAndLeavesGapsAlone() {
    // p.adjust(c(0.01, 0.04, 0.03, NA, 0.005), "holm") in R.
    double[] adjusted = Holm.adjust(new double[] {0.01, 0.04, 0.03, Double.NaN, 0.005});
    assertThat(adjusted[0]).isCloseTo(0.03, EXACT);
    assertThat(adjusted[1]).isCloseTo(0.06, EXACT);
    assertThat(adjusted[2]).isCloseTo(0.06, EXACT);
    assertThat(adjusted[3]).isNaN();
    assertThat(adjusted[4]).isCloseTo(0.02, EXACT);
  }

  @Test
  void meanIntervalIsThatOfSciPy() {
    MeanInterval mean = MeanInterval.of(new double[] {0.5, 1.25, -0.3, 2.0, 0.75}, 0.95);
    // ttest_1samp(d, 0).confidence_interval(.95)
    assertThat(mean.mean()).isCloseTo(0.84, EXACT);
    assertThat(mean.lower()).isCloseTo(-0.22396187617163288, EXACT);
    assertThat(mean.upper()).isCloseTo(1.903961876171633, EXACT);
    assertThat(MeanInterval.of(new double[] {3}, 0.95).lower()).isNaN();
  }

  @Test
  void timeToSolutionIsTheDefinitionAndKnowsWhenItIsCensored() {
    // ceil(ln 0.01 / ln(1 - p)) runs.
    assertThat(TimeToSolution.of(10, 0.5).value()).isEqualTo(70);
    assertThat(TimeToSolution.of(10, 0.999).value()).isEqualTo(10);
    assertThat(TimeToSolution.of(10, 1 + 1e-12).value()).isEqualTo(10);
    TimeToSolution some = TimeToSolution.of(2, 30, 100, 0.95);
    WilsonInterval p = WilsonInterval.of(30, 100, 0.95);
    assertThat(some.value()).isEqualTo(2 * Math.ceil(Math.log(0.01) / Math.log(0.7)));
    assertThat(some.lower())
        .isEqualTo(2 * Math.ceil(Math.log(0.01) / Math.log(1 - p.upper())))
        .isLessThan(some.value());
    assertThat(some.upper()).isGreaterThan(some.value()).isFinite();
    TimeToSolution none = TimeToSolution.of(2, 0, 100, 0.95);
    assertThat(none.isCensored()).isTrue();
    assertThat(none.lower()).isBetween(200.0, 400.0);
    assertThat(none.upper()).isInfinite();
    assertThatThrownBy(() -> TimeToSolution.of(0, 0.5)).hasMessageContaining("duration");
    assertThatThrownBy(() -> TimeToSolution.of(1, Double.NaN)).hasMessageContaining("probability");
  }

  @Test
  void simulatedRestartsHaveTheMeanOfTheExpectedRunningTime() {
    double[] spent = {100, 300, 1000, 200, 1000};
    boolean[] hit = {true, true, false, true, false};
    double[] times = SimulatedRestarts.of(spent, hit, 40_000);
    double mean = 0;
    double squares = 0;
    for (double t : times) {
      mean += t / times.length;
      squares += t * t / times.length;
    }
    double error = Math.sqrt((squares - mean * mean) / times.length);
    assertThat(mean).isCloseTo(ExpectedRunningTime.of(spent, hit, 0.95).mean(), within(4 * error));
    assertThat(times).isSorted();
    assertThat(SimulatedRestarts.shareWithin(times, new double[] {99, 100, 1e9}))
        .satisfies(
            s -> {
              assertThat(s[0]).isZero();
              // One of five trials hits at 100.
              assertThat(s[1]).isCloseTo(0.2, within(4 * Math.sqrt(0.16 / 40_000)));
              assertThat(s[2]).isEqualTo(1);
            });
    assertThat(SimulatedRestarts.of(spent, new boolean[5], 3))
        .containsOnly(Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> SimulatedRestarts.of(spent, new boolean[4], 3))
        .hasMessageContaining("5 and 4");
  }
}
