package io.wick.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Rank tests on ties, censored runs and samples of one or two, against stored numbers of SciPy
 * 1.17.1; the calls stand beside them. Runs that never arrive are +∞ here and the largest double
 * there.
 */
class RankReferencesTest {
  private static final Offset<Double> EXACT = within(1e-10);
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private static double p(double[] x, double[] y) {
    return RankComparison.of(x, y, 0.95).pValue();
  }

  /** mannwhitneyu(x, y, method='exact').pvalue */
  @Test
  void smallSamples() {
    assertThat(p(new double[] {1}, new double[] {2})).isCloseTo(1.0, EXACT);
    assertThat(p(new double[] {1, 2}, new double[] {3, 4})).isCloseTo(0.3333333333333333, EXACT);
    assertThat(p(new double[] {10}, new double[] {1, 2, 3, 4, 5}))
        .isCloseTo(0.3333333333333333, EXACT);
  }

  /** mannwhitneyu(x, y, method='asymptotic').pvalue */
  @Test
  void tiesAndCensoredRuns() {
    assertThat(p(new double[] {1, 1, 1}, new double[] {1, 1, 1, 1})).isCloseTo(1.0, EXACT);
    assertThat(p(new double[] {0, 0, 0, 0, 1}, new double[] {0, 0, 0, 1, 1, 1}))
        .isCloseTo(0.38273308888522595, EXACT);
    assertThat(
            p(
                new double[] {1, 2, NEVER, NEVER, NEVER},
                new double[] {3, NEVER, NEVER, NEVER, NEVER, NEVER}))
        .isCloseTo(0.3529716339560043, EXACT);
    assertThat(p(new double[] {NEVER, NEVER}, new double[] {NEVER, NEVER})).isCloseTo(1.0, EXACT);
  }

  /** sin(1.3 i) against sin(2.1 i + 0.3) + 0.2: exact up to 49 values, asymptotic beyond. */
  @Test
  void largerSamples() {
    assertThat(p(wave(1.3, 0, 0, 40), wave(2.1, 0.3, 0.2, 45)))
        .isCloseTo(0.22732656414038682, EXACT);
    assertThat(p(wave(1.3, 0, 0, 60), wave(2.1, 0.3, 0.2, 60))).isCloseTo(0.264706572207536, EXACT);
  }

  private static double[] wave(double frequency, double phase, double shift, int count) {
    double[] wave = new double[count];
    for (int i = 0; i < count; i++) {
      wave[i] = StrictMath.sin(frequency * i + phase) + shift;
    }
    return wave;
  }

  /** Mean of (x &lt; y) + (x == y)/2 over pairs; DeLong's variance, logit scale, norm.ppf. */
  @Test
  void varghaDelaney() {
    RankComparison ties =
        RankComparison.of(new double[] {0, 0, 0, 0, 1}, new double[] {0, 0, 0, 1, 1, 1}, 0.95);
    assertThat(ties.effect()).isCloseTo(0.65, EXACT);
    assertThat(ties.lower()).isCloseTo(0.33777067097596825, EXACT);
    assertThat(ties.upper()).isCloseTo(0.8711677243832239, EXACT);
    RankComparison censored =
        RankComparison.of(
            new double[] {1, 2, NEVER, NEVER, NEVER},
            new double[] {3, NEVER, NEVER, NEVER, NEVER, NEVER},
            0.95);
    assertThat(censored.effect()).isCloseTo(0.65, EXACT);
    assertThat(censored.lower()).isCloseTo(0.3351116347594794, EXACT);
    assertThat(censored.upper()).isCloseTo(0.8724986169754523, EXACT);
    RankComparison wide = RankComparison.of(wave(1.3, 0, 0, 40), wave(2.1, 0.3, 0.2, 45), 0.99);
    assertThat(wide.effect()).isCloseTo(0.5766666666666667, EXACT);
    assertThat(wide.lower()).isCloseTo(0.4030274188718736, EXACT);
    assertThat(wide.upper()).isCloseTo(0.7332305939317978, EXACT);
  }

  /** One run has no scatter that could be known. */
  @Test
  void oneRunSaysNothingAboutItsInterval() {
    RankComparison one = RankComparison.of(new double[] {1}, new double[] {1, 1, 2}, 0.95);
    assertThat(one.effect()).isCloseTo(2.0 / 3, EXACT);
    assertThat(one.lower()).isZero();
    assertThat(one.upper()).isEqualTo(1);
  }

  /** friedmanchisquare(*v.T) */
  @Test
  void friedman() {
    double[][] same = new double[60][];
    Arrays.fill(same, new double[] {1, 2, 3});
    FriedmanRanking sure = FriedmanRanking.of(same);
    assertThat(sure.statistic()).isCloseTo(120, EXACT);
    // Far in the tail the relative accuracy counts.
    assertThat(sure.pValue() / 8.756510762696494e-27).isCloseTo(1, EXACT);
    FriedmanRanking ties =
        FriedmanRanking.of(new double[][] {{1, 1, 1, 2}, {0, 0, 0, 0}, {5, 4, 4, 4}, {2, 2, 3, 3}});
    assertThat(ties.statistic()).isCloseTo(2.3999999999999915, EXACT);
    assertThat(ties.pValue()).isCloseTo(0.49363462271172953, EXACT);
    FriedmanRanking censored =
        FriedmanRanking.of(new double[][] {{1, NEVER, 2}, {3, NEVER, NEVER}, {1, 5, 4}});
    assertThat(censored.statistic()).isCloseTo(5.636363636363634, EXACT);
    assertThat(censored.pValue()).isCloseTo(0.05971441573218535, EXACT);
  }

  /** rankdata([2, 2, 1, 5, 5, 5]) */
  @Test
  void midRanks() {
    double[] cubes = new double[1];
    assertThat(Ranks.of(new double[] {2, 2, 1, 5, 5, 5}, cubes))
        .containsExactly(2.5, 2.5, 1, 5, 5, 5);
    assertThat(cubes[0]).isEqualTo(6 + 24);
  }

  /** minimum(1, maximum.accumulate((n - arange(n)) * sort(p))) in NumPy, in the order of p. */
  @Test
  void holmWithTies() {
    double[] adjusted = Holm.adjust(new double[] {0.2, 0.2, 0.9, 1e-12, 0.04});
    double[] expected = {0.6, 0.6, 0.9, 5e-12, 0.16};
    for (int i = 0; i < expected.length; i++) {
      assertThat(adjusted[i]).isCloseTo(expected[i], within(1e-10 * expected[i]));
    }
    assertThat(Holm.adjust(new double[] {0.7, 0.8})).containsExactly(1, 1);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }

  /** minimum(1, maximum.accumulate((45 - arange(5)) * sort(p))): five of the pairs of ten. */
  @Test
  void holmOfPairsThatTheDataPicked() {
    double[] p = {0.2, 0.2, 0.9, 1e-12, 0.004};
    double[] expected = {1, 1, 1, 4.5e-11, 0.176};
    double[] adjusted = Holm.adjust(p, 45);
    for (int i = 0; i < expected.length; i++) {
      assertThat(adjusted[i]).isCloseTo(expected[i], within(1e-10 * expected[i]));
    }
    assertThat(Holm.adjust(p, 5)).containsExactly(Holm.adjust(p));
    assertThatThrownBy(() -> Holm.adjust(p, 4)).hasMessageContaining("at least 5, but was 4");
  }

  /**
   * Sixteen configurations that are all alike, each compared with the one of the lowest median:
   * adjusted for 15 pairs, some difference is found in more than the 5 % that are allowed, adjusted
   * for all 120 in less. The standard error of 400 rounds is 0.011 at 5 %.
   */
  @Test
  void theBestOfManyThatAreAlike() {
    SplittableRandom random = new SplittableRandom(4);
    int few = 0;
    int all = 0;
    for (int round = 0; round < 400; round++) {
      double[][] runs = new double[16][];
      double[] medians = new double[16];
      for (int k = 0; k < 16; k++) {
        runs[k] = random.doubles(40).toArray();
        medians[k] = Quantiles.median(runs[k]);
      }
      int best = 0;
      for (int k = 1; k < 16; k++) {
        best = medians[k] < medians[best] ? k : best;
      }
      double[] p = new double[15];
      for (int k = 0, i = 0; k < 16; k++) {
        if (k != best) {
          p[i++] = p(runs[best], runs[k]);
        }
      }
      few += Arrays.stream(Holm.adjust(p)).min().getAsDouble() < 0.05 ? 1 : 0;
      all += Arrays.stream(Holm.adjust(p, 120)).min().getAsDouble() < 0.05 ? 1 : 0;
    }
    assertThat(few / 400.0).isGreaterThan(0.05 + 2 * 0.011);
    assertThat(all / 400.0).isLessThan(0.05);
  }
}
