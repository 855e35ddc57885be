package io.wick.spark.export;

/**
 * Method, schedule and budget as other tools see them: an algorithm.
 *
 * @param name of folder and algorithm: letters, digits and {@code . - + _} only
 * @param label as in the analysis tables
 * @param method parameters of the method as JSON
 * @param schedule parameters of the schedule as JSON; null without one
 * @param budget limits as JSON
 */
record Algorithm(String name, String label, String method, String schedule, String budget) {
  private static final int LONGEST = 100;

  /** The name that a label gives: {@code langevin, linear, end=0.1} is langevin_linear_end-0.1. */
  static String plain(String label) {
    String plain =
        label.replace(", ", "_").replaceAll("[^A-Za-z0-9.+_-]", "-").replaceAll("^\\.+", "-");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
