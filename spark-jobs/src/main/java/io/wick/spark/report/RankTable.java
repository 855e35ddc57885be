package io.wick.spark.report;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;

import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.analyze.Numbers;
import io.wick.spark.analyze.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Mean ranks of the configurations, the best of every comparison. */
final class RankTable {
  /** Rows of all comparisons together; more are no answer. */
  private static final int ROWS = 36;

  private static final int AT_LEAST = 3;

  /** Problems of a comparison that are named. */
  private static final int NAMED = 6;

  private static final String EVERY = "all dimensions";

  private static final List<String> HEADER =
      List.of("configuration", "mean rank", "p against best");

  private static final int DIMENSIONS = HEADER.size();
  private static final int COMPARISON = DIMENSIONS + 1;
  private static final int PROBLEMS = DIMENSIONS + 2;

  /** Dimensions, and the number of the comparison among those. */
  private record Comparison(Object dimensions, Object number) {}

  private RankTable() {}

  /**
   * The table, if there were several configurations on several problems. Returns whether there
   * were.
   */
  static boolean write(Html html, AnalyzedTrials analyzed) throws IOException {
    Dataset<Row> ranking = analyzed.table("ranking");
    Extract ranks =
        Extract.of(
            ranking
                .orderBy(
                    col("dimensions").try_cast("int").asc_nulls_first(),
                    col("comparison"),
                    col("mean_rank"),
                    col("configuration"))
                .select(
                    "configuration",
                    "mean_rank",
                    "p_against_best",
                    "dimensions",
                    "comparison",
                    "problems"));
    if (ranks.isEmpty()) {
      return false;
    }
    Map<Comparison, List<List<Object>>> comparisons = new LinkedHashMap<>();
    for (List<Object> row : ranks.rows()) {
      comparisons
          .computeIfAbsent(
              new Comparison(row.get(DIMENSIONS), row.get(COMPARISON)), c -> new ArrayList<>())
          .add(row);
    }
    Map<Comparison, List<Row>> members = members(ranking, analyzed.trials(), analyzed.problems());
    // What is said of one dimension need not be said again of all.
    comparisons
        .keySet()
        .removeIf(
            c ->
                c.dimensions().equals(EVERY)
                    && members.getOrDefault(c, List.of()).stream()
                            .map(row -> row.getAs("dimension"))
                            .distinct()
                            .count()
                        == 1);
    int each = Math.max(AT_LEAST, ROWS / comparisons.size());
    boolean cut = comparisons.values().stream().anyMatch(rows -> rows.size() > each);
    html.paragraph(
        "Configurations by their mean rank over the problems that the same ones were run on (1 is"
            + " best; medians of the residual, or of the value where no minimum is known over the runs"
            + (cut ? "; the first " + each + " of each" : "")
            + "). p is the Holm-adjusted probability of so large a difference from the best one if"
            + " the two were alike, after Friedman's test.");
    comparisons.forEach(
        (comparison, rows) -> {
          html.raw(
              "<h3>"
                  + Html.escape(
                      title(comparison, rows, members.getOrDefault(comparison, List.of())))
                  + "</h3>");
          html.table(
              HEADER, rows.stream().limit(each).map(row -> row.subList(0, DIMENSIONS)).toList());
        });
    return true;
  }

  /** E.g. {@code d = 2, 4 problems: ackley, griewank, levy, rastrigin}. */
  private static String title(Comparison comparison, List<List<Object>> rows, List<Row> members) {
    StringBuilder title = new StringBuilder();
    title.append(comparison.dimensions().equals(EVERY) ? EVERY : "d = " + comparison.dimensions());
    title.append(", ").append(rows.get(0).get(PROBLEMS)).append(" problems");
    List<String> names =
        new ArrayList<>(
            new TreeSet<>(members.stream().map(row -> row.<String>getAs("potential")).toList()));
    if (names.size() == 1) {
      names =
          members.stream()
              .map(row -> row.<String>getAs("problem"))
              .sorted(Comparator.comparing(Numbers::counted))
              .toList();
    }
    if (!names.isEmpty()) {
      boolean more = names.size() > NAMED + 1;
      title.append(": ").append(String.join("; ", more ? names.subList(0, NAMED) : names));
      title.append(more ? " and " + (names.size() - NAMED) + " others" : "");
    }
    return title.toString();
  }

  /** The problems of every comparison: those that exactly its configurations were run on. */
  private static Map<Comparison, List<Row>> members(
      Dataset<Row> ranking, Dataset<Row> trials, Problems problems) {
    Dataset<Row> compared =
        ranking
            .groupBy("dimensions", "comparison")
            .agg(array_sort(collect_set("configuration")).as("compared"));
    Dataset<Row> run =
        trials
            .withColumn("problem", problems.name(trials))
            .groupBy("potential", "dimension", "problem")
            .agg(array_sort(collect_set("configuration")).as("run"));
    Map<Comparison, List<Row>> members = new LinkedHashMap<>();
    for (Row row :
        compared
            .join(
                run,
                col("compared")
                    .equalTo(col("run"))
                    .and(
                        col("dimensions")
                            .equalTo(lit(EVERY))
                            .or(col("dimensions").equalTo(col("dimension").cast("string")))))
            .select("dimensions", "comparison", "potential", "dimension", "problem")
            .limit(Extract.MOST_ROWS)
            .collectAsList()) {
      members
          .computeIfAbsent(new Comparison(row.get(0), row.get(1)), c -> new ArrayList<>())
          .add(row);
    }
    return members;
  }
}
