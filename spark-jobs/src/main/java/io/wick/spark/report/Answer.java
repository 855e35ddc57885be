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

/** The best schedule of every potential and method, as a table and ready to copy. */
final class Answer {
  private static final int MOST_ANSWERS = 100;

  private final Page page;
  private final AnalyzedTrials analyzed;

  Answer(Page page, AnalyzedTrials analyzed) {
    this.page = page;
    this.analyzed = analyzed;
  }

  void best() throws IOException {
    // Without a known minimum nothing can be called best.
    Dataset<Row> best =
        analyzed
            .table("best_schedules")
            .where(col("success").isNotNull().or(col("median_residual").isNotNull()));
    Dataset<Row> tightest =
        best.join(
            best.groupBy("potential_parameters", "method")
                .agg(functions.min("target").as("least"))
                .withColumnRenamed("method", "its_method")
                .withColumnRenamed("potential_parameters", "its_potential"),
            col("potential_parameters")
                .equalTo(col("its_potential"))
                .and(col("method").equalTo(col("its_method")))
                .and(col("target").eqNullSafe(col("least"))));
    Dataset<Row> shown =
        tightest
            .orderBy("potential", "dimension", "potential_parameters", "method")
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
    Extract all = Extract.of(shown);
    if (all.isEmpty()) {
      return;
    }
    page.html().heading("The answer");
    page.html()
        .paragraph(
            "The best schedule of every potential and method at the tightest target: highest success,"
                + " then lowest expected running time, then lowest residual. Success of samplers is the"
                + " share of runs that hit the target, with its 95 % interval; of wave functions and"
                + " densities it is the mass near a minimum.");
    page.data("answer", all);
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : all.rows().subList(0, Math.min(MOST_ANSWERS, all.rows().size()))) {
      List<Object> readable = new ArrayList<>(row);
      readable.set(3, brief((String) row.get(3)));
      rows.add(readable);
    }
    page.html()
        .table(
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
                "median residual"),
            rows);
    page.html().raw("<p class=\"soft\"><a href=\"data/answer.csv\">All of it as CSV</a></p>");
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
            .limit(MOST_ANSWERS)
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
      page.html()
          .code(
              "potentials:\n  - "
                  + row.get(2)
                  + "\nschedules:\n  - "
                  + row.get(3)
                  + "\nmethods:\n  - "
                  + row.get(4));
      page.html().raw("</details>");
    }
  }
}
