package io.wick.method;

import io.wick.grid.AxisMap;
import io.wick.grid.CellGrid;
import io.wick.grid.CellSettings;
import io.wick.potential.Potential;

/** The meshes on which a density lives, one after the other; ζ is evaluated once on each. */
final class DensityMeshes {
  /** How cells are graded from a progress on; the first from 0. */
  record Grading(double from, AxisMap[] maps) {}

  private final Potential potential;
  private final double[] starts;
  private final CellGrid[] grids;
  private final double[][] values;

  private DensityMeshes(Potential potential, double[] starts, CellGrid[] grids) {
    this.potential = potential;
    this.starts = starts;
    this.grids = grids;
    this.values = new double[grids.length][];
  }

  /** One mesh for all of a run. */
  static DensityMeshes of(Potential potential, CellGrid grid) {
    return new DensityMeshes(potential, new double[1], new CellGrid[] {grid});
  }

  /** One mesh for each grading, all with the cells per axis of {@code settings}. */
  static DensityMeshes of(Potential potential, CellSettings settings, Grading... gradings) {
    double[] starts = new double[gradings.length];
    CellGrid[] grids = new CellGrid[gradings.length];
    for (int i = 0; i < grids.length; i++) {
      starts[i] = gradings[i].from();
      grids[i] = settings.gridFor(potential, gradings[i].maps());
    }
    return new DensityMeshes(potential, starts, grids);
  }

  /** The number of the mesh at a progress. */
  int at(double s) {
    int found = 0;
    for (int i = 1; i < starts.length; i++) {
      found = s >= starts[i] ? i : found;
    }
    return found;
  }

  CellGrid grid(int number) {
    return grids[number];
  }

  /** ζ in the cells, counted at the first call. Not to be modified. */
  double[] values(int number) {
    if (values[number] == null) {
      values[number] = grids[number].values(potential);
    }
    return values[number];
  }
}
