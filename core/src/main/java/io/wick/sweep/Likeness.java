package io.wick.sweep;

import io.wick.trial.Misfit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a part of an earlier combination makes the same record as one of a later combination, as
 * conditions on digits of groups.
 *
 * @param links conditions on one digit each
 * @param tables conditions on all digits of a part together
 */
record Likeness(List<Alignment.Link> links, List<Table> tables) {
  /**
   * Equal records found by comparing them: needed where constructors rewrite what they get, so that
   * shapes tell nothing.
   *
   * @param earlierGroups groups of the earlier part
   * @param laterGroups groups of the later part
   * @param laterLengths their numbers of digits
   * @param rows digits of the earlier groups by variant of the later part; null where the record
   *     does not occur
   */
  record Table(int[] earlierGroups, int[] laterGroups, int[] laterLengths, int[][] rows) {
    /** The row for the digits of the later block. */
    int[] row(int[] digits) {
      int variant = 0;
      for (int i = 0; i < laterGroups.length; i++) {
        variant = variant * laterLengths[i] + digits[laterGroups[i]];
      }
      return rows[variant];
    }
  }

  /** All conditions together. */
  static Likeness all(List<Likeness> parts) {
    List<Alignment.Link> links = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (Likeness part : parts) {
      links.addAll(part.links);
      tables.addAll(part.tables);
    }
    return new Likeness(links, tables);
  }

  /** Conditions with groups of the blocks in place of axes. */
  static Likeness of(List<Alignment.Link> links, Part<?> before, Part<?> after) {
    List<Alignment.Link> tied = new ArrayList<>();
    for (Alignment.Link link : links) {
      tied.add(
          new Alignment.Link(
              link.earlier() < 0 ? -1 : before.groupOfAxis(link.earlier()),
              link.later() < 0 ? -1 : after.groupOfAxis(link.later()),
              link.digits()));
    }
    return new Likeness(tied, List.of());
  }

  /** The table of two parts; null if they share no record or are too large to compare. */
  static Likeness table(
      Part<?> before, int beforeGroups, Part<?> after, int afterGroups, boolean self) {
    List<Object> earlier = before.records(beforeGroups);
    List<Object> later = after.records(afterGroups);
    if (earlier == null || later == null) {
      return null;
    }
    Map<Object, Integer> first = new HashMap<>();
    for (int v = 0; v < earlier.size(); v++) {
      first.putIfAbsent(earlier.get(v), v);
    }
    int[][] rows = new int[later.size()][];
    boolean any = false;
    for (int v = 0; v < rows.length; v++) {
      Integer found = later.get(v) instanceof Misfit ? null : first.get(later.get(v));
      if (found != null && !(self && found == v)) {
        rows[v] = before.digitsOf(found);
        any = true;
      }
    }
    return any
        ? new Likeness(
            List.of(), List.of(new Table(before.groups(), after.groups(), after.lengths(), rows)))
        : null;
  }
}
