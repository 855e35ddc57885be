package io.wick.sweep;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The trials that a combination has in common with an earlier one, as conditions on digits: to
 * decide whether a trial was there before costs a few table look-ups, and no key is ever stored.
 */
final class Overlap {
  private final BlockSpace earlierBlock;
  private final Combination earlier;
  private final Combination later;
  private final boolean sameBlock;
  private final int[] earlierGroup;
  private final int[] laterGroup;
  private final int[][] digits;
  private final List<Likeness.Table> tables;

  /** When it applies. */
  private final boolean forStochastic;

  private final boolean forUnscheduled;

  /**
   * An overlap.
   *
   * @param likeness of all parts
   * @param forStochastic true if it holds for stochastic trials, false if for deterministic ones
   * @param forUnscheduled true if schedules were left out of the comparison, because one side has
   *     none
   */
  Overlap(
      BlockSpace earlierBlock,
      Combination earlier,
      Combination later,
      boolean sameBlock,
      Likeness likeness,
      boolean forStochastic,
      boolean forUnscheduled) {
    this.earlierBlock = earlierBlock;
    this.earlier = earlier;
    this.later = later;
    this.sameBlock = sameBlock;
    List<Alignment.Link> links = likeness.links();
    this.tables = likeness.tables();
    this.earlierGroup = links.stream().mapToInt(Alignment.Link::earlier).toArray();
    this.laterGroup = links.stream().mapToInt(Alignment.Link::later).toArray();
    this.digits = links.stream().map(Alignment.Link::digits).toArray(int[][]::new);
    this.forStochastic = forStochastic;
    this.forUnscheduled = forUnscheduled;
  }

  /** True if the cell, which is in no other way a hole, equals an earlier trial. */
  boolean covers(Cell cell) {
    if (later.isStochastic(cell) != forStochastic) {
      return false;
    }
    if (forUnscheduled && later.schedule != null && later.usesSchedule(cell)) {
      return false;
    }
    Cell counterpart = new Cell(earlier, earlierBlock.groups());
    return translate(cell, counterpart)
        && earlierBlock.contains(counterpart, sameBlock)
        && verdict(counterpart) == Verdict.TRIAL;
  }

  /**
   * In a random choice the equal of lowest raw index stands for all, so only that one counts; in
   * other designs whatever is there leads to a trial.
   */
  private Verdict verdict(Cell counterpart) {
    return earlierBlock.isRandom() && !sameBlock
        ? earlierBlock.verdict(counterpart)
        : earlier.verdict(counterpart);
  }

  private boolean translate(Cell cell, Cell counterpart) {
    int[] found = counterpart.digits;
    Arrays.fill(found, -1);
    for (int i = 0; i < digits.length; i++) {
      int digit = digits[i][laterGroup[i] < 0 ? 0 : cell.digits[laterGroup[i]]];
      if (digit < 0) {
        return false;
      }
      int group = earlierGroup[i];
      if (group >= 0) {
        if (found[group] >= 0 && found[group] != digit) {
          return false;
        }
        found[group] = digit;
      }
    }
    for (Likeness.Table table : tables) {
      if (!enter(table, table.row(cell.digits), found)) {
        return false;
      }
    }
    for (int i = 0; i < found.length; i++) {
      found[i] = Math.max(0, found[i]);
    }
    counterpart.replicate = cell.replicate;
    return true;
  }

  private static boolean enter(Likeness.Table table, int[] row, int[] found) {
    if (row == null) {
      return false;
    }
    for (int i = 0; i < row.length; i++) {
      int group = table.earlierGroups()[i];
      if (found[group] >= 0 && found[group] != row[i]) {
        return false;
      }
      found[group] = row[i];
    }
    return true;
  }

  /** Groups of the later combination on which {@link #covers} depends. */
  Set<Integer> groups() {
    Set<Integer> groups = new HashSet<>();
    for (Likeness.Table table : tables) {
      Arrays.stream(table.laterGroups()).forEach(groups::add);
    }
    boolean conditional = !earlier.isUniform() || !earlierBlock.isGrid();
    for (int i = 0; i < digits.length; i++) {
      if (laterGroup[i] >= 0 && (conditional || restricts(i))) {
        groups.add(laterGroup[i]);
      }
    }
    return groups;
  }

  private boolean restricts(int link) {
    int group = earlierGroup[link];
    boolean shared = group >= 0 && Arrays.stream(earlierGroup).filter(g -> g == group).count() > 1;
    boolean tabled =
        tables.stream()
            .anyMatch(
                t ->
                    contains(t.earlierGroups(), group)
                        || contains(t.laterGroups(), laterGroup[link]));
    boolean zipped = Arrays.stream(laterGroup).filter(g -> g == laterGroup[link]).count() > 1;
    return shared || zipped || tabled || Arrays.stream(digits[link]).anyMatch(d -> d < 0);
  }

  private static boolean contains(int[] groups, int group) {
    return group >= 0 && Arrays.stream(groups).anyMatch(g -> g == group);
  }

  boolean usesReplicate() {
    return earlier.replicates() < later.replicates()
        || !earlierBlock.isGrid()
        || earlier.rules().stream().anyMatch(Rule::usesReplicate);
  }
}
