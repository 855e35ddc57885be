package io.wick.grid;

/**
 * A density on another mesh of the same box with as many cells per axis, one axis after the other
 * by {@link LineRemap}: positive, of the same mass, of sixth order where it is smooth.
 */
public final class MeshTransfer {
  private MeshTransfer() {}

  /** p on {@code to}, from p on {@code from}. */
  public static double[] of(CellGrid from, CellGrid to, double[] p) {
    double[] out = p.clone();
    for (int axis = 0; axis < from.dimension(); axis++) {
      int n = from.cells(axis);
      int inner = from.inner(axis);
      double[] origins = new double[n + 1];
      for (int face = 0; face <= n; face++) {
        origins[face] = n * from.map(axis).inverse(to.map(axis).at((double) face / n));
      }
      LineRemap remap = new LineRemap(n);
      for (int line = 0; line < from.size() / n; line++) {
        int first = line / inner * n * inner + line % inner;
        remap.apply(out, first, inner, from.widths(axis), to.widths(axis), origins, 0);
      }
    }
    return out;
  }
}
