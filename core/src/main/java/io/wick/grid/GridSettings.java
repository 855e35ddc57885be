package io.wick.grid;

import io.wick.catalog.Check;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a sweep file says about a grid; what it leaves open is chosen from potential and D, and
 * checked.
 *
 * @param points cells per axis, h = L/points; null lets the method choose. With hard walls the
 *     points − 1 inner nodes carry ψ, on a torus all of them. On one axis between walls where V
 *     jumps or has a pole, about as many nodes of elements
 * @param box null is the box of the potential
 * @param boundary edges
 * @param layer width of the absorbing layer inside each end of each axis; null is a sixth of the
 *     side. It absorbs waves of a wavelength below it: see {@link Absorber}
 */
public record GridSettings(
    @Parameter(
            value =
                "cells per axis (spacing = side/points), one value or one per axis; about as many nodes"
                    + " of elements where a potential of one axis has jumps; chosen from the potential"
                    + " and checked unless given",
            byDefault = Parameter.OPTIONAL,
            scalarOrList = true)
        List<Integer> points,
    @Parameter(
            value = "box of the grid; the potential's own unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box,
    @Parameter(
            value = "edges: hard-wall, periodic or, in real time, absorbing",
            byDefault = "hard-wall")
        Boundary boundary,
    @Parameter(
            value =
                "width of the absorbing layer inside each end, a sixth of the side unless given;"
                    + " reflects 2e-8 of a wave k at k layer = 20, 1e-2 at 6",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Double layer) {
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
    if (layer != null) {
      Check.positive("layer", layer);
      if (boundary != Boundary.ABSORBING) {
        throw new IllegalArgumentException(
            "layer is the width of absorbing edges, but boundary was "
                + boundary.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + ". Maybe boundary: absorbing?");
      }
    }
  }

  /** Without a width of absorbing layers. */
  public GridSettings(List<Integer> points, Box box, Boundary boundary) {
    this(points, box, boundary, null);
  }

  /**
   * Itself, if nothing leaves through its edges.
   *
   * @throws IllegalArgumentException for absorbing edges, which only real time has
   */
  public GridSettings requireClosed() {
    if (boundary == Boundary.ABSORBING) {
      throw new IllegalArgumentException(
          "grid.boundary absorbing needs real time. Maybe method schroedinger, or hard-wall?");
    }
    return this;
  }

  /** The absorbing layers on a grid; null if the edges do not absorb. */
  public Absorber absorber(Grid grid) {
    if (boundary != Boundary.ABSORBING) {
      return null;
    }
    double[] widths = new double[grid.dimension()];
    for (int axis = 0; axis < widths.length; axis++) {
      widths[axis] = layer == null ? grid.box().length(axis) / 6 : layer;
    }
    return new Absorber(grid, widths);
  }

  /** Where the absorbing layers of axis 0 begin; none if the edges do not absorb. */
  public double[] layerFaces(Potential potential) {
    if (boundary != Boundary.ABSORBING) {
      return new double[0];
    }
    Box chosen = boxFor(potential);
    double width = layer == null ? chosen.length(0) / 6 : layer;
    return new double[] {chosen.lower(0) + width, chosen.upper(0) - width};
  }

  /** The same with a fixed number of cells per axis. */
  public GridSettings withPoints(int... cells) {
    return new GridSettings(Arrays.stream(cells).boxed().toList(), box, boundary, layer);
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
