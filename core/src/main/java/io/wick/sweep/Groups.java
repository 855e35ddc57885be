package io.wick.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Axes that move together share a group of digits; every other axis is a group of its own. */
final class Groups {
  private final List<List<Axis>> members = new ArrayList<>();
  private final Map<String, Integer> zips = new HashMap<>();

  /**
   * The groups of these axes.
   *
   * @throws IllegalArgumentException if axes of one zip differ in length
   */
  int[] tie(List<Axis> axes) {
    int[] groups = new int[axes.size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = tie(axes.get(i));
    }
    return groups;
  }

  private int tie(Axis axis) {
    Integer known = axis.zip() == null ? null : zips.get(axis.zip());
    if (known == null) {
      known = members.size();
      members.add(new ArrayList<>());
      if (axis.zip() != null) {
        zips.put(axis.zip(), known);
      }
    } else if (members.get(known).get(0).length() != axis.length()) {
      throw new IllegalArgumentException(
          "the axes of zip '" + axis.zip() + "' must have the same length");
    }
    members.get(known).add(axis);
    return known;
  }

  int[] lengths() {
    return members.stream().mapToInt(m -> m.get(0).length()).toArray();
  }

  /** The digit of the baseline by group. */
  int[] baseline(Design.Ablation design) {
    int[] digits = new int[members.size()];
    for (int g = 0; g < digits.length; g++) {
      for (Axis axis : members.get(g)) {
        Object wanted = design.baseline().get(axis.path());
        if (wanted != null) {
          digits[g] = Math.max(digits[g], axis.digitOf(wanted));
        }
      }
    }
    return digits;
  }
}
