package io.wick.spark.export;

import java.util.List;

/** The page that lies beside exported runs. */
final class Readme {
  /** What the rows are, in two sentences. */
  static final String KNOWN =
      "Rows are what the tables keep: the first evaluation, target hits (the value is the target, an"
          + " upper bound), trajectory points, the end. Run times are exact at the targets of the"
          + " sweep and at most too long between them.";

  private Readme() {}

  /** The page as Markdown. No other text file may lie there: IOHanalyzer would try to read it. */
  static String of(Format format, String sweep, Runs runs, List<String> left) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(sweep).append(" as ").append(format).append("\n\n");
    page.append(KNOWN)
        .append(
            """
             For COCO's resolution
            give the sweep its 51 targets, 10^2 to 10^-8 in steps of 10^0.2, or more `record.points`.

            - Evaluations are those of the objective plus those of gradients. Hits count the former
              only, so that the hits of trials with gradients are left out.
            - Values are residuals: best value minus known minimum.
            - Where `best.evals` is asked for, it is the first row that has the final value.
            - Trials that diverged or failed are runs without success.
            """);
    if (format == Format.COCO) {
      page.append("- The column of the measured fitness repeats the best so far; x is left out.\n");
    }
    left.forEach(line -> page.append("- ").append(line).append('\n'));
    page.append("\n## Algorithms\n\n| folder | label | method | schedule | budget |\n");
    page.append("|---|---|---|---|---|\n");
    for (Algorithm a : runs.algorithms().all()) {
      page.append(row(a.name(), a.label(), code(a.method()), code(a.schedule()), code(a.budget())));
    }
    page.append(
        "\n## Functions\n\n| number | name | potential | parameters |\n|---|---|---|---|\n");
    for (Function f : runs.functions().all()) {
      page.append(row(Integer.toString(f.number()), f.name(), f.potential(), code(f.parameters())));
    }
    page.append(
        """

        Functions of BBOB have their numbers. Others have 1000 + (the first 32 bits of SHA-256 of
        type and parameters, without dimension and instance, modulo 64000): the same in every export.
        """);
    return page.toString();
  }

  private static String code(String json) {
    return json == null ? "" : "`" + json.replace("|", "\\|") + "`";
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
