package io.wick.potential;

import java.util.ArrayList;
import java.util.List;

/**
 * The known global minimum over the box.
 *
 * @param value ζ at the minimum
 * @param minimisers all known global minimisers (each of length d); empty where only the value is
 *     known
 */
public record KnownMinimum(double value, List<double[]> minimisers) {
  public KnownMinimum {
    List<double[]> copies = new ArrayList<>(minimisers.size());
    for (double[] minimiser : minimisers) {
      copies.add(minimiser.clone());
    }
    minimisers = List.copyOf(copies);
  }

  /** A minimum at one point. */
  public static KnownMinimum at(double value, double... point) {
    return new KnownMinimum(value, List.of(point));
  }

  /**
   * Euclidean distance from {@code point} (length d) to the nearest known minimiser; NaN if none is
   * known.
   */
  public double distance(double[] point) {
    double best = Double.NaN;
    for (double[] minimiser : minimisers) {
      double sum = 0;
      for (int i = 0; i < point.length; i++) {
        double delta = point[i] - minimiser[i];
        sum += delta * delta;
      }
      double distance = Math.sqrt(sum);
      if (!(distance >= best)) {
        best = distance;
      }
    }
    return best;
  }
}
