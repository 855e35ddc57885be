package io.wick.spark.table;

/**
 * One column of a table.
 *
 * @param name in snake case
 * @param type its type
 * @param role what it says about a trial
 * @param required false if it may be null
 * @param comment meaning and unit, one sentence
 */
public record Column(String name, ColumnType type, Role role, boolean required, String comment) {
  /** What a column says about a trial. */
  public enum Role {
    /**
     * Determined by the trial alone: the same bits wherever and whenever it runs. "Identical" and
     * "one hash" speak of these.
     */
    RESULT,
    /**
     * Value of a swept axis. Follows from the parameters (which are result columns), but which axes
     * exist is a property of the sweep, so the same trial in two sweeps may differ here.
     */
    AXIS,
    /** How this run of the trial went: host, time, wave. */
    EXECUTION
  }

  /** A nullable result column. */
  static Column result(String name, ColumnType type, String comment) {
    return new Column(name, type, Role.RESULT, false, comment);
  }

  /** A result column that is never null. */
  static Column required(String name, ColumnType type, String comment) {
    return new Column(name, type, Role.RESULT, true, comment);
  }

  /** A nullable axis column. */
  static Column axis(String name, ColumnType type, String comment) {
    return new Column(name, type, Role.AXIS, false, comment);
  }

  /** A nullable execution column. */
  static Column execution(String name, ColumnType type, String comment) {
    return new Column(name, type, Role.EXECUTION, false, comment);
  }

  /** True for {@link Role#RESULT}. */
  public boolean isResult() {
    return role == Role.RESULT;
  }
}
