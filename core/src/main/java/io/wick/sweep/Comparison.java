package io.wick.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the overlaps of the combinations of a block with those of an earlier or the same block. */
final class Comparison {
  private static final Set<String> FOR_STOCHASTIC = Set.of("replicates");
  private static final Set<String> FOR_DETERMINISTIC = Set.of("replicates", "seed", "seeding");

  private record Pair(Part<?> earlier, Part<?> later) {}

  private final BlockSpace earlier;
  private final BlockSpace later;
  private final Map<Pair, Optional<Likeness>> aligned = new HashMap<>();

  Comparison(BlockSpace earlier, BlockSpace later) {
    this.earlier = earlier;
    this.later = later;
  }

  void run() {
    Map<Part<?>, List<Combination>> byPotential = new HashMap<>();
    for (Combination combination : earlier.combinations()) {
      byPotential.computeIfAbsent(combination.potential, p -> new ArrayList<>()).add(combination);
    }
    List<Part<?>> potentials = new ArrayList<>(byPotential.keySet());
    Map<Part<?>, List<Combination>> candidates = new HashMap<>();
    for (Combination combination : later.combinations()) {
      if (earlier == later) {
        compareWithItself(combination);
      }
      List<Combination> near =
          candidates.computeIfAbsent(
              combination.potential,
              p ->
                  potentials.stream()
                      .filter(q -> links(q, p).isPresent())
                      .flatMap(q -> byPotential.get(q).stream())
                      .toList());
      for (Combination before : near) {
        if (earlier != later || before.number() < combination.number()) {
          compare(before, combination);
        }
      }
    }
  }

  private void compare(Combination before, Combination after) {
    boolean unscheduled = before.schedule == null || after.schedule == null;
    if (links(before.method, after.method).isEmpty()
        || !(unscheduled || links(before.schedule, after.schedule).isPresent())) {
      return;
    }
    Traits.Extent stochastic = after.traits().stochastic();
    if (stochastic != Traits.Extent.NONE) {
      add(before, after, FOR_STOCHASTIC, unscheduled);
    }
    if (stochastic != Traits.Extent.ALL) {
      add(before, after, FOR_DETERMINISTIC, unscheduled);
    }
  }

  private void add(
      Combination before, Combination after, Set<String> ignored, boolean unscheduled) {
    List<Alignment.Link> conditions =
        Alignment.of(before.conditions.template(), after.conditions.template(), ignored);
    if (conditions == null) {
      return;
    }
    List<Likeness> all = new ArrayList<>();
    all.add(links(before.potential, after.potential).orElseThrow());
    if (!unscheduled) {
      all.add(links(before.schedule, after.schedule).orElseThrow());
    }
    all.add(links(before.method, after.method).orElseThrow());
    all.add(Likeness.of(conditions, before.conditions, after.conditions));
    overlap(before, after, all, ignored, unscheduled);
  }

  private void overlap(
      Combination before,
      Combination after,
      List<Likeness> all,
      Set<String> ignored,
      boolean unscheduled) {
    later.overlap(
        after,
        new Overlap(
            earlier,
            before,
            after,
            earlier == later,
            Likeness.all(all),
            ignored == FOR_STOCHASTIC,
            unscheduled));
  }

  private Optional<Likeness> links(Part<?> before, Part<?> after) {
    return aligned.computeIfAbsent(
        new Pair(before, after), p -> Optional.ofNullable(likeness(before, after)));
  }

  private Likeness likeness(Part<?> before, Part<?> after) {
    if (before.template().root().type() != after.template().root().type()) {
      return null;
    }
    boolean compare =
        before != after
            && (before.rewrites(earlier.groups()) || after.rewrites(later.groups()))
            && before.records(earlier.groups()) != null
            && after.records(later.groups()) != null;
    if (compare) {
      return Likeness.table(before, earlier.groups(), after, later.groups(), false);
    }
    List<Alignment.Link> links = Alignment.of(before.template(), after.template(), Set.of());
    return links == null ? null : Likeness.of(links, before, after);
  }

  /** Finds variants of one part that are equal, so that a combination overlaps with itself. */
  private void compareWithItself(Combination combination) {
    List<Part<?>> parts = new ArrayList<>();
    for (Part<?> part :
        new Part<?>[] {combination.potential, combination.schedule, combination.method}) {
      if (part != null) {
        parts.add(part);
      }
    }
    for (Part<?> part : parts) {
      Likeness repeated =
          part.rewrites(later.groups())
              ? Likeness.table(part, later.groups(), part, later.groups(), true)
              : null;
      if (repeated != null) {
        List<Likeness> all = new ArrayList<>(List.of(repeated));
        parts.stream().filter(p -> p != part).forEach(p -> all.add(identity(p)));
        all.add(identity(combination.conditions));
        for (Set<String> ignored : List.of(FOR_STOCHASTIC, FOR_DETERMINISTIC)) {
          overlap(combination, combination, all, ignored, false);
        }
      }
    }
  }

  private static Likeness identity(Part<?> part) {
    return Likeness.of(Alignment.of(part.template(), part.template(), Set.of()), part, part);
  }
}
