package io.wick.walker;

/** What happens to a walker that would leave the box. */
public enum Edge {
  /** There is no edge: the potential is defined and sampled beyond the box. */
  OPEN,
  /** It dies: ψ = 0 there (Dirichlet). */
  HARD_WALL,
  /** It enters on the opposite side: the box is a torus. */
  PERIODIC,
  /** It is mirrored back: no flux through the edge (Neumann). */
  REFLECTING;

  /**
   * Brings coordinates back into [lower, upper]. Hard walls and open edges leave them as they are.
   */
  public void fold(double[] x, int count, double lower, double upper) {
    switch (this) {
      case PERIODIC -> wrap(x, count, lower, upper);
      case REFLECTING -> mirror(x, count, lower, upper);
      case OPEN, HARD_WALL -> {}
    }
  }

  /** −1 where {@link #fold} turns motion around, in the mirror images of odd number; else 1. */
  double direction(double x, double lower, double upper) {
    if (this != REFLECTING || x >= lower && x <= upper) {
      return 1;
    }
    double images = Math.floor((x - lower) / (upper - lower));
    return images == 2 * Math.floor(0.5 * images) ? 1 : -1;
  }

  private static void wrap(double[] x, int count, double lower, double upper) {
    double length = upper - lower;
    for (int i = 0; i < count; i++) {
      if (!(x[i] >= lower && x[i] <= upper)) {
        double turns = Math.floor((x[i] - lower) / length);
        x[i] = Math.min(upper, Math.max(lower, Math.fma(-turns, length, x[i])));
      }
    }
  }

  private static void mirror(double[] x, int count, double lower, double upper) {
    double length = upper - lower;
    for (int i = 0; i < count; i++) {
      if (!(x[i] >= lower && x[i] <= upper)) {
        // The mirrored line repeats after two lengths; its second half runs backwards.
        double u = x[i] - lower;
        u = Math.fma(-Math.floor(u / (2 * length)), 2 * length, u);
        double folded = u <= length ? lower + u : upper - (u - length);
        x[i] = Math.min(upper, Math.max(lower, folded));
      }
    }
  }
}
