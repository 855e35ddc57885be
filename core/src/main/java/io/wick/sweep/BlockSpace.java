package io.wick.sweep;

import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The raw indices of one block and the order in which its design takes them. */
final class BlockSpace {
  /** Raw indices beyond this are refused: products must not overflow. */
  static final long LARGEST = 1L << 60;

  private final Block block;
  private final int[] lengthOfGroup;
  private final List<Part<Potential>> potentials = new ArrayList<>();
  private final List<Part<Schedule>> schedules = new ArrayList<>();
  private final List<Part<Method>> methods = new ArrayList<>();
  private final Part<Conditions> conditions;
  private final List<Combination> combinations = new ArrayList<>();
  private final Map<Combination, List<Overlap>> overlaps = new HashMap<>();
  private final long[] offsets;
  private final Permutation permutation;
  private long size;

  BlockSpace(Block block) {
    this.block = block;
    Groups groups = new Groups();
    Map<Template<?>, int[]> tied = new HashMap<>();
    templates(block).forEach(t -> tied.put(t, groups.tie(t.axes())));
    this.lengthOfGroup = groups.lengths();
    int[] baseline = block.design() instanceof Design.Ablation a ? groups.baseline(a) : null;
    block.potentials().forEach(t -> potentials.add(new Part<>(t, tied.get(t), lengthOfGroup)));
    block.schedules().forEach(t -> schedules.add(new Part<>(t, tied.get(t), lengthOfGroup)));
    block.methods().forEach(t -> methods.add(new Part<>(t, tied.get(t), lengthOfGroup)));
    conditions = new Part<>(block.conditions(), tied.get(block.conditions()), lengthOfGroup);
    combine(baseline);
    this.offsets = new long[combinations.size() + 1];
    for (int i = 0; i < combinations.size(); i++) {
      long next = offsets[i] + combinations.get(i).size();
      if (next < 0 || next > LARGEST) {
        throw new IllegalArgumentException("the sweep has more than 2^60 trials");
      }
      offsets[i + 1] = next;
    }
    this.size = raw();
    if (block.design() instanceof Design.Random random && random.trials() > raw()) {
      throw new IllegalArgumentException(
          "design.trials is "
              + random.trials()
              + ", but the product has only "
              + raw()
              + " trials");
    }
    this.permutation =
        block.design() instanceof Design.Random && raw() > 0
            ? new Permutation(raw(), seed())
            : null;
  }

  static List<Template<?>> templates(Block block) {
    List<Template<?>> all = new ArrayList<>(block.potentials());
    all.addAll(block.schedules());
    all.addAll(block.methods());
    all.add(block.conditions());
    return all;
  }

  private long seed() {
    return ((Conditions) conditions.at(new int[groups()])).seed();
  }

  private void combine(int[] baseline) {
    List<Traits> traits = methods.stream().map(m -> Traits.ofMethod(m, groups())).toList();
    for (int m = 0; m < methods.size(); m++) {
      methods
          .get(m)
          .describeMisfits(
              traits.get(m).stochastic() != Traits.Extent.NONE,
              traits.get(m).schedule() != Traits.Extent.NONE);
    }
    for (Part<Potential> potential : potentials) {
      for (int m = 0; m < methods.size(); m++) {
        Traits both = traits.get(m).on(potential, groups());
        boolean scheduled = both.schedule() != Traits.Extent.NONE;
        for (int s = scheduled ? 0 : -1; s < (scheduled ? schedules.size() : 0); s++) {
          Combination combination =
              new Combination(
                  combinations.size(),
                  potential,
                  s < 0 ? null : schedules.get(s),
                  methods.get(m),
                  conditions,
                  s > 0,
                  both,
                  lengthOfGroup,
                  baseline);
          combination.apply(block.exclusions());
          combinations.add(combination);
        }
      }
    }
  }

  Block block() {
    return block;
  }

  /** Number of groups of digits. */
  int groups() {
    return lengthOfGroup.length;
  }

  int lengthOfGroup(int group) {
    return lengthOfGroup[group];
  }

  Part<Conditions> conditions() {
    return conditions;
  }

  List<Combination> combinations() {
    return combinations;
  }

  /** Number of raw indices. */
  long raw() {
    return offsets[offsets.length - 1];
  }

  /** Raw index of the first trial of a combination. */
  long offset(int combination) {
    return offsets[combination];
  }

  /** Number of indices of the design. */
  long size() {
    return size;
  }

  boolean isGrid() {
    return block.design() instanceof Design.Grid;
  }

  boolean isRandom() {
    return permutation != null;
  }

  void overlap(Combination later, Overlap overlap) {
    overlaps.computeIfAbsent(later, c -> new ArrayList<>()).add(overlap);
  }

  List<Overlap> overlaps(Combination later) {
    return overlaps.getOrDefault(later, List.of());
  }

  /** True if nothing can be a hole. */
  boolean hasNoHoles() {
    return overlaps.isEmpty() && combinations.stream().allMatch(BlockSpace::hasNoHoles);
  }

  private static boolean hasNoHoles(Combination combination) {
    return Census.relevant(combination, List.of()).isEmpty()
        && combination.isUniform()
        && !combination.excludedAltogether()
        && !combination.traits().dimensionAlwaysExceeds()
        && combination.traits().stochastic() != Traits.Extent.SOME;
  }

  /** Ends the set-up: a random design looks how far it must go to have its number of trials. */
  void settle() {
    if (!(block.design() instanceof Design.Random random) || permutation == null) {
      return;
    }
    if (hasNoHoles()) {
      size = Math.min(raw(), random.trials());
      return;
    }
    long reach = 0;
    long found = 0;
    Cell cell = cell();
    while (reach < raw() && found < random.trials()) {
      locate(reach++, cell);
      if (verdict(cell) == Verdict.TRIAL) {
        found++;
      }
    }
    size = reach;
  }

  Cell cell() {
    return new Cell(combinations.isEmpty() ? null : combinations.get(0), groups());
  }

  /** Indices left in a combination that is a hole altogether; 0 if it is none. */
  long skip(long index, boolean upwards) {
    if (permutation != null) {
      return 0;
    }
    int number = combinationOf(index);
    Combination combination = combinations.get(number);
    boolean hole =
        combination.excludedAltogether() || combination.traits().dimensionAlwaysExceeds();
    if (!hole) {
      return 0;
    }
    return upwards ? offsets[number + 1] - index : index - offsets[number] + 1;
  }

  private int combinationOf(long raw) {
    int found = Arrays.binarySearch(offsets, raw);
    int number = found >= 0 ? found : -found - 2;
    while (offsets[number + 1] == raw) {
      number++;
    }
    return number;
  }

  /** Resolves an index of the design. */
  void locate(long index, Cell cell) {
    long raw = permutation == null ? index : permutation.at(index);
    int number = combinationOf(raw);
    combinations.get(number).decode(raw - offsets[number], cell);
  }

  /**
   * True if the design contains the cell.
   *
   * @param canonical true if random choice is to be left aside: inside a block the trial of lowest
   *     raw index stands for its equals whether it is chosen or not
   */
  boolean contains(Cell cell, boolean canonical) {
    long inside = cell.combination.encode(cell);
    if (inside < 0) {
      return false;
    }
    if (permutation == null || canonical) {
      return true;
    }
    return permutation.inverse(offsets[cell.combination.number()] + inside) < size;
  }

  Verdict verdict(Cell cell) {
    Verdict verdict = cell.combination.verdict(cell);
    if (verdict == Verdict.TRIAL) {
      for (Overlap overlap : overlaps(cell.combination)) {
        if (overlap.covers(cell)) {
          return Verdict.DUPLICATE;
        }
      }
    }
    return verdict;
  }
}
