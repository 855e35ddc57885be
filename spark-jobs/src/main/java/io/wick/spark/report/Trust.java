package io.wick.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.run.SweepFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** What was run, whether to trust it, and what failed. */
final class Trust {
  private static final int MOST_FAILURES = 50;

  private final Html page;
  private final AnalyzedTrials analyzed;

  Trust(Page page, AnalyzedTrials analyzed) {
    this.page = page.html();
    this.analyzed = analyzed;
  }

  void whatWasRun(SweepFile sweep) {
    Dataset<Row> trials = analyzed.trials();
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
    Dataset<Row> health = analyzed.table("health");
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

  void failures() {
    page.heading("Failures");
    Extract causes =
        Extract.of(
            analyzed
                .trials()
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
}
