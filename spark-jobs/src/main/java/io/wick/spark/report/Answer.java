package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.table.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Which configuration is best: mean ranks over all problems, where there are several, and the best
 * schedule of every problem and method, as a table and ready to copy.
 */
final class Answer {
  /** Rows of the table of problems; the CSV has all. */
  private static final int MOST_ROWS = 400;

  /** A longer table hides what follows: it opens on demand. */
  private static final int FOLDED_ABOVE = 60;

  private static final int MOST_CONFIGURATIONS = 100;

  private static final List<String> HEADER =
      List.of(
          "potential",
          "d",
          "method",
          "schedule",
          "target",
          "runs",
          "success",
          "from",
          "to",
          "ERT",
          "TTS99",
          "median residual");

  private final Page page;
  private final AnalyzedTrials analyzed;

  Answer(Page page, AnalyzedTrials analyzed) {
    this.page = page;
    this.analyzed = analyzed;
  }

  /** The rows at the smallest target of each problem and method. */
  private static Dataset<Row> tightest(Dataset<Row> schedules) {
    // Without a known minimum nothing can be called best.
    Dataset<Row> known =
        schedules.where(col("success").isNotNull().or(col("median_residual").isNotNull()));
    return known
        .join(
            known
                .groupBy("potential_parameters", "method")
                .agg(functions.min("target").as("least"))
                .withColumnRenamed("method", "its_method")
                .withColumnRenamed("potential_parameters", "its_potential"),
            col("potential_parameters")
                .equalTo(col("its_potential"))
                .and(col("method").equalTo(col("its_method")))
                .and(col("target").eqNullSafe(col("least"))))
        .orderBy(
            col("potential"),
            col("dimension"),
            col("potential_parameters"),
            col("success").desc_nulls_last(),
            col("ert").asc_nulls_last(),
            col("median_residual").asc_nulls_last(),
            col("method"))
        .select(
            "potential",
            "dimension",
            "method",
            "schedule_parameters",
            "target",
            "trials",
            "success",
            "success_low",
            "success_high",
            "ert",
            "tts99",
            "median_residual");
  }

  void best() throws IOException {
    Extract best = Extract.of(tightest(analyzed.table("best_schedules")));
    if (best.isEmpty()) {
      return;
    }
    page.data("answer", best);
    Html html = page.html();
    html.heading("The answer");
    int shown = Math.min(MOST_ROWS, best.rows().size());
    boolean folded = shown > FOLDED_ABOVE;
    if (folded) {
      RankTable.write(html, analyzed);
    }
    html.paragraph(
        "The best schedule of every problem and method at the tightest target: highest success, then"
            + " lowest expected running time, then lowest residual. Success of samplers is the share"
            + " of runs that hit the target; its 95 % interval is that of the best of all schedules"
            + " that were compared, and so wider than that of one. Success of wave functions and"
            + " densities is the mass near a minimum; among those that cannot be told from the highest"
            + " by their time-step errors the lowest residual, <V> - min, decides.");
    if (folded) {
      html.raw(
          "<details><summary>"
              + (shown < best.rows().size()
                  ? "The first " + shown + " of " + best.rows().size() + " rows"
                  : "All " + shown + " rows")
              + "</summary>");
    }
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : best.rows().subList(0, shown)) {
      List<Object> readable = new ArrayList<>(row);
      readable.set(3, row.get(3) == null ? "" : brief((String) row.get(3)));
      rows.add(readable);
    }
    html.table(HEADER, rows);
    if (folded) {
      html.raw("</details>");
    }
    html.raw("<p class=\"soft\"><a href=\"data/answer.csv\">All of it as CSV</a></p>");
    if (!folded) {
      RankTable.write(html, analyzed);
    }
  }

  /** E.g. {@code geometric, start 1, end 0.01}. */
  private static String brief(String parameters) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : Json.MAPPER.readTree(parameters).properties()) {
      JsonNode value = field.getValue();
      boolean type = field.getKey().equals("type");
      text.append(type ? "" : ", " + field.getKey() + " ");
      text.append(
          value.isFloatingPointNumber() ? Html.number(value.doubleValue()) : value.asText("…"));
    }
    return text.toString();
  }

  void configurations() throws IOException {
    page.html().heading("Best configurations");
    page.html().soft("Ready to copy into a sweep file.");
    Dataset<Row> best =
        analyzed
            .table("best_schedules")
            .groupBy("potential", "dimension", "potential_parameters")
            .agg(
                functions
                    .max_by(
                        functions.struct("schedule_parameters", "method_parameters"),
                        functions.struct(
                            functions.coalesce(col("success"), lit(0.0)),
                            functions.negate(
                                functions.coalesce(col("median_residual"), lit(1e300)))))
                    .as("winner"))
            .orderBy("potential", "dimension")
            .limit(MOST_CONFIGURATIONS)
            .select(
                col("potential"),
                col("dimension"),
                col("potential_parameters"),
                col("winner.schedule_parameters"),
                col("winner.method_parameters"));
    for (List<Object> row : Extract.of(best).rows()) {
      page.html()
          .raw(
              "<details><summary>"
                  + Html.escape(row.get(0) + ", d = " + row.get(1))
                  + "</summary>");
      // JSON is YAML.
      String schedule = row.get(3) == null ? "" : "schedules:\n  - " + row.get(3) + "\n";
      page.html()
          .code("potentials:\n  - " + row.get(2) + "\n" + schedule + "methods:\n  - " + row.get(4));
      page.html().raw("</details>");
    }
  }
}
