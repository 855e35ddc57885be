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
  private final Map<Pair, Optional<List<Alignment.Link>>> aligned = new HashMap<>();

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
    List<Alignment.Link> all = new ArrayList<>();
    tie(
        all,
        links(before.potential, after.potential).orElseThrow(),
        before.potential,
        after.potential);
    if (!unscheduled) {
      tie(
          all,
          links(before.schedule, after.schedule).orElseThrow(),
          before.schedule,
          after.schedule);
    }
    tie(all, links(before.method, after.method).orElseThrow(), before.method, after.method);
    tie(all, conditions, before.conditions, after.conditions);
    later.overlap(
        after,
        new Overlap(
            earlier, before, after, earlier == later, all, ignored == FOR_STOCHASTIC, unscheduled));
  }

  private static void tie(
      List<Alignment.Link> all, List<Alignment.Link> links, Part<?> before, Part<?> after) {
    for (Alignment.Link link : links) {
      all.add(
          new Alignment.Link(
              link.earlier() < 0 ? -1 : before.groupOfAxis(link.earlier()),
              link.later() < 0 ? -1 : after.groupOfAxis(link.later()),
              link.digits()));
    }
  }

  private Optional<List<Alignment.Link>> links(Part<?> before, Part<?> after) {
    return aligned.computeIfAbsent(
        new Pair(before, after),
        p -> Optional.ofNullable(Alignment.of(before.template(), after.template(), Set.of())));
  }
}
