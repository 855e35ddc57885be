package io.wick.spark.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The summary as a console shows it. */
final class SummaryText {
  /** Beyond this many lines only the best schedule of each potential and method is shown. */
  private static final int MOST_LINES = 80;

  private SummaryText() {}

  static String of(List<Summary.Line> lines) {
    boolean shortened = lines.size() > MOST_LINES;
    List<Summary.Line> shown =
        shortened
            ? lines.stream()
                .filter(line -> line.schedule() == null || !line.best().isEmpty())
                .toList()
            : lines;
    boolean failures = lines.stream().anyMatch(line -> line.failed() > 0);
    List<String[]> cells = new ArrayList<>();
    cells.add(
        row(
            failures,
            "potential, method",
            "schedule",
            "trials",
            "failed",
            "success",
            "distance",
            "best schedule"));
    String potential = "";
    for (Summary.Line line : shown) {
      String name = line.potential() + ", d = " + line.dimension();
      if (!name.equals(potential)) {
        cells.add(row(failures, name, "", "", "", "", "", ""));
        potential = name;
      }
      cells.add(
          row(
              failures,
              " " + line.method(),
              line.schedule() == null ? "-" : line.schedule(),
              Long.toString(line.trials()),
              line.failed() == 0 ? "" : Long.toString(line.failed()),
              line.success(),
              line.distance() == null ? "" : String.format(Locale.ROOT, "%.3g", line.distance()),
              line.best()));
    }
    StringBuilder text = new StringBuilder();
    text.append(Columns.align(cells, failures ? Set.of(2, 3, 5) : Set.of(2, 4)));
    text.append(
        """
        success   share of trials that hit the tightest target, with its 95 % interval; grid methods: |psi|^2 near a minimum
        distance  median over the trials, from the best point to the nearest known minimum; grid methods have no best point
        """);
    if (shortened) {
      text.append(
              "Only the best schedule of each potential and method is shown; analysis/convergence has all ")
          .append(lines.size())
          .append(" rows.\n");
    }
    return text.toString();
  }

  /** The column of failures is there only if something failed. */
  private static String[] row(boolean failures, String... cells) {
    return failures
        ? cells
        : new String[] {cells[0], cells[1], cells[2], cells[4], cells[5], cells[6]};
  }
}
