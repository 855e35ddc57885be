package io.wick.grid;

import io.wick.math.TridiagonalEigen;
import java.util.Arrays;

/**
 * Lowest eigenvalues 0 = μ_0 &lt; μ_1 ≤ … of the negative generator of drift and diffusion, its
 * relaxation rates, and its eigenvectors in the symmetric form S = e^{λζ/2D}(−L)e^{−λζ/2D}. They
 * are the levels of the Schroedinger operator with the partner potential λ²|∇ζ|²/(4D) − λ∇²ζ/2.
 *
 * <p>S = GᵀG with G the two-diagonal matrix of the square roots of the rates through the faces. On
 * one open axis the μ are the squares of the singular values of G, by bisection in Golub and
 * Kahan's form: to full relative accuracy, so that Kramers rates of e^{−100} come out as well as
 * any. In more dimensions, and on rings, block inverse iteration with the band Cholesky factors of
 * S; there rounding is 1e−16 of the largest rate.
 *
 * @param grid the mesh
 * @param rates μ_n, 1/time; rates[0] = 0 by construction
 * @param residuals ‖Sψ_n − μ_nψ_n‖ with ‖ψ_n‖ = 1
 * @param states ψ_n in the cells, Σψ_n² = 1; states[0] is the root of the stationary masses
 */
public record RelaxationLevels(
    CellGrid grid, double[] rates, double[] residuals, double[][] states) {
  /**
   * ψ_0 below this share of its largest value does not tell ψ_n/ψ_0. On one axis elimination keeps
   * the ratio far out; in more the error of ψ_n is absolute.
   */
  private static final double[] FAINT = {1e-60, 1e-7, 1e-7};

  /** Share of a start that may lie where ψ_0 is faint. */
  private static final double[] OUTSIDE = {1e-12, 1e-6, 1e-6};

  /**
   * The lowest {@code count} levels (fewer only if there are fewer cells).
   *
   * @param generator its mesh and ζ; the rates are set
   * @param diffusion D &gt; 0
   * @param watch called now and then; may end the search by an exception, e.g. at a deadline
   */
  public static RelaxationLevels of(
      DriftDiffusion generator, double diffusion, double lambda, int count, Runnable watch) {
    generator.prepare(diffusion, lambda);
    CellGrid grid = generator.grid();
    double[] ground = grid.boltzmann(generator.values(), lambda / diffusion);
    double norm = grid.mass(ground);
    for (int i = 0; i < ground.length; i++) {
      ground[i] = Math.sqrt(ground[i] * grid.volumes()[i] / norm);
    }
    boolean line = grid.dimension() == 1 && grid.edge() == CellGrid.Edge.REFLECTING;
    int wanted = Math.min(count, grid.size() - 1);
    SymmetricGenerator symmetric = new SymmetricGenerator(generator);
    return line
        ? line(generator, symmetric, ground, wanted)
        : BlockInverseIteration.of(symmetric, ground, wanted, watch);
  }

  private static RelaxationLevels line(
      DriftDiffusion generator, SymmetricGenerator symmetric, double[] ground, int count) {
    int n = ground.length;
    double[] coupling = new double[2 * n - 2];
    for (int i = 0; i < n - 1; i++) {
      coupling[2 * i] = Math.sqrt(generator.forward(0)[i]);
      coupling[2 * i + 1] = Math.sqrt(generator.backward(0)[i]);
    }
    double[][] states = new double[count][];
    double[] rates = new double[count];
    states[0] = ground;
    if (count > 1) {
      TridiagonalEigen eigen = TridiagonalEigen.of(new double[2 * n - 1], coupling, n, count - 1);
      double[] roots = eigen.values();
      double[][] vectors = eigen.vectors();
      for (int k = 1; k < count; k++) {
        rates[k] = roots[k - 1] * roots[k - 1];
        states[k] = new double[n];
        for (int i = 0; i < n; i++) {
          // Faces alternate with cells; their sign, minus on the left, is not needed.
          states[k][i] = vectors[k - 1][2 * i] * (i % 2 == 0 ? 1 : -1);
        }
      }
    }
    return symmetric.levels(rates, states);
  }

  /** Number of levels. */
  public int count() {
    return rates.length;
  }

  /** μ_1, NaN if only one level was computed. */
  public double gap() {
    return rates.length < 2 ? Double.NaN : rates[1];
  }

  /**
   * c_n of a density: p = Σ c_n ψ_nψ_0/Σψ_0², c_0 = ∫p, so that p(τ) has c_n e^{−μ_nτ}; the mean of
   * ψ_n/ψ_0 over p. NaN where p has mass so far out that ψ_0 does not tell.
   */
  public double overlap(int n, double[] p) {
    double largest = Arrays.stream(states[0]).max().orElseThrow();
    double faint = FAINT[grid.dimension() - 1];
    double sum = 0;
    double mass = 0;
    double outside = 0;
    for (int i = 0; i < p.length; i++) {
      double m = p[i] * grid.volumes()[i];
      mass += m;
      if (states[0][i] > faint * largest) {
        sum = Math.fma(states[n][i] / states[0][i], m, sum);
      } else {
        outside += m;
      }
    }
    return outside <= OUTSIDE[grid.dimension() - 1] * mass ? sum / mass : Double.NaN;
  }
}
