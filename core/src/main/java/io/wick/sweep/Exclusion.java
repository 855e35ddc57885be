package io.wick.sweep;

import java.util.List;

/**
 * A rule that takes trials out of a sweep: all given parts must apply.
 *
 * @param potential type name, or null for any
 * @param schedule type name, or null for any
 * @param method type name, or null for any
 * @param variables names in {@code where}: {@code dimension}, {@code replicate}, {@code seed},
 *     {@code potential.…}, {@code schedule.…}, {@code method.…}, {@code budget.…}, {@code record.…}
 * @param where condition on the variables; null for none
 * @param text the rule as written, for messages and the hash
 */
public record Exclusion(
    String potential,
    String schedule,
    String method,
    List<String> variables,
    Condition where,
    String text) {
  public Exclusion {
    variables = List.copyOf(variables);
  }

  /** A condition on numbers; a variable that a trial does not have is NaN. */
  @FunctionalInterface
  public interface Condition {
    /** True if it holds for the values of the variables, in their order. */
    boolean holds(double[] values);
  }

  boolean concerns(String potentialType, String scheduleType, String methodType) {
    return (potential == null || potential.equals(potentialType))
        && (schedule == null || schedule.equals(scheduleType))
        && (method == null || method.equals(methodType));
  }
}
