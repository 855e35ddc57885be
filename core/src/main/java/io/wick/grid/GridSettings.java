package io.wick.grid;

import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;

/**
 * What a sweep file says about a grid; what it leaves open is chosen from potential and D, and
 * checked.
 *
 * @param points cells per axis, h = L/points; null lets the method choose. With hard walls the
 *     points − 1 inner nodes carry ψ, on a torus all of them
 * @param box null is the box of the potential
 * @param boundary edges
 */
public record GridSettings(
    @Parameter(
            value =
                "cells per axis (spacing = side/points), one value or one per axis; chosen from the"
                    + " potential and checked unless given",
            byDefault = Parameter.OPTIONAL,
            scalarOrList = true)
        List<Integer> points,
    @Parameter(
            value = "box of the grid; the potential's own unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box,
    @Parameter(value = "edges: hard-wall or periodic", byDefault = "hard-wall") Boundary boundary) {
  /** Fewest cells per axis. */
  private static final int FEWEST = 4;

  /** Most points of a grid: 2^24 complex numbers are 256 MB. */
  private static final long MOST = 1L << 24;

  /** Nothing given: resolution chosen, box of the potential, hard walls. */
  public static final GridSettings AUTOMATIC = new GridSettings(null, null, Boundary.HARD_WALL);

  public GridSettings {
    if (points != null) {
      points = List.copyOf(points);
      for (int p : points) {
        if (!(p >= FEWEST)) {
          throw new IllegalArgumentException(
              "points must be at least " + FEWEST + " per axis, but was " + p);
        }
      }
    }
    if (boundary == null) {
      boundary = Boundary.HARD_WALL;
    }
  }

  /** The same with a fixed number of cells per axis. */
  public GridSettings withPoints(int... cells) {
    return new GridSettings(Arrays.stream(cells).boxed().toList(), box, boundary);
  }

  /** True if the resolution is left to the method. */
  public boolean isAutomatic() {
    return points == null;
  }

  /** The box for a potential, checked against its dimension. */
  public Box boxFor(Potential potential) {
    int d = potential.dimension();
    if (!(d >= 1 && d <= Grid.MAXIMUM_DIMENSION)) {
      throw new IllegalArgumentException(
          "a grid has 1 to "
              + Grid.MAXIMUM_DIMENSION
              + " dimensions, but the potential has "
              + d
              + ". Maybe a walker method, e.g. diffusion-monte-carlo?");
    }
    Box chosen = box == null ? potential.box() : box;
    if (chosen.dimension() != d) {
      throw new IllegalArgumentException(
          "grid.box has "
              + chosen.dimension()
              + " axes, but the potential has "
              + d
              + " dimensions");
    }
    return chosen;
  }

  /** The grid for a potential; {@code points} must be given. */
  public Grid gridFor(Potential potential) {
    Box chosen = boxFor(potential);
    int d = chosen.dimension();
    if (points.size() != 1 && points.size() != d) {
      throw new IllegalArgumentException(
          "grid.points must have one value or one per axis (" + d + "), but was " + points);
    }
    int[] cells = new int[d];
    long size = 1;
    for (int axis = 0; axis < d; axis++) {
      cells[axis] = points.get(points.size() == 1 ? 0 : axis);
      size *= cells[axis];
      if (size > MOST) {
        throw new IllegalArgumentException(
            "grid.points asks for more than " + MOST + " points in all: " + points);
      }
    }
    return new Grid(chosen, cells, boundary);
  }
}
