package io.wick.grid;

import io.wick.math.Extrapolation;
import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * Relaxation rates of a potential on a mesh that is given; or on finer and finer ones, extrapolated
 * to spacing 0 in powers of h² until the last two estimates agree to 1e−9 of the highest rate and
 * 1e−7 of the lowest.
 */
public final class RelaxationSearch {
  private static final double TOLERANCE = 1e-9;
  private static final double RELATIVE = 1e-7;
  private static final int[][] LADDERS = {
    {128, 256, 512, 1024, 2048, 4096},
    {24, 32, 48, 64, 96, 128, 160},
    {8, 10, 12, 16, 20}
  };

  /** Cells per axis of the meshes that learn where levels are. */
  private static final int[] EXPLORATION = {256, 64, 24};

  private static final int EXPLORATIONS = 3;

  /** Of λ/D: 1/2 is the ground state itself. */
  private static final double[] SHARES = {0.5, 0.125};

  private final RelaxationLevels finest;
  private final double[] values;
  private final double[] rates;
  private final double error;

  private RelaxationSearch(RelaxationLevels finest, double[] values, double[] rates, double error) {
    this.finest = finest;
    this.values = values;
    this.rates = rates;
    this.error = error;
  }

  /**
   * The lowest rates; null if a mesh that is given is too large for a direct solution.
   *
   * @param potential evaluated once per mesh
   * @param diffusion D &gt; 0
   * @param count how many
   * @param watch called now and then; may end the search by an exception
   */
  public static RelaxationSearch of(
      Potential potential,
      CellSettings settings,
      double diffusion,
      double lambda,
      int count,
      Runnable watch) {
    if (!settings.isAutomatic()) {
      CellGrid grid = settings.gridFor(potential);
      if (!BlockInverseIteration.fits(grid) && grid.dimension() > 1) {
        return null;
      }
      double[] values = grid.values(potential);
      RelaxationLevels levels = on(grid, values, diffusion, lambda, count, watch);
      return new RelaxationSearch(levels, values, levels.rates(), Double.NaN);
    }
    Extrapolation extrapolation = new Extrapolation();
    RelaxationLevels levels = null;
    double[] values = null;
    AxisMap[] maps = maps(potential, settings, lambda / diffusion);
    for (int cells : LADDERS[settings.boxFor(potential).dimension() - 1]) {
      CellGrid grid = settings.withPoints(cells).gridFor(potential, maps);
      values = grid.values(potential);
      levels = on(grid, values, diffusion, lambda, count, watch);
      double highest = levels.rates()[levels.count() - 1];
      double[] scales = new double[levels.count()];
      for (int k = 0; k < scales.length; k++) {
        scales[k] = Math.min(highest, levels.rates()[k] * RELATIVE / TOLERANCE);
        scales[k] = scales[k] > 0 ? scales[k] : 1;
      }
      extrapolation.add(1.0 / cells, levels.rates(), scales);
      if (extrapolation.error() <= TOLERANCE) {
        break;
      }
    }
    return new RelaxationSearch(
        levels, values, extrapolation.values().clone(), extrapolation.error());
  }

  /**
   * Uniform on one axis, where cells are cheap, and on a torus; otherwise graded to where levels
   * have their weight, and to the wider densities that still see the barriers in between.
   */
  private static AxisMap[] maps(Potential potential, CellSettings settings, double beta) {
    AxisMap[] maps = CellGrid.uniform(settings.boxFor(potential));
    boolean graded = maps.length > 1 && settings.boundary() == CellGrid.Edge.REFLECTING;
    for (int n = 0; graded && n < EXPLORATIONS; n++) {
      CellGrid grid = settings.withPoints(EXPLORATION[maps.length - 1]).gridFor(potential, maps);
      double[] values = grid.values(potential);
      MeshGrading grading = new MeshGrading(grid);
      for (double share : SHARES) {
        grading.see(grid.boltzmann(values, share * beta));
      }
      maps = grading.maps();
    }
    return maps;
  }

  private static RelaxationLevels on(
      CellGrid grid, double[] values, double diffusion, double lambda, int count, Runnable watch) {
    DriftDiffusion generator = new DriftDiffusion(grid, values);
    return RelaxationLevels.of(generator, diffusion, lambda, count, watch);
  }

  /** Levels on the finest mesh, not extrapolated. */
  public RelaxationLevels finest() {
    return finest;
  }

  /** ζ in the cells of the finest mesh. Not to be modified. */
  public double[] values() {
    return values;
  }

  /** The rates, extrapolated if the mesh was free (a copy). */
  public double[] rates() {
    return Arrays.copyOf(rates, rates.length);
  }

  /** μ_1; NaN if only one level was asked for. */
  public double gap() {
    return rates.length < 2 ? Double.NaN : rates[1];
  }

  /** Estimate of the error of the rates relative to the highest; NaN if the mesh was given. */
  public double error() {
    return error;
  }
}
