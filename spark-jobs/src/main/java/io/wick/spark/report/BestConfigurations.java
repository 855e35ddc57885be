package io.wick.spark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The winner of every problem, ready to copy into a sweep file. */
final class BestConfigurations {
  private static final int MOST = 100;

  private BestConfigurations() {}

  /**
   * Writes them, unless nothing can be called best.
   *
   * @param answer problem, method by name, and parameters of potential, schedule and method; the
   *     best of a problem first
   */
  static void write(Html page, Extract answer) {
    if (answer.isEmpty()) {
      return;
    }
    Map<Object, List<Object>> winners = new LinkedHashMap<>();
    answer.rows().forEach(row -> winners.putIfAbsent(row.get(0), row));
    page.raw("<section class=\"screen\">").heading("Best configurations");
    page.soft(
        "The first row of every problem of the answer, ready to copy into a sweep file"
            + (winners.size() > MOST
                ? "; the first " + MOST + " of " + winners.size() + " problems."
                : "."));
    winners.values().stream().limit(MOST).forEach(row -> write(page, row));
    page.raw("</section>");
  }

  private static void write(Html page, List<Object> row) {
    String title = row.get(0) + ": " + row.get(1);
    page.raw("<details><summary>" + Html.escape(title) + "</summary>");
    // JSON is YAML.
    String schedule = row.get(3) == null ? "" : "schedules:\n  - " + row.get(3) + "\n";
    page.code("potentials:\n  - " + row.get(2) + "\n" + schedule + "methods:\n  - " + row.get(4));
    page.raw("</details>");
  }
}
