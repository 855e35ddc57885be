package io.wick.sweep;

import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Method;
import io.wick.trial.Misfit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One potential entry with one schedule entry (or none) and one method entry under the conditions
 * of its block. Raw index inside it: mixed radix over the groups of axes, replicate fastest.
 */
final class Combination {
  final Part<Potential> potential;
  final Part<Schedule> schedule;
  final Part<Method> method;
  final Part<Conditions> conditions;

  private final int number;

  /** True unless this is the first schedule for its potential and method. */
  private final boolean laterSchedule;

  private final Traits traits;
  private final int[] groups;
  private final int[] lengths;
  private final int[] baseline;
  private final int replicates;
  private final int[] scheduleOnly;
  private final int[] seedOnly;
  private final List<Rule> rules = new ArrayList<>();
  private boolean excluded;
  private boolean dimensionVaries;
  private boolean tooManyDimensions;

  Combination(
      int number,
      Part<Potential> potential,
      Part<Schedule> schedule,
      Part<Method> method,
      Part<Conditions> conditions,
      boolean laterSchedule,
      Traits traits,
      int[] lengthOfGroup,
      int[] baselineOfGroup) {
    this.number = number;
    this.potential = potential;
    this.schedule = schedule;
    this.method = method;
    this.conditions = conditions;
    this.laterSchedule = laterSchedule;
    this.traits = traits;
    this.groups =
        Stream.of(potential, schedule, method, conditions)
            .filter(part -> part != null)
            .flatMapToInt(part -> Arrays.stream(part.groups()))
            .distinct()
            .toArray();
    this.lengths = Arrays.stream(groups).map(g -> lengthOfGroup[g]).toArray();
    this.baseline =
        baselineOfGroup == null
            ? null
            : Arrays.stream(groups).map(g -> baselineOfGroup[g]).toArray();
    this.replicates =
        traits.stochastic() == Traits.Extent.NONE
            ? 1
            : conditions.template().at(new int[conditions.template().axes().size()]).replicates();
    this.scheduleOnly = only(schedule, potential, method, conditions);
    this.seedOnly =
        Arrays.stream(only(conditions, potential, schedule, method))
            .filter(this::drivesSeedsOnly)
            .toArray();
  }

  private static int[] only(Part<?> part, Part<?>... others) {
    if (part == null) {
      return new int[0];
    }
    IntStream elsewhere =
        Stream.of(others).filter(o -> o != null).flatMapToInt(o -> Arrays.stream(o.groups()));
    int[] taken = elsewhere.toArray();
    return Arrays.stream(part.groups())
        .filter(g -> Arrays.stream(taken).noneMatch(t -> t == g))
        .toArray();
  }

  /** Groups that move nothing but seed and seeding. */
  List<Integer> seedGroups() {
    return Arrays.stream(seedOnly).boxed().toList();
  }

  private boolean drivesSeedsOnly(int group) {
    List<Axis> axes = conditions.template().axes();
    return IntStream.range(0, axes.size())
        .filter(a -> conditions.groupOfAxis(a) == group)
        .allMatch(a -> axes.get(a).path().matches("seed|seeding"));
  }

  /** Takes in the rules that concern it and finds out which dimensions can occur. */
  void apply(List<Exclusion> exclusions) {
    for (Exclusion exclusion : exclusions) {
      if (exclusion.concerns(
          potential.template().type(),
          schedule == null ? null : schedule.template().type(),
          method.template().type())) {
        if (exclusion.where() == null) {
          excluded = true;
        } else {
          rules.add(new Rule(exclusion, this));
        }
      }
    }
    dimensionVaries = traits.dimensionCanExceed();
    tooManyDimensions = traits.dimensionAlwaysExceeds();
  }

  /** Position in its block. */
  int number() {
    return number;
  }

  int replicates() {
    return replicates;
  }

  int[] groups() {
    return groups;
  }

  int[] lengths() {
    return lengths;
  }

  Traits traits() {
    return traits;
  }

  List<Rule> rules() {
    return rules;
  }

  /** True if the verdict is the same for all its trials as far as rules and dimensions go. */
  boolean isUniform() {
    return excluded || (rules.isEmpty() && (!dimensionVaries || tooManyDimensions));
  }

  boolean excludedAltogether() {
    return excluded;
  }

  boolean dimensionMatters() {
    return dimensionVaries && !tooManyDimensions;
  }

  /** Number of raw indices in the design, Long.MAX_VALUE if too many. */
  long size() {
    long cells = 1;
    for (int length : lengths) {
      cells = baseline == null ? Part.times(cells, length) : cells + length - 1;
    }
    return Part.times(cells, replicates);
  }

  /** Fills in digits and replicate of a raw index of this combination. */
  void decode(long index, Cell cell) {
    cell.combination = this;
    Arrays.fill(cell.digits, 0);
    cell.replicate = (int) (index % replicates);
    long rest = index / replicates;
    if (baseline != null) {
      decodeAblation(rest, cell.digits);
      return;
    }
    for (int i = groups.length - 1; i >= 0; i--) {
      cell.digits[groups[i]] = (int) (rest % lengths[i]);
      rest /= lengths[i];
    }
  }

  private void decodeAblation(long number, int[] digits) {
    for (int i = 0; i < groups.length; i++) {
      digits[groups[i]] = baseline[i];
    }
    long rest = number - 1;
    for (int i = 0; i < groups.length && rest >= 0; i++) {
      if (rest < lengths[i] - 1) {
        digits[groups[i]] = (int) (rest < baseline[i] ? rest : rest + 1);
      }
      rest -= lengths[i] - 1;
    }
  }

  /** The raw index of a cell of this combination; −1 if the design does not contain it. */
  long encode(Cell cell) {
    if (cell.replicate >= replicates) {
      return -1;
    }
    long number = baseline == null ? encodeGrid(cell.digits) : encodeAblation(cell.digits);
    return number < 0 ? -1 : number * replicates + cell.replicate;
  }

  private long encodeGrid(int[] digits) {
    long number = 0;
    for (int i = 0; i < groups.length; i++) {
      number = number * lengths[i] + digits[groups[i]];
    }
    return number;
  }

  private long encodeAblation(int[] digits) {
    long number = 0;
    long passed = 1;
    for (int i = 0; i < groups.length; i++) {
      int digit = digits[groups[i]];
      if (digit != baseline[i]) {
        if (number != 0) {
          return -1;
        }
        number = passed + (digit < baseline[i] ? digit : digit - 1);
      }
      passed += lengths[i] - 1;
    }
    return number;
  }

  /** The verdict on a cell, equality with other combinations aside. */
  Verdict verdict(Cell cell) {
    if (repeatsItself(cell)) {
      return Verdict.DUPLICATE;
    }
    if (excluded) {
      return Verdict.EXCLUDED;
    }
    for (Rule rule : rules) {
      if (rule.holds(cell)) {
        return Verdict.EXCLUDED;
      }
    }
    return exceedsDimension(cell) ? Verdict.DIMENSION : Verdict.TRIAL;
  }

  /** A deterministic trial does not depend on seeds, one without schedule on no schedule's axis. */
  private boolean repeatsItself(Cell cell) {
    if (!isStochastic(cell)) {
      if (cell.replicate > 0) {
        return true;
      }
      for (int group : seedOnly) {
        if (cell.digits[group] > 0) {
          return true;
        }
      }
    }
    if (schedule != null && !usesSchedule(cell)) {
      if (laterSchedule) {
        return true;
      }
      for (int group : scheduleOnly) {
        if (cell.digits[group] > 0) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isStochastic(Cell cell) {
    return switch (traits.stochastic()) {
      case ALL -> true;
      case NONE -> false;
      case SOME -> ((Method) method.at(cell.digits)).stochastic();
    };
  }

  boolean usesSchedule(Cell cell) {
    return switch (traits.schedule()) {
      case ALL -> true;
      case NONE -> false;
      case SOME -> ((Method) method.at(cell.digits)).usesSchedule();
    };
  }

  private boolean exceedsDimension(Cell cell) {
    if (!dimensionMatters()) {
      return tooManyDimensions;
    }
    Object made = method.at(cell.digits);
    return dimension(cell) > ((Method) made).maximumDimension();
  }

  /** Dimension of the potential; NaN if it cannot be made. */
  double dimension(Cell cell) {
    Object made = potential.at(cell.digits);
    return made instanceof Misfit ? Double.NaN : ((Potential) made).dimension();
  }
}
