package io.wick.spark.analyze;

import io.wick.statistics.MeanInterval;
import io.wick.statistics.PairedShares;
import java.util.ArrayList;
import java.util.List;

/**
 * The measured values behind one effect: of pairs (changed, reference), or of quadruples (both,
 * second alone, first alone, neither). Their interval is Student's t of the differences, and of
 * runs that hit or do not, that of paired shares ({@link PairedShares}). Differences of
 * probabilities end at ±1, differences of those at ±2. A single one has no interval, nor have
 * several that are all the same: without scatter nothing is known of it.
 */
final class Effect {
  private final boolean shares;
  private final boolean outcomes;
  private final List<double[]> corners = new ArrayList<>();

  /**
   * No values yet.
   *
   * @param quantity one of {@link PairedTrials#QUANTITIES}
   * @param outcomes true if success is a hit or none
   */
  Effect(String quantity, boolean outcomes) {
    this.shares = quantity.equals(PairedTrials.SUCCESS);
    this.outcomes = outcomes;
  }

  /** Adds a pair or a quadruple. */
  void add(double... values) {
    corners.add(values);
  }

  /** Mean, lower and upper end, and number of pairs or quadruples, as columns of a table. */
  Object[] columns() {
    boolean pairs = corners.get(0).length == 2;
    if (shares && outcomes) {
      PairedShares interval =
          pairs
              ? PairedShares.of(corner(0), corner(1), Cell.CONFIDENCE)
              : PairedShares.ofDifferences(
                  corner(0), corner(1), corner(2), corner(3), Cell.CONFIDENCE);
      return new Object[] {
        interval.difference(), interval.lower(), interval.upper(), (long) interval.count()
      };
    }
    // In a fixed order: the last bits of a sum depend on it.
    double[] differences = corners.stream().mapToDouble(Effect::difference).sorted().toArray();
    MeanInterval mean = MeanInterval.of(differences, Cell.CONFIDENCE);
    if (differences[0] == differences[differences.length - 1]) {
      return new Object[] {mean.mean(), null, null, (long) mean.count()};
    }
    double most = shares ? corners.get(0).length / 2 : Double.POSITIVE_INFINITY;
    return new Object[] {
      mean.mean(),
      Grouped.finite(Math.max(-most, mean.lower())),
      Grouped.finite(Math.min(most, mean.upper())),
      (long) mean.count()
    };
  }

  private double[] corner(int which) {
    return corners.stream().mapToDouble(values -> values[which]).toArray();
  }

  private static double difference(double[] y) {
    return y.length == 2 ? y[0] - y[1] : (y[0] - y[1]) - (y[2] - y[3]);
  }
}
