package io.wick.config;

import io.wick.sweep.Axis;
import io.wick.sweep.Shape;
import io.wick.sweep.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a template's record once per value of every axis, so that a value that can never be right
 * is found before a sweep starts. The cost is the sum of the lengths of the axes, not their
 * product: a value is refused only if it fits with neither the first values of the other axes nor
 * any of a number of other combinations; what fits with some but not with all is left to the trial,
 * which then fails alone.
 */
final class Validation {
  /** Other combinations tried for a value that does not fit with the first ones. */
  private static final int TRIED = 256;

  private final Template<?> template;
  private final int[] group;
  private final int[] length;

  Validation(Template<?> template) {
    this.template = template;
    List<Axis> axes = template.axes();
    this.group = new int[axes.size()];
    List<Integer> lengths = new ArrayList<>();
    Map<String, Integer> zips = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      String zip = axes.get(i).zip();
      Integer known = zip == null ? null : zips.get(zip);
      if (known == null) {
        known = lengths.size();
        lengths.add(axes.get(i).length());
        if (zip != null) {
          zips.put(zip, known);
        }
      }
      group[i] = known;
      lengths.set(known, Math.min(lengths.get(known), axes.get(i).length()));
    }
    this.length = lengths.stream().mapToInt(n -> n).toArray();
  }

  /** The first refusal that no other value mends; null if there is none. */
  Shape.Mismatch run() {
    int[] digits = new int[length.length];
    Shape.Mismatch first = attempt(digits);
    if (first != null && !fitsSomewhere(-1, 0)) {
      return first;
    }
    for (int g = 0; g < length.length; g++) {
      for (int value = 1; value < length[g]; value++) {
        digits[g] = value;
        Shape.Mismatch mismatch = attempt(digits);
        if (mismatch != null && !fitsSomewhere(g, value)) {
          return mismatch;
        }
      }
      digits[g] = 0;
    }
    return null;
  }

  /** True if some combination with the group at the value can be made. */
  private boolean fitsSomewhere(int fixed, int value) {
    long state = 1;
    for (int i = 0; i < TRIED; i++) {
      int[] digits = new int[length.length];
      for (int g = 0; g < digits.length; g++) {
        // The first tries go along the diagonal, where the ends of ranges meet; then at random.
        state = state * 6364136223846793005L + 1442695040888963407L;
        int random = (int) Long.remainderUnsigned(state >>> 33, length[g]);
        digits[g] = i < TRIED / 2 ? Math.min(i * length[g] / (TRIED / 2), length[g] - 1) : random;
      }
      if (fixed >= 0) {
        digits[fixed] = value;
      }
      if (attempt(digits) == null) {
        return true;
      }
    }
    return false;
  }

  private Shape.Mismatch attempt(int[] digits) {
    int[] own = new int[group.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = digits[group[i]];
    }
    try {
      template.at(own);
      return null;
    } catch (Shape.Mismatch mismatch) {
      return mismatch;
    }
  }
}
