package io.wick.grid;

/**
 * Moves the masses of a line of cells by a map of cumulative masses: what is left of a face
 * afterwards is what was left of its origin before. The cumulative mass at an origin is
 * interpolated by quintics in the number of the cell and kept between those of the faces around,
 * and not falling, so that densities stay positive; its ends stay, so that mass does.
 *
 * <p>Source: conservative semi-Lagrangian remapping, Zerroukat, Wood, Staniforth, Q. J. R.
 * Meteorol. Soc. 128 (2002) 2801, doi 10.1256/qj.02.31.
 */
final class LineRemap {
  private static final int STENCIL = 6;

  private final int cells;
  private final double[] cumulative;
  private final double[] moved;

  /** A line of {@code cells} cells. */
  LineRemap(int cells) {
    this.cells = cells;
    this.cumulative = new double[cells + 1];
    this.moved = new double[cells + 1];
  }

  /**
   * Remaps the cells {@code first}, {@code first + stride}, … of p in place.
   *
   * @param before widths of the cells before
   * @param after widths of the cells after
   * @param origins of the faces, in cells from the lower edge
   * @param offset of the first of them
   */
  void apply(
      double[] p,
      int first,
      int stride,
      double[] before,
      double[] after,
      double[] origins,
      int offset) {
    for (int j = 0; j < cells; j++) {
      cumulative[j + 1] = Math.fma(p[first + j * stride], before[j], cumulative[j]);
    }
    for (int face = 1; face < cells; face++) {
      moved[face] = Math.max(moved[face - 1], interpolate(origins[offset + face]));
    }
    moved[cells] = cumulative[cells];
    for (int j = 0; j < cells; j++) {
      p[first + j * stride] = Math.max(0, moved[j + 1] - moved[j]) / after[j];
    }
  }

  /** The cumulative mass at a distance from the lower edge, in cells (graded ones, too). */
  private double interpolate(double at) {
    int n = cells;
    int cell = Math.max(0, Math.min(n - 1, (int) at));
    if (n + 1 < STENCIL) {
      return Math.fma(at - cell, cumulative[cell + 1] - cumulative[cell], cumulative[cell]);
    }
    int first = Math.max(0, Math.min(n + 1 - STENCIL, cell - STENCIL / 2 + 1));
    double t = at - first;
    double a = t - 1;
    double b = t - 2;
    double c = t - 3;
    double d = t - 4;
    double e = t - 5;
    // Lagrange's weights on the nodes 0 … 5; differences from one value, so that mass is kept
    // small.
    double base = cumulative[cell];
    double sum = -a * b * c * d * e / 120 * (cumulative[first] - base);
    sum += t * b * c * d * e / 24 * (cumulative[first + 1] - base);
    sum -= t * a * c * d * e / 12 * (cumulative[first + 2] - base);
    sum += t * a * b * d * e / 12 * (cumulative[first + 3] - base);
    sum -= t * a * b * c * e / 24 * (cumulative[first + 4] - base);
    sum += t * a * b * c * d / 120 * (cumulative[first + 5] - base);
    return Math.max(base, Math.min(cumulative[cell + 1], base + sum));
  }
}
