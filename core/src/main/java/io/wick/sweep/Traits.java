package io.wick.sweep;

import io.wick.potential.Potential;
import io.wick.trial.Method;
import io.wick.trial.Misfit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known about all trials of a method entry on a potential entry before any of them is made.
 *
 * @param stochastic for how many of them replicates make sense
 * @param schedule for how many of them schedules make sense
 * @param lowestDimension of the potential
 * @param highestDimension of the potential
 * @param lowestLimit of the method
 * @param highestLimit of the method
 * @param dimensionGroups groups of digits on which dimension and limit depend
 */
record Traits(
    Extent stochastic,
    Extent schedule,
    int lowestDimension,
    int highestDimension,
    int lowestLimit,
    int highestLimit,
    Set<Integer> dimensionGroups) {
  /** How many variants of an entry have a property. */
  enum Extent {
    NONE,
    SOME,
    ALL
  }

  boolean dimensionCanExceed() {
    return highestDimension > lowestLimit;
  }

  boolean dimensionAlwaysExceeds() {
    return lowestDimension > highestLimit;
  }

  /** What the variants of a method have in common, without a potential. */
  static Traits ofMethod(Part<Method> part, int groups) {
    List<Method> made = methods(part, groups);
    if (made.isEmpty()) {
      return new Traits(
          Extent.NONE, Extent.NONE, 0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE, Set.of());
    }
    int[] limits = made.stream().mapToInt(Method::maximumDimension).toArray();
    int low = Arrays.stream(limits).min().orElseThrow();
    int high = Arrays.stream(limits).max().orElseThrow();
    return new Traits(
        extent(made, Method::stochastic),
        extent(made, Method::usesSchedule),
        0,
        0,
        low,
        high,
        low == high ? Set.of() : groupsOf(part));
  }

  private static List<Method> methods(Part<Method> part, int groups) {
    return part.survey(groups).stream()
        .map(part::at)
        .filter(m -> !(m instanceof Misfit))
        .map(m -> (Method) m)
        .toList();
  }

  private static Extent extent(List<Method> methods, Predicate<Method> property) {
    long count = methods.stream().filter(property).count();
    if (count == 0) {
      return Extent.NONE;
    }
    return count == methods.size() ? Extent.ALL : Extent.SOME;
  }

  private static Set<Integer> groupsOf(Part<?> part) {
    Set<Integer> groups = new HashSet<>();
    Arrays.stream(part.groups()).forEach(groups::add);
    return groups;
  }

  /** The traits of this method on a potential. */
  Traits on(Part<Potential> part, int groups) {
    int low = Integer.MAX_VALUE;
    int high = 0;
    for (int[] digits : part.survey(groups)) {
      if (part.at(digits) instanceof Potential p && !(p instanceof Misfit)) {
        low = Math.min(low, p.dimension());
        high = Math.max(high, p.dimension());
      }
    }
    if (low > high) {
      low = 0;
    }
    Set<Integer> depends = new HashSet<>(dimensionGroups);
    if (low != high) {
      depends.addAll(dimensionDrivers(part, groups));
    }
    return new Traits(stochastic, schedule, low, high, lowestLimit, highestLimit, depends);
  }

  /** The groups that change the dimension when they alone change, or all if none does so alone. */
  private static Set<Integer> dimensionDrivers(Part<Potential> part, int groups) {
    Set<Integer> all = groupsOf(part);
    Set<Integer> drivers = new HashSet<>();
    Object first = part.at(new int[groups]);
    if (!(first instanceof Potential base) || first instanceof Misfit) {
      return all;
    }
    for (int[] digits : part.survey(groups)) {
      int[] moved = all.stream().mapToInt(g -> g).filter(g -> digits[g] > 0).toArray();
      if (moved.length == 1
          && part.at(digits) instanceof Potential p
          && !(p instanceof Misfit)
          && p.dimension() != base.dimension()) {
        drivers.add(moved[0]);
      }
    }
    return drivers.isEmpty() ? all : drivers;
  }
}
