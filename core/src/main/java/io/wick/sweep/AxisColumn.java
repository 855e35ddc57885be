package io.wick.sweep;

/**
 * A swept axis as a column of {@code trials}.
 *
 * @param name {@code p_} and the snake-cased path, e.g. {@code p_schedule_start}
 * @param type type of its values over the whole sweep
 * @param path the path in the sweep file, e.g. {@code schedule.start}
 */
public record AxisColumn(String name, Type type, String path) {
  /**
   * Type of an axis column; LONG and DOUBLE mixed give DOUBLE, anything else mixed gives STRING.
   */
  public enum Type {
    LONG,
    DOUBLE,
    BOOLEAN,
    STRING
  }
}
