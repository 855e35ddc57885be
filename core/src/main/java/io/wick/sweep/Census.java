package io.wick.sweep;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the trials of a space by verdict. Only the digits on which a verdict depends are
 * enumerated; all others multiply.
 */
final class Census {
  /** Verdicts looked up one by one at most, per combination; beyond, a sample is scaled up. */
  static final long ENUMERATED = 4_000_000;

  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
  private boolean exact = true;

  Census() {
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0L);
    }
  }

  long count(Verdict verdict) {
    return counts.get(verdict);
  }

  /** False if a number was scaled up from a sample. */
  boolean isExact() {
    return exact;
  }

  private void add(Verdict verdict, long number) {
    counts.merge(verdict, number, Long::sum);
  }

  /** Adds a block. */
  void take(BlockSpace space) {
    if (space.isGrid()) {
      space.combinations().forEach(c -> take(space, c));
    } else if (space.hasNoHoles()) {
      add(Verdict.TRIAL, space.size());
    } else {
      walk(space);
    }
  }

  private void walk(BlockSpace space) {
    Cell cell = space.cell();
    for (long i = 0; i < space.size(); i++) {
      space.locate(i, cell);
      add(space.verdict(cell), 1);
    }
  }

  private void take(BlockSpace space, Combination combination) {
    List<Overlap> overlaps = space.overlaps(combination);
    Set<Integer> relevant = relevant(combination, overlaps);
    boolean byReplicate = usesReplicate(combination, overlaps);
    int[] groups = relevant.stream().mapToInt(g -> g).sorted().toArray();
    long cells = byReplicate ? combination.replicates() : 1;
    for (int group : groups) {
      cells = Part.times(cells, space.lengthOfGroup(group));
    }
    if (cells == 0) {
      return;
    }
    long each = combination.size() / cells;
    long looked = Math.min(cells, ENUMERATED);
    Map<Verdict, Long> found = new EnumMap<>(Verdict.class);
    Cell cell = space.cell();
    cell.combination = combination;
    for (long i = 0; i < looked; i++) {
      // Evenly spread if not all can be looked at; the remainder is exact below 2^63 / ENUMERATED.
      long number = looked == cells ? i : (long) ((double) i / looked * cells);
      Arrays.fill(cell.digits, 0);
      cell.replicate = byReplicate ? (int) (number % combination.replicates()) : 0;
      long rest = byReplicate ? number / combination.replicates() : number;
      for (int group : groups) {
        cell.digits[group] = (int) (rest % space.lengthOfGroup(group));
        rest /= space.lengthOfGroup(group);
      }
      found.merge(space.verdict(cell), 1L, Long::sum);
    }
    if (looked == cells) {
      found.forEach((verdict, number) -> add(verdict, number * each));
    } else {
      exact = false;
      double scale = (double) combination.size() / looked;
      found.forEach((verdict, number) -> add(verdict, Math.round(number * scale)));
    }
  }

  /** Groups of digits on which the verdict depends. */
  static Set<Integer> relevant(Combination combination, List<Overlap> overlaps) {
    Set<Integer> groups = new HashSet<>();
    Traits traits = combination.traits();
    if (traits.stochastic() != Traits.Extent.ALL) {
      groups.addAll(combination.seedGroups());
    }
    if (traits.stochastic() == Traits.Extent.SOME || traits.schedule() == Traits.Extent.SOME) {
      Arrays.stream(combination.method.groups()).forEach(groups::add);
    }
    if (traits.schedule() == Traits.Extent.SOME) {
      Arrays.stream(combination.schedule.groups()).forEach(groups::add);
    }
    combination.rules().forEach(rule -> groups.addAll(rule.groups()));
    if (combination.dimensionMatters()) {
      groups.addAll(traits.dimensionGroups());
    }
    overlaps.forEach(overlap -> groups.addAll(overlap.groups()));
    return groups;
  }

  private static boolean usesReplicate(Combination combination, List<Overlap> overlaps) {
    return combination.traits().stochastic() == Traits.Extent.SOME
        || combination.rules().stream().anyMatch(Rule::usesReplicate)
        || overlaps.stream().anyMatch(Overlap::usesReplicate);
  }
}
