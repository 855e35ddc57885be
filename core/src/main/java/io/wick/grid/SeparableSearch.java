package io.wick.grid;

import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.Ladder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Levels of a potential that is a sum over its axes: the lowest sums of one level from each axis,
 * which are found on elements. Products of their states are the states.
 */
final class SeparableSearch {
  private final AxisLine[] lines;
  private final double diffusion;
  private final int count;
  private final Runnable watch;
  private final ElementLevels[] axes;

  private SeparableSearch(AxisLine[] lines, double diffusion, int count, Runnable watch) {
    this.lines = lines;
    this.diffusion = diffusion;
    this.count = count;
    this.watch = watch;
    this.axes = new ElementLevels[lines.length];
  }

  /**
   * The lowest levels.
   *
   * @param lines all axes of a potential
   */
  static FoundLevels of(AxisLine[] lines, double diffusion, int count, Runnable watch) {
    SeparableSearch search = new SeparableSearch(lines, diffusion, count, watch);
    // As many as a cube of them needs, and one more that is too high.
    int each = 1 + (int) Math.ceil(StrictMath.pow(count, 1.0 / lines.length));
    while (true) {
      search.solve(Math.min(each, count));
      if (each >= count || search.isComplete()) {
        return search.result();
      }
      each *= 2;
    }
  }

  private void solve(int each) {
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = ElementSearch.of(lines[axis], GridSettings.AUTOMATIC, diffusion, 1, each, watch);
    }
  }

  private Levels levels(int axis) {
    return axes[axis].levels();
  }

  private double[] sums() {
    double[] sums = {(1 - axes.length) * lines[0].level()};
    for (int axis = 0; axis < axes.length; axis++) {
      sums = Ladder.sum(sums, levels(axis).energies(), count);
    }
    return sums;
  }

  /** True if a further level of no axis belongs to the lowest sums. */
  private boolean isComplete() {
    double[] sums = sums();
    boolean complete = sums.length == count;
    for (int axis = 0; axis < axes.length; axis++) {
      Levels own = levels(axis);
      double least = sums[0] - own.energy(0) + own.energy(own.count() - 1);
      complete &= least >= sums[sums.length - 1];
    }
    return complete;
  }

  private FoundLevels result() {
    double[] energies = sums();
    double top = energies[energies.length - 1] - energies[0];
    double[] residuals = new double[energies.length];
    double kinetic = 0;
    double error = 0;
    double ratio = Double.POSITIVE_INFINITY;
    double edge = 0;
    double shift = 0;
    double square = 0;
    List<Interval> box = new ArrayList<>();
    for (int axis = 0; axis < axes.length; axis++) {
      Levels own = levels(axis);
      int used = 1;
      // Levels that are part of a sum, up to the rounding of a sum.
      while (used < own.count() && own.energy(used) - own.energy(0) <= top + 1e-9 * Math.abs(top)) {
        used++;
      }
      double largest = 0;
      double felt = 0;
      for (int k = 0; k < used; k++) {
        largest = Math.max(largest, own.residuals()[k]);
        felt = Math.max(felt, axes[axis].shifts()[k]);
      }
      kinetic += own.kinetic();
      error += own.change();
      shift += felt;
      square = Math.fma(largest, largest, square);
      ratio = Math.min(ratio, axes[axis].nyquistRatio());
      edge = Math.max(edge, FoundLevels.edgeProbability(own, used));
      box.add(own.grid().box().axes().get(0));
    }
    double range = Math.max(top, 2 * kinetic);
    Arrays.fill(residuals, Math.sqrt(square));
    return new FoundLevels(
        energies, residuals, error / range, ratio, edge, shift / range, new Box(box));
  }
}
