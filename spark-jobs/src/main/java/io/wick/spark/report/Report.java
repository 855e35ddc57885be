package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.wick.spark.analyze.AnalysisTables;
import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.analyze.StudyQuery;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import io.wick.sweep.Chart;
import io.wick.sweep.Presentation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * One offline HTML page of a sweep, {@code OUT/report/index.html}, with the data of every figure as
 * CSV beside it. It reads the stored analysis tables; figures are Vega-Lite specifications with the
 * JavaScript inside the page.
 */
public final class Report {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build());
  private static final int MOST_ANSWERS = 100;
  private static final int MOST_FAILURES = 50;

  /** An interval must not look like a point. */
  private static final int CLAIM_DIGITS = 7;

  /** Position of the column {@code holds}. */
  private static final int CLAIM_HOLDS = 6;

  private static final List<String> SCRIPTS =
      List.of(
          "webjars/vega/5.32.0/vega.min.js",
          "webjars/vega-lite/5.23.0/vega-lite.min.js",
          "webjars/vega-embed/6.29.0/vega-embed.min.js");

  private final OutputFolder output;
  private final Path folder;
  private final Html page = new Html();
  private final Set<String> drawn = new HashSet<>();

  private Report(OutputFolder output) {
    this.output = output;
    this.folder = new Path(output.root(), "report");
  }

  /**
   * Writes the page; the analysis must be stored. Returns its path.
   *
   * @param presentation figures and claims of the sweep file
   */
  public static Path write(AnalyzedTrials trials, OutputFolder output, Presentation presentation)
      throws IOException {
    Report report = new Report(output);
    report.compose(new Findings(trials), trials, presentation);
    Path index = new Path(report.folder, "index.html");
    output.files().mkdirs(report.folder);
    output.write(index, report.page.toString().getBytes(StandardCharsets.UTF_8));
    return index;
  }

  private void compose(Findings findings, AnalyzedTrials analyzed, Presentation presentation)
      throws IOException {
    SweepFile sweep = SweepFile.read(output);
    Dataset<Row> trials = analyzed.trials();
    head(sweep.name());
    whatWasRun(sweep, trials, findings);
    claims(findings);
    for (Chart chart : presentation.figures()) {
      StudyQuery query = new StudyQuery(presentation.views(), chart.query());
      study(chart, query, analyzed);
    }
    answer(findings);
    convergence(findings);
    evolution(findings, trials, analyzed.trajectories());
    profiles(findings);
    heatMap(findings, trials, analyzed.axes());
    scaling(findings, trials);
    decay(findings);
    configurations(findings);
    failures(trials);
    environment(sweep);
    foot();
  }

  private void head(String name) throws IOException {
    page.raw(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
            + " content=\"width=device-width, initial-scale=1\"><title>"
            + Html.escape(name)
            + " · Wick</title><style>"
            + resource("page.css")
            + "</style></head><body>");
    page.raw("<h1>" + Html.escape(name) + "</h1>");
  }

  private void whatWasRun(SweepFile sweep, Dataset<Row> trials, Findings findings) {
    Map<String, Long> statuses = new TreeMap<>();
    for (Row row : trials.groupBy("status").agg(count(lit(1)).as("n")).collectAsList()) {
      statuses.put(row.getString(0), row.getLong(1));
    }
    long total = statuses.values().stream().mapToLong(Long::longValue).sum();
    List<String> parts = new ArrayList<>();
    statuses.forEach(
        (status, n) -> parts.add(n + " " + status.toLowerCase(Locale.ROOT).replace('_', ' ')));
    Row cpu = trials.agg(functions.sum("cpu_seconds")).first();
    page.paragraph(
        String.format(
            Locale.ROOT,
            "%d trials (%s), %.4g s of CPU, sweep %s.",
            total,
            String.join(", ", parts),
            cpu.isNullAt(0) ? 0 : cpu.getDouble(0),
            sweep.hash().substring(0, 12)));
    page.heading("Whether to trust it");
    Dataset<Row> health = findings.table("health");
    long groups = health.count();
    Extract concerns =
        Extract.of(
            health
                .where(col("concerns").notEqual(""))
                .select("potential", "dimension", "method", "schedule", "trials", "concerns"));
    if (concerns.isEmpty()) {
      page.raw(
          "<p><span class=\"good\">No concern</span>: in all "
              + groups
              + " groups of trials none failed, and every measured error (norm drift, probability"
              + " at the edge, resolution, time step, grid, population) is below its bound.</p>");
    } else {
      page.raw(
          "<p><span class=\"bad\">"
              + concerns.rows().size()
              + " of "
              + groups
              + " groups</span> of trials give reason for caution; the worst value of each error is"
              + " shown.</p>");
      page.table(
          List.of("potential", "d", "method", "schedule", "trials", "concern"), concerns.rows());
    }
  }

  private void claims(Findings findings) {
    Extract claims = Extract.of(findings.table("claims"));
    if (claims.isEmpty()) {
      return;
    }
    page.heading("What it claims");
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : claims.rows()) {
      List<Object> readable = new ArrayList<>(row.subList(0, CLAIM_HOLDS));
      Object holds = row.get(CLAIM_HOLDS);
      readable.add(
          holds == null
              ? "unknown: " + row.get(CLAIM_HOLDS + 1)
              : (Boolean) holds ? "holds" : "does not hold");
      rows.add(readable);
    }
    page.raw("<div class=\"claims\">");
    page.table(List.of("claim", "case", "value", "from", "to", "expected", ""), rows, CLAIM_DIGITS);
    page.raw("</div>");
  }

  /** A figure of the sweep file; if it cannot be drawn, the page says why. */
  private void study(Chart chart, StudyQuery query, AnalyzedTrials analyzed) throws IOException {
    drawn.add(chart.name());
    String problem;
    try {
      StudyQuery.Answer answer = analyzed.answer(query, Extract.MOST_ROWS);
      Extract data = Extract.of(answer.columns(), answer.rows());
      List<String> missing = Drawing.missing(chart, data.columns());
      if (missing.isEmpty() && !data.isEmpty()) {
        draw(
            new Figure(
                chart.name(),
                chart.title(),
                chart.caption(),
                data,
                Drawing.of(chart, data),
                chart.select()));
        return;
      }
      problem =
          data.isEmpty()
              ? "its query gives no row"
              : "its query gives no column " + String.join(", ", missing);
    } catch (StudyQuery.Unanswered e) {
      problem = e.getMessage();
    }
    page.heading(chart.title());
    page.raw("<p class=\"bad\">This figure cannot be drawn: " + Html.escape(problem) + "</p>");
  }

  private void answer(Findings findings) throws IOException {
    // Without a known minimum nothing can be called best.
    Dataset<Row> best =
        findings
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
    page.heading("The answer");
    page.paragraph(
        "The best schedule of every potential and method at the tightest target: highest success,"
            + " then lowest expected running time, then lowest residual. Success of samplers is the"
            + " share of runs that hit the target, with its 95 % interval; of wave functions and"
            + " densities it is the mass near a minimum.");
    data("answer", all);
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : all.rows().subList(0, Math.min(MOST_ANSWERS, all.rows().size()))) {
      List<Object> readable = new ArrayList<>(row);
      readable.set(3, brief((String) row.get(3)));
      rows.add(readable);
    }
    page.table(
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
    page.raw("<p class=\"soft\"><a href=\"data/answer.csv\">All of it as CSV</a></p>");
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

  /** A figure of the report's own, unless the sweep file has one of that name in its place. */
  private void figure(Figure figure) throws IOException {
    if (drawn.add(figure.name())) {
      draw(figure);
    }
  }

  private void draw(Figure figure) throws IOException {
    if (!figure.data().isEmpty()) {
      data(figure.name(), figure.data());
      page.heading(figure.title());
      page.raw(figure.html());
    }
  }

  private void convergence(Findings findings) throws IOException {
    figure(
        Figure.of(
            "convergence",
            "Convergence",
            "Median over the runs and the band between the quartiles; of each problem the eight"
                + " configurations that come lowest. Click a name to single it out.",
            findings.convergence()));
  }

  private void evolution(Findings findings, Dataset<Row> trials, Dataset<Row> trajectories)
      throws IOException {
    figure(
        Figure.of(
            "evolution",
            "Wave functions and densities in time",
            "What is left of the potential energy along the longest run of each configuration; of"
                + " each problem the eight that come lowest.",
            findings.evolution(trials, trajectories)));
  }

  private void profiles(Findings findings) throws IOException {
    figure(
        Figure.of(
            "profiles",
            "Runtime profiles",
            "Share of (problem, target) pairs solved within a budget, with restarts. The dashed line"
                + " takes the best configuration for every pair.",
            findings.profiles()));
  }

  private void heatMap(Findings findings, Dataset<Row> trials, List<String> axes)
      throws IOException {
    List<String> pair = Findings.busiestAxes(trials, axes);
    if (!pair.isEmpty()) {
      figure(
          Figure.of(
              "heatmap",
              "Two swept parameters",
              "Median residual over two swept parameters; darker is lower, and better.",
              findings.heatMap(trials, pair),
              Map.of("x", name(pair.get(0)), "y", name(pair.get(1)))));
    }
  }

  /** E.g. {@code schedule.duration} for the column {@code p_schedule_duration}. */
  private static String name(String column) {
    return column.substring(2).replaceFirst("_", ".");
  }

  private void scaling(Findings findings, Dataset<Row> trials) throws IOException {
    Extract points = findings.scaling(trials);
    figure(
        Figure.of(
            "scaling",
            "Residual energy against annealing time",
            "Medians over the runs, and the power law fitted to all durations.",
            points));
    if (!points.isEmpty()) {
      page.table(
          List.of(
              "problem",
              "configuration",
              "fitted to",
              "exponent",
              "± error",
              "from T",
              "to T",
              "points"),
          findings.exponents().rows());
    }
  }

  private void decay(Findings findings) throws IOException {
    figure(
        Figure.of(
            "decay",
            "Decay rate against the spectrum",
            "Every point is a run in imaginary time at fixed D: the fitted rate of E(τ) − E_0 against"
                + " twice the gap. The dashed line is equality.",
            findings.decay()));
  }

  private void configurations(Findings findings) throws IOException {
    page.heading("Best configurations");
    page.soft("Ready to copy into a sweep file.");
    Dataset<Row> best =
        findings
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
      page.raw(
          "<details><summary>" + Html.escape(row.get(0) + ", d = " + row.get(1)) + "</summary>");
      // JSON is YAML.
      page.code(
          "potentials:\n  - "
              + row.get(2)
              + "\nschedules:\n  - "
              + row.get(3)
              + "\nmethods:\n  - "
              + row.get(4));
      page.raw("</details>");
    }
  }

  private void failures(Dataset<Row> trials) {
    page.heading("Failures");
    Extract causes =
        Extract.of(
            trials
                .where(col("status").isin("FAILED", "DIVERGED", "TIMED_OUT", "LOST"))
                .groupBy("status", "method", "potential", "error")
                .agg(count(lit(1)).as("trials"), functions.min("trial_key").as("for example"))
                .orderBy(col("trials").desc())
                .limit(MOST_FAILURES));
    if (causes.isEmpty()) {
      page.paragraph("None.");
    } else {
      page.table(causes.columns(), causes.rows());
    }
  }

  private void environment(SweepFile sweep) throws IOException {
    page.heading("How to reproduce");
    List<List<Object>> facts = new ArrayList<>();
    sweep.versions().forEach((name, version) -> facts.add(List.of(name, version)));
    sweep.conf().forEach((name, value) -> facts.add(List.of(name, value)));
    page.code(
        "./wick run sweep.yaml          # the file below\n./wick resume "
            + output
            + "\n./wick trial "
            + output
            + " --key KEY   # one trial alone, with the same bits");
    page.raw("<details><summary>The sweep file</summary>");
    JsonNode specification = Json.MAPPER.readTree(sweep.specification());
    page.code(YAML.writeValueAsString(specification));
    page.raw("</details>");
    page.heading("Environment");
    page.table(List.of("", ""), facts);
    page.soft("Tables: " + String.join(", ", AnalysisTables.names()) + " in analysis/.");
  }

  private void foot() throws IOException {
    for (String script : SCRIPTS) {
      page.raw("<script>" + webjar(script).replace("</script", "<\\/script") + "</script>");
    }
    page.raw("<script>" + resource("page.js") + "</script></body></html>");
  }

  private void data(String name, Extract extract) throws IOException {
    Path data = new Path(folder, "data");
    output.files().mkdirs(data);
    output.write(new Path(data, name + ".csv"), extract.csv().getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = Report.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String webjar(String name) throws IOException {
    try (InputStream file =
        Report.class.getClassLoader().getResourceAsStream("META-INF/resources/" + name)) {
      if (file == null) {
        throw new IOException("the jar has no " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
