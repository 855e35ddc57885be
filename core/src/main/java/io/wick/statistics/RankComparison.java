package io.wick.statistics;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * Two independent samples compared by ranks: the Mann-Whitney U test (doi 10.1214/aoms/1177730491;
 * exact for small samples without ties, else normal with the corrections for ties and continuity),
 * and the effect size of Vargha and Delaney (doi 10.3102/10769986025002101),
 *
 * <pre>A12 = P(X &lt; Y) + P(X = Y)/2,</pre>
 *
 * the chance that a run of the first is better (lower) than one of the second; 1/2 is no
 * difference. Its interval is DeLong's (doi 10.2307/2531595) on the logit scale, which stays in [0,
 * 1]; it needs two values of each.
 *
 * @param pValue two-sided; 1 if all values are equal
 * @param effect A12
 * @param lower lower end of its interval
 * @param upper upper end
 */
public record RankComparison(double pValue, double effect, double lower, double upper) {
  /**
   * Compares x with y.
   *
   * @param x values of the first, lower is better; no NaN
   * @param y values of the second
   * @param confidence of the interval of A12
   */
  public static RankComparison of(double[] x, double[] y, double confidence) {
    if (x.length == 0 || y.length == 0) {
      throw new IllegalArgumentException(
          "both samples need a value, but had " + x.length + " and " + y.length);
    }
    double p = pValue(finite(x), finite(y));
    double[] wins = wins(x, y);
    double[] losses = wins(y, x);
    double effect = mean(wins);
    if (!(effect > 0 && effect < 1)) {
      return new RankComparison(p, effect, extremeLower(effect, x, y), extremeUpper(effect, x, y));
    }
    if (x.length == 1 || y.length == 1) {
      // One value has no scatter that could be known.
      return new RankComparison(p, effect, 0, 1);
    }
    double z = Math.sqrt(2) * Erf.erfInv(confidence);
    double variance = variance(wins) / x.length + variance(losses) / y.length;
    double logit = StrictMath.log(effect / (1 - effect));
    double half = z * Math.sqrt(variance) / (effect * (1 - effect));
    return new RankComparison(p, effect, logistic(logit - half), logistic(logit + half));
  }

  private static double pValue(double[] x, double[] y) {
    double p =
        MannWhitneyUTest.withDefaults()
            .with(AlternativeHypothesis.TWO_SIDED)
            .test(x, y)
            .getPValue();
    // All values are equal, and their ranks have no variance: nothing speaks for a difference.
    return Double.isNaN(p) ? 1 : p;
  }

  /** Ranks know no infinity: the largest double stands for a run that never arrived. */
  private static double[] finite(double[] sample) {
    double[] finite = sample.clone();
    for (int i = 0; i < finite.length; i++) {
      if (Double.isNaN(finite[i])) {
        throw new IllegalArgumentException("a rank needs a number, but element " + i + " is NaN");
      }
      finite[i] = Math.min(finite[i], Double.MAX_VALUE);
    }
    return finite;
  }

  /** For each of x, the share of y that it beats; ties count half. */
  private static double[] wins(double[] x, double[] y) {
    double[] sorted = y.clone();
    Arrays.sort(sorted);
    double[] wins = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int below = countBelow(sorted, x[i], false);
      int upTo = countBelow(sorted, x[i], true);
      wins[i] = (sorted.length - upTo + 0.5 * (upTo - below)) / sorted.length;
    }
    return wins;
  }

  /** How many values are below a bound, or equal to it if {@code including}. */
  private static int countBelow(double[] sorted, double bound, boolean including) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < bound || (including && sorted[middle] == bound)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where one sample beats the other altogether: the rule of three on the smaller sample. */
  private static double extremeLower(double effect, double[] x, double[] y) {
    return effect == 0 ? 0 : 1 - Math.min(1, 3.0 / Math.min(x.length, y.length));
  }

  private static double extremeUpper(double effect, double[] x, double[] y) {
    return effect == 1 ? 1 : Math.min(1, 3.0 / Math.min(x.length, y.length));
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double v : values) {
      sum += (v - mean) * (v - mean);
    }
    return sum / (values.length - 1);
  }
}
