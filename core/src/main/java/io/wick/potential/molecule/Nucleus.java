package io.wick.potential.molecule;

import io.wick.catalog.Check;
import io.wick.catalog.Parameter;
import java.util.List;

/**
 * A nucleus at rest.
 *
 * @param charge Z, positive
 * @param position x, y, z
 */
public record Nucleus(
    @Parameter(value = "charge number Z", byDefault = "1.0") double charge,
    @Parameter(value = "x, y, z", unit = "length", byDefault = "[0, 0, 0]") List<Double> position) {
  public Nucleus {
    Check.positive("charge", charge);
    if (position.size() != 3) {
      throw new IllegalArgumentException(
          "position must have three coordinates, but was " + position);
    }
    for (double coordinate : position) {
      Check.finite("position", coordinate);
    }
    position = List.copyOf(position);
  }

  /** A nucleus at a point. */
  static Nucleus at(double charge, double x, double y, double z) {
    return new Nucleus(charge, List.of(x, y, z));
  }

  /** Coordinate along {@code axis} (0, 1 or 2). */
  double at(int axis) {
    return position.get(axis);
  }

  /** Distance of the centres. */
  double distance(Nucleus other) {
    double sum = 0;
    for (int axis = 0; axis < 3; axis++) {
      double delta = at(axis) - other.at(axis);
      sum = Math.fma(delta, delta, sum);
    }
    return Math.sqrt(sum);
  }
}
