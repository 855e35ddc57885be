package io.wick.method;

import io.wick.grid.Grid;
import io.wick.grid.WaveFunction;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * The nodes within the success radius of a known minimiser, distances taken after mapping the
 * potential's box to [0, 1]^d.
 */
final class SuccessBall {
  private final int[] nodes;

  private SuccessBall(int[] nodes) {
    this.nodes = nodes;
  }

  static SuccessBall of(Potential potential, Grid grid, double radius) {
    Optional<KnownMinimum> minimum = potential.knownMinimum();
    if (minimum.isEmpty() || minimum.get().minimisers().isEmpty()) {
      return new SuccessBall(null);
    }
    int[] found = new int[grid.size()];
    int count = 0;
    for (int i = 0; i < grid.size(); i++) {
      if (inside(minimum.get(), grid.coordinates(), i, potential.box(), radius)) {
        found[count++] = i;
      }
    }
    return new SuccessBall(Arrays.copyOf(found, count));
  }

  private static boolean inside(KnownMinimum minimum, double[][] x, int i, Box box, double radius) {
    for (double[] minimiser : minimum.minimisers()) {
      double square = 0;
      for (int axis = 0; axis < minimiser.length; axis++) {
        double delta = (x[axis][i] - minimiser[axis]) / box.length(axis);
        square = Math.fma(delta, delta, square);
      }
      if (square <= radius * radius) {
        return true;
      }
    }
    return false;
  }

  /** Share of |ψ|² in the ball; NaN if no minimiser is known. */
  double mass(WaveFunction psi) {
    return nodes == null ? Double.NaN : psi.mass(nodes) / psi.squaredNorm();
  }
}
