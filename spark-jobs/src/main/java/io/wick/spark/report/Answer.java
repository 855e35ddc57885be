package io.wick.spark.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.analyze.Numbers;
import io.wick.spark.table.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Which configuration is best: mean ranks over all problems, where there are several, and the best
 * schedule of every problem and method, as a table.
 */
final class Answer {
  /** Rows of the table of problems; the CSV has all. */
  private static final int MOST_ROWS = 400;

  /** A longer table hides what follows: it opens on demand. */
  private static final int FOLDED_ABOVE = 60;

  private static final List<String> HEADER =
      List.of(
          "problem",
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

  /** The columns of the CSV, then what only the page shows. */
  private static final List<String> COLUMNS =
      List.of(
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
          "median_residual",
          "median_value",
          "problem",
          "configured_method",
          "hits",
          "potential_parameters",
          "method_parameters");

  private static final int WRITTEN = COLUMNS.indexOf("configured_method");

  private final Page page;
  private final AnalyzedTrials analyzed;
  private final long count;
  private final Extract best;

  private Answer(Page page, AnalyzedTrials analyzed, long count, Extract best) {
    this.page = page;
    this.analyzed = analyzed;
    this.count = count;
    this.best = best;
  }

  /** Reads it, and writes nothing yet. */
  static Answer of(Page page, AnalyzedTrials analyzed) throws IOException {
    Dataset<Row> findings = analyzed.findings();
    Extract best =
        Extract.of(findings.select(COLUMNS.stream().map(functions::col).toArray(Column[]::new)));
    return new Answer(page, analyzed, best.cut() ? findings.count() : best.rows().size(), best);
  }

  void best() throws IOException {
    if (best.isEmpty()) {
      return;
    }
    page.data("answer", best.first(WRITTEN));
    Html html = page.html();
    html.heading("The answer");
    int shown = Math.min(MOST_ROWS, best.rows().size());
    if (shown <= FOLDED_ABOVE) {
      problems(html, shown);
      RankTable.write(html, analyzed);
      return;
    }
    boolean ranked = RankTable.write(html, analyzed);
    // On paper the ranks are the answer; without them hundreds of rows are.
    html.raw(ranked ? "<section class=\"screen\">" : "<section class=\"unfolded\">");
    problems(html, shown);
    html.raw("</section>");
  }

  /** The table of problems; a long one opens on demand. */
  private void problems(Html html, int shown) throws IOException {
    html.paragraph(
        "The best schedule of every problem and method at the tightest target: highest success, then"
            + " lowest expected running time, then lowest residual; the best method of a problem"
            + " comes first. Success of samplers is the share of runs that hit the target; its 95 %"
            + " interval is that of the best of all schedules that were compared, and so wider than"
            + " that of one. Success of wave functions and densities is the mass near a minimum;"
            + " among those that cannot be told from the highest by their time-step errors the lowest"
            + " residual, <V> - min, decides. Without a known minimum the lowest value does. TTS99, the time until repeated runs have succeeded with"
            + " 99 % probability, is in evaluations for samplers and in the time of the schedule,"
            + " 1/energy, for the others.");
    boolean folded = shown > FOLDED_ABOVE;
    if (folded) {
      String all = shown < count ? "The first " + shown + " of " + count : "All " + count;
      html.raw("<details><summary>" + all + " rows</summary>");
    }
    table(html, best.rows().subList(0, shown));
    if (folded) {
      html.raw("</details>");
    }
    boolean cut = best.rows().size() < count;
    html.raw(
        "<p class=\"soft\"><a href=\"data/answer.csv\">"
            + (cut ? "The first " + best.rows().size() + " rows" : "All of it")
            + " as CSV</a></p>");
  }

  private void table(Html html, List<List<Object>> rows) throws IOException {
    List<List<Object>> readable = readable(rows);
    List<String> header = new ArrayList<>(HEADER);
    int schedule = HEADER.indexOf("schedule");
    boolean scheduled = readable.stream().anyMatch(row -> !row.get(schedule).equals(""));
    if (!scheduled) {
      header.remove(schedule);
      readable.forEach(row -> row.remove(schedule));
    }
    html.raw(scheduled ? "<div class=\"answer scheduled\">" : "<div class=\"answer\">");
    html.table(header, readable);
    html.raw("</div>");
  }

  private List<List<Object>> readable(List<List<Object>> rows) throws IOException {
    List<List<Object>> readable = new ArrayList<>();
    Object above = "";
    for (List<Object> row : rows) {
      Object problem = value(row, "problem");
      List<Object> cells = new ArrayList<>();
      cells.add(problem.equals(above) ? "" : problem);
      cells.add(value(row, "configured_method"));
      Object schedule = value(row, "schedule_parameters");
      cells.add(schedule == null ? "" : brief((String) schedule));
      for (String column :
          List.of("target", "trials", "success", "success_low", "success_high", "ert")) {
        cells.add(value(row, column));
      }
      cells.add(timeToSolution(row));
      cells.add(residual(row));
      readable.add(cells);
      above = problem;
    }
    return readable;
  }

  /** E.g. {@code 1.703e+06 evaluations}: samplers and wave functions share the column. */
  private static String timeToSolution(List<Object> row) {
    Double time = (Double) value(row, "tts99");
    if (time == null) {
      return "";
    }
    return Numbers.text(time) + (value(row, "hits") == null ? " in time" : " evaluations");
  }

  /** Without a known minimum the value itself, and the cell says so. */
  private static Object residual(List<Object> row) {
    Double residual = (Double) value(row, "median_residual");
    Double value = (Double) value(row, "median_value");
    return residual != null || value == null ? residual : "value " + Numbers.text(value);
  }

  private static Object value(List<Object> row, String column) {
    return row.get(COLUMNS.indexOf(column));
  }

  /** E.g. {@code geometric, start 1, end 0.01}. */
  private static String brief(String parameters) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : Json.MAPPER.readTree(parameters).properties()) {
      JsonNode value = field.getValue();
      boolean type = field.getKey().equals("type");
      text.append(type ? "" : ", " + field.getKey() + " ");
      text.append(
          value.isFloatingPointNumber() ? Numbers.text(value.doubleValue()) : value.asText("…"));
    }
    return text.toString();
  }

  /** The first row of every problem, ready to copy. */
  void configurations() {
    BestConfigurations.write(
        page.html(),
        best.select(
            List.of(
                "problem",
                "configured_method",
                "potential_parameters",
                "schedule_parameters",
                "method_parameters")));
  }
}
