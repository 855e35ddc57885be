package io.wick.method;

import io.wick.grid.WaveFunction;
import java.util.ArrayList;
import java.util.List;

/** States of a run at T/n, 2T/n, 4T/n … before its end, by which runs are compared on their way. */
final class CourseMarks {
  private final int steps;
  private final int coarsest;
  private final List<WaveFunction> states = new ArrayList<>();

  /**
   * No states yet.
   *
   * @param steps of the run
   * @param coarsest n, a power of two that divides the number of steps; 0 for no marks
   */
  CourseMarks(int steps, int coarsest) {
    this.steps = steps;
    this.coarsest = coarsest;
  }

  /** Keeps the state after a step if there is a mark. */
  void note(WaveFunction psi, int step) {
    if (coarsest == 0 || step == steps) {
      return;
    }
    int unit = steps / coarsest;
    if (step % unit == 0 && Integer.bitCount(step / unit) == 1) {
      states.add(psi.copy());
    }
  }

  /** The largest distance at a mark. */
  double distance(CourseMarks other) {
    double largest = 0;
    for (int i = 0; i < Math.min(states.size(), other.states.size()); i++) {
      largest = Math.max(largest, states.get(i).distance(other.states.get(i)));
    }
    return largest;
  }
}
