package io.wick.grid;

import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;

/**
 * What a sweep file says about a mesh of cells; what it leaves open is chosen and checked.
 *
 * @param points cells per axis; null refines from coarse to fine and extrapolates
 * @param box null is the box of the potential
 * @param boundary edges
 */
public record CellSettings(
    @Parameter(
            value =
                "cells per axis, one value or one per axis; refined until nothing changes, and"
                    + " extrapolated to spacing 0, unless given",
            byDefault = Parameter.OPTIONAL,
            scalarOrList = true)
        List<Integer> points,
    @Parameter(
            value = "box of the grid; the potential's own unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box,
    @Parameter(value = "edges: reflecting (no flux) or periodic", byDefault = "reflecting")
        CellGrid.Edge boundary) {
  /** Fewest cells per axis. */
  private static final int FEWEST = 4;

  /** Most cells of a mesh. */
  private static final long MOST = 1L << 24;

  /** Nothing given: refined, box of the potential, reflecting edges. */
  public static final CellSettings AUTOMATIC =
      new CellSettings(null, null, CellGrid.Edge.REFLECTING);

  public CellSettings {
    if (points != null) {
      points = List.copyOf(points);
      for (int p : points) {
        if (!(p >= FEWEST)) {
          throw new IllegalArgumentException(
              "points must be at least " + FEWEST + " per axis, but was " + p);
        }
      }
    }
    boundary = boundary == null ? CellGrid.Edge.REFLECTING : boundary;
  }

  /** The same with a fixed number of cells per axis. */
  public CellSettings withPoints(int... cells) {
    return new CellSettings(Arrays.stream(cells).boxed().toList(), box, boundary);
  }

  /** True if a mesh with half the points per axis is still one. */
  public boolean canBeHalved() {
    return points.stream().allMatch(p -> p / 2 >= FEWEST);
  }

  /** The same with half the points per axis. */
  public CellSettings halved() {
    return new CellSettings(points.stream().map(p -> p / 2).toList(), box, boundary);
  }

  /** The same with twice the points per axis. */
  public CellSettings doubled() {
    return new CellSettings(points.stream().map(p -> 2 * p).toList(), box, boundary);
  }

  /** True if the resolution is left to the method. */
  public boolean isAutomatic() {
    return points == null;
  }

  /** The box for a potential, checked against its dimension. */
  public Box boxFor(Potential potential) {
    return new GridSettings(null, box, Boundary.PERIODIC).boxFor(potential);
  }

  /** The uniform mesh for a potential; {@code points} must be given. */
  public CellGrid gridFor(Potential potential) {
    return gridFor(potential, CellGrid.uniform(boxFor(potential)));
  }

  /** The mesh for a potential with cells graded by {@code maps}; {@code points} must be given. */
  public CellGrid gridFor(Potential potential, AxisMap[] maps) {
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
            "grid.points asks for more than " + MOST + " cells in all: " + points);
      }
    }
    return new CellGrid(chosen, maps, cells, boundary);
  }
}
