package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;

import io.wick.spark.analyze.AnalyzedTrials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mean ranks of the configurations, the best of every comparison. */
final class RankTable {
  /** Rows of all comparisons together; more are no answer. */
  private static final int ROWS = 36;

  private static final int AT_LEAST = 3;

  private static final List<String> HEADER =
      List.of("dimension", "configuration", "mean rank", "p against best", "problems");

  private RankTable() {}

  /** The table, if there were several configurations on several problems. */
  static void write(Html html, AnalyzedTrials analyzed) {
    Extract ranks =
        Extract.of(
            analyzed
                .table("ranking")
                .orderBy(
                    col("dimensions").try_cast("int").asc_nulls_last(),
                    col("comparison"),
                    col("mean_rank"),
                    col("configuration"))
                .select(
                    "dimensions",
                    "configuration",
                    "mean_rank",
                    "p_against_best",
                    "problems",
                    "comparison"));
    if (ranks.isEmpty()) {
      return;
    }
    Map<List<Object>, List<List<Object>>> comparisons = new LinkedHashMap<>();
    for (List<Object> row : ranks.rows()) {
      comparisons
          .computeIfAbsent(List.of(row.get(0), row.get(HEADER.size())), c -> new ArrayList<>())
          .add(row.subList(0, HEADER.size()));
    }
    int each = Math.max(AT_LEAST, ROWS / comparisons.size());
    List<List<Object>> rows = new ArrayList<>();
    comparisons.values().forEach(c -> rows.addAll(c.subList(0, Math.min(each, c.size()))));
    html.paragraph(
        "Configurations by their mean rank over the problems that the same ones were run on (1 is"
            + " best; medians of the residual over the runs"
            + (rows.size() < ranks.rows().size() ? "; the first " + each + " of each" : "")
            + "). p is the Holm-adjusted probability of so large a difference from the best one if"
            + " the two were alike, after Friedman's test.");
    html.table(HEADER, rows);
  }
}
