package io.wick.spark.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A trial that may be paired.
 *
 * @param levels of the swept parameters, in the order of the axes, null where there is none
 * @param rest all else that tells it, its replicate left out
 * @param replicate its replicate and seed
 * @param measured by quantity; without those that could not be judged
 * @param outcomes true if its success is a hit or none, false if it is a probability
 */
record PairedTrial(
    List<String> levels,
    String rest,
    String replicate,
    Map<String, Double> measured,
    boolean outcomes) {
  /** The level of an axis; null if it is not this trial's. */
  String level(int axis) {
    return levels.get(axis);
  }

  /** All that two trials of one replicate share that differ at most in these axes. */
  List<String> others(int... axes) {
    List<String> others = setting(axes);
    others.add(replicate);
    return others;
  }

  /** The same of all replicates. */
  List<String> setting(int... axes) {
    List<String> setting = new ArrayList<>(levels);
    for (int axis : axes) {
      setting.set(axis, null);
    }
    setting.add(rest);
    return setting;
  }
}
