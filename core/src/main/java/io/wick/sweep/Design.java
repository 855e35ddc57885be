package io.wick.sweep;

import java.util.Map;

/** Which trials of a block's full product are run. */
public sealed interface Design {
  /** All of them. */
  record Grid() implements Design {}

  /**
   * A random choice: the first {@code trials} of a permutation of the product that depends on the
   * seed only, so that raising the number keeps the earlier trials.
   *
   * @param trials how many
   */
  record Random(long trials) implements Design {
    public Random {
      if (trials <= 0) {
        throw new IllegalArgumentException("trials must be positive, but was " + trials);
      }
    }
  }

  /**
   * One factor at a time: per combination of potential, schedule and method the baseline, and for
   * every axis each of its other values with the rest at the baseline.
   *
   * @param baseline value by axis path; an axis that is not named starts from its first value
   */
  record Ablation(Map<String, Object> baseline) implements Design {
    public Ablation {
      baseline = Map.copyOf(baseline);
    }
  }
}
