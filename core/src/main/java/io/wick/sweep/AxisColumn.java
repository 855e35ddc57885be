package io.wick.sweep;

import java.util.Locale;

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

  /**
   * The column of an axis at a path, e.g. {@code p_method_time_step} of {@code method.timeStep}.
   */
  public static String nameOf(String path) {
    return "p_"
        + path.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("_$", "");
  }
}
