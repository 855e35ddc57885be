package io.wick.potential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

  /** A minimum at the point with the same coordinate on every axis. */
  public static KnownMinimum atDiagonal(double value, int dimension, double coordinate) {
    double[] point = new double[dimension];
    Arrays.fill(point, coordinate);
    return at(value, point);
  }

  /** This minimum if the box has at least one of its minimisers, with those it has. */
  public Optional<KnownMinimum> within(Box box) {
    List<double[]> inside = minimisers.stream().filter(box::contains).toList();
    return inside.isEmpty() ? Optional.empty() : Optional.of(new KnownMinimum(value, inside));
  }

  /**
   * The same for a function that may be lower outside {@code region}: empty if the box reaches out
   * of it.
   */
  public Optional<KnownMinimum> within(Box box, Box region) {
    return region.contains(box) ? within(box) : Optional.empty();
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
