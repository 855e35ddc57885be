package io.wick.method;

import io.wick.grid.AxisMap;
import io.wick.grid.CellGrid;
import io.wick.grid.CellSettings;
import io.wick.grid.MeshGrading;
import java.util.ArrayList;
import java.util.List;

/**
 * What a few coarse runs learn: where a density needs cells, and when. The runs are repeated on
 * meshes graded by what the last one saw, until the narrowest density is resolved. Where D vanishes
 * and the density narrows from the size of the box to a thousandth of it, one mesh for all would
 * spread its cells over all sizes: each time that the shortest length has changed by a factor, a
 * new one is taken.
 *
 * @param gradings in the order of time
 * @param finest the shortest length per cell that is wanted, in units of a uniform mesh
 */
record MeshExploration(DensityMeshes.Grading[] gradings, double finest) {
  /** Cells per axis. */
  private static final int[] CELLS = {128, 48, 20};

  /** Runs at most; each finds densities that are some ten times narrower. */
  private static final int MOST_RUNS = 8;

  /** A finest length that still shrinks by more than this is not yet resolved. */
  private static final double SETTLED = 0.8;

  /** Lengths in the span of one mesh, the longest over the shortest. */
  private static final double SPAN = 3;

  static MeshExploration of(DensityScheme scheme, CellSettings settings, DensityProblem problem) {
    AxisMap[] maps = CellGrid.uniform(settings.boxFor(problem.objective()));
    int d = maps.length;
    CellSettings mesh = settings.withPoints(CELLS[d - 1]);
    boolean exact = scheme.isExact(problem);
    TimeSlices slices = exact ? TimeSlices.equal(DensityScheme.EXACT_STEPS) : problem.slices();
    double finest = Double.POSITIVE_INFINITY;
    MeshGrading[] seen = null;
    for (int n = 0; n < MOST_RUNS; n++) {
      CellGrid grid = mesh.gridFor(problem.objective(), maps);
      DensityMeshes meshes = DensityMeshes.of(problem.objective(), grid);
      DensityRun run = new DensityRun(scheme, meshes, problem, slices, exact ? 1 : 2);
      seen = run.explore(problem.context()::step);
      MeshGrading all = merged(seen, 0, seen.length);
      maps = all.maps();
      if (all.finest() > SETTLED * finest) {
        finest = Math.min(finest, all.finest());
        break;
      }
      finest = all.finest();
    }
    boolean divided = d > 1 && problem.endsCold();
    DensityMeshes.Grading[] gradings =
        divided
            ? divided(seen, slices)
            : new DensityMeshes.Grading[] {new DensityMeshes.Grading(0, maps)};
    return new MeshExploration(gradings, finest);
  }

  private static MeshGrading merged(MeshGrading[] seen, int from, int to) {
    MeshGrading all = seen[0].empty();
    for (int slice = from; slice < to; slice++) {
      all.see(seen[slice]);
    }
    return all;
  }

  private static DensityMeshes.Grading[] divided(MeshGrading[] seen, TimeSlices slices) {
    List<DensityMeshes.Grading> gradings = new ArrayList<>();
    int from = 0;
    double longest = seen[0].finest();
    double shortest = longest;
    for (int slice = 1; slice <= seen.length; slice++) {
      double finest = slice < seen.length ? seen[slice].finest() : 0;
      longest = Math.max(longest, finest);
      shortest = Math.min(shortest, finest);
      if (longest > SPAN * shortest) {
        AxisMap[] maps = merged(seen, from, slice).maps();
        gradings.add(new DensityMeshes.Grading(slices.start(from), maps));
        from = slice;
        longest = finest;
        shortest = finest;
      }
    }
    return gradings.toArray(DensityMeshes.Grading[]::new);
  }
}
