package io.wick.sweep;

import io.wick.trial.Misfit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A template inside a block: its axes are tied to the block's groups of digits, and what it makes
 * is kept, since neighbouring trials share most of their parts. Memory is bounded: a direct-mapped
 * table of at most {@link #KEPT} records.
 */
final class Part<T> {
  /** Bound on kept records per entry. */
  static final int KEPT = 1024;

  /** Up to this many variants, properties are read off every variant. */
  static final int SURVEYED = 4096;

  /** Up to this many variants, equal records are found by comparing them. */
  static final int COMPARED = 1024;

  private record Made(long variant, Object value) {}

  private final Template<T> template;
  private final int[] groupOfAxis;
  private final int[] groups;
  private final int[] lengths;
  private final long variants;
  private final AtomicReferenceArray<Made> kept;
  private boolean stochastic;
  private boolean usesSchedule;
  private Boolean rewrites;
  private List<Object> records;

  /**
   * A part.
   *
   * @param groupOfAxis group of the block by axis number of the template
   * @param lengthOfGroup number of digits by group of the block
   */
  Part(Template<T> template, int[] groupOfAxis, int[] lengthOfGroup) {
    this.template = template;
    this.groupOfAxis = groupOfAxis.clone();
    this.groups = Arrays.stream(groupOfAxis).distinct().toArray();
    this.lengths = Arrays.stream(groups).map(g -> lengthOfGroup[g]).toArray();
    long product = 1;
    for (int length : lengths) {
      product = times(product, length);
    }
    this.variants = product;
    this.kept = new AtomicReferenceArray<>((int) Math.min(KEPT, product));
  }

  /** a·b for non-negative factors, or Long.MAX_VALUE if that is too large. */
  static long times(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == 0 && low >= 0 ? low : Long.MAX_VALUE;
  }

  Template<T> template() {
    return template;
  }

  /** Groups of the block that it depends on, each once. */
  int[] groups() {
    return groups.clone();
  }

  int groupOfAxis(int axis) {
    return groupOfAxis[axis];
  }

  /** How a misfit of this part is to look. */
  void describeMisfits(boolean isStochastic, boolean followsSchedule) {
    this.stochastic = isStochastic;
    this.usesSchedule = followsSchedule;
  }

  /** Number of digits by position in {@link #groups}. */
  int[] lengths() {
    return lengths.clone();
  }

  /** Digits by position in {@link #groups} of a variant. */
  int[] digitsOf(long variant) {
    int[] own = new int[groups.length];
    long rest = variant;
    for (int i = own.length - 1; i >= 0; i--) {
      own[i] = (int) (rest % lengths[i]);
      rest /= lengths[i];
    }
    return own;
  }

  /** All records by variant if they are few, else null. */
  List<Object> records(int blockGroups) {
    if (variants > COMPARED) {
      return null;
    }
    if (records == null) {
      records = survey(blockGroups).stream().map(this::at).toList();
    }
    return records;
  }

  /** True if some constructor in it keeps something else than it is given. */
  boolean rewrites(int blockGroups) {
    if (rewrites == null) {
      rewrites = survey(blockGroups).stream().anyMatch(this::rewrites);
    }
    return rewrites;
  }

  private boolean rewrites(int[] digits) {
    try {
      return template.rewrites(own(digits));
    } catch (Shape.Mismatch e) {
      return false;
    }
  }

  private int[] own(int[] digits) {
    int[] own = new int[groupOfAxis.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = digits[groupOfAxis[i]];
    }
    return own;
  }

  /** The record for the digits of the block, or a {@link Misfit}. */
  Object at(int[] digits) {
    long variant = 0;
    for (int i = 0; i < groups.length; i++) {
      variant = variant * lengths[i] + digits[groups[i]];
    }
    int slot = (int) Long.remainderUnsigned(variant, kept.length());
    Made made = kept.get(slot);
    if (made == null || made.variant() != variant) {
      made = new Made(variant, make(digits));
      kept.set(slot, made);
    }
    return made.value();
  }

  private Object make(int[] digits) {
    int[] own = own(digits);
    try {
      return template.at(own);
    } catch (Shape.Mismatch e) {
      return new Misfit(
          template.type(),
          Notation.json(template.root(), own),
          e.getMessage(),
          stochastic,
          usesSchedule);
    }
  }

  /**
   * Digits of the block that show what this part can be: all variants if they are few, else the
   * first, the last, and every value of each group with the others at their first.
   */
  List<int[]> survey(int blockGroups) {
    List<int[]> digits = new ArrayList<>();
    if (variants <= SURVEYED) {
      for (long v = 0; v < variants; v++) {
        int[] d = new int[blockGroups];
        int[] own = digitsOf(v);
        for (int i = 0; i < own.length; i++) {
          d[groups[i]] = own[i];
        }
        digits.add(d);
      }
      return digits;
    }
    int[] last = new int[blockGroups];
    digits.add(new int[blockGroups]);
    for (int i = 0; i < groups.length; i++) {
      last[groups[i]] = lengths[i] - 1;
      for (int value = 1; value < lengths[i]; value++) {
        int[] d = new int[blockGroups];
        d[groups[i]] = value;
        digits.add(d);
      }
    }
    digits.add(last);
    return digits;
  }
}
