package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.percentile_approx;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.wick.statistics.WilsonInterval;
import io.wick.trial.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What a run prints at its end: per potential, method and schedule the trials, success, median
 * distance to the known minimum (of samplers), and the best schedule with its parameters.
 */
public final class Summary {
  private static final int PERCENTILE_ACCURACY = 10_000;

  private static final Object[] UNMEASURED = names(s -> !s.isResult() || s == Status.FAILED);
  private static final Object[] UNSUCCESSFUL = names(s -> !s.isSuccess());

  private final List<Line> lines = new ArrayList<>();
  private final Configurations names;

  /** Trials of one potential, method and schedule. */
  record Line(
      String potential,
      int dimension,
      String method,
      String schedule,
      long trials,
      long failed,
      String success,
      Double distance,
      String best) {}

  private Summary(Configurations names) {
    this.names = names;
  }

  private static Object[] names(Predicate<Status> which) {
    return Arrays.stream(Status.values()).filter(which).map(Status::name).toArray();
  }

  static Summary of(Evidence evidence) {
    Dataset<Row> trials = evidence.trials();
    List<String> scheduleAxes =
        evidence.axes().stream().filter(name -> name.startsWith("p_schedule_")).toList();
    // The tightest target is the last: targets are stored in descending order.
    Dataset<Row> judged =
        trials
            .withColumn("value", Standings.value())
            .withColumn("distance", Standings.distance())
            .withColumn(
                "hit", when(functions.element_at(col("hits"), -1).isNotNull(), 1.0).otherwise(0.0))
            // An attempt without a result does not say whether its kind can be judged: null.
            .withColumn(
                "judgeable",
                when(
                    not(col("status").isin(UNMEASURED)),
                    not(col("sampler"))
                        .or(
                            functions
                                .size(col("targets"))
                                .gt(0)
                                .and(col("known_minimum").isNotNull()))));
    Map<String, Row> best = best(judged, scheduleAxes);
    Summary summary = new Summary(evidence.configurations());
    List<String> group = List.of("potential", "dimension", "method", "schedule");
    for (Row row : aggregate(judged, group).collectAsList()) {
      summary.add(row, best, scheduleAxes);
    }
    summary.lines.sort(
        Comparator.comparing(Line::potential)
            .thenComparingInt(Line::dimension)
            .thenComparing(Line::method)
            .thenComparing(line -> line.schedule() == null ? "" : line.schedule()));
    return summary;
  }

  private static Dataset<Row> aggregate(Dataset<Row> judged, List<String> group) {
    return judged
        .groupBy(group.stream().map(functions::col).toArray(Column[]::new))
        .agg(
            count(lit(1)).as("trials"),
            sum(when(col("status").isin(UNSUCCESSFUL), 1).otherwise(0)).as("failed"),
            functions.min(col("sampler")).as("sampler"),
            functions.coalesce(functions.min(col("judgeable")), lit(false)).as("judgeable"),
            sum("hit").as("hits"),
            avg("success_probability").as("mass"),
            percentile_approx(col("distance"), lit(0.5), lit(PERCENTILE_ACCURACY)).as("distance"),
            percentile_approx(col("value"), lit(0.5), lit(PERCENTILE_ACCURACY)).as("value"),
            functions.max("time_step_error").as("time_step_error"));
  }

  /**
   * The best schedule per potential, dimension and method: highest success, then lowest median
   * value.
   */
  private static Map<String, Row> best(Dataset<Row> judged, List<String> axes) {
    List<String> group = new ArrayList<>(List.of("potential", "dimension", "method", "schedule"));
    group.addAll(axes);
    List<Column> order = new ArrayList<>(List.of(col("value").asc_nulls_last(), col("schedule")));
    axes.forEach(axis -> order.add(col(axis)));
    Dataset<Row> cells =
        aggregate(judged.where(col("schedule").isNotNull()), group)
            .withColumn(
                "success",
                when(col("sampler"), col("hits").divide(col("trials")))
                    .otherwise(functions.coalesce(col("mass"), lit(0.0))))
            .withColumn(
                "success_error",
                when(
                    not(col("sampler")),
                    functions.greatest(
                        col("time_step_error").multiply(2), lit(Cell.SMALLEST_ERROR))));
    Map<String, Row> best = new LinkedHashMap<>();
    for (Row row :
        Best.of(cells, List.of("potential", "dimension", "method"), order).collectAsList()) {
      best.put(key(row), row);
    }
    return best;
  }

  private static String key(Row row) {
    return row.getAs("potential") + "/" + row.getAs("dimension") + "/" + row.getAs("method");
  }

  private void add(Row row, Map<String, Row> best, List<String> axes) {
    long trials = row.<Long>getAs("trials");
    boolean judgeable = row.<Boolean>getAs("judgeable");
    String success = "";
    if (judgeable && row.<Boolean>getAs("sampler")) {
      long hits = Math.round(row.<Double>getAs("hits"));
      WilsonInterval interval = WilsonInterval.of(hits, trials, Cell.CONFIDENCE);
      success =
          String.format(
              Locale.ROOT,
              "%.2f [%.2f, %.2f]",
              (double) hits / trials,
              interval.lower(),
              interval.upper());
    } else if (judgeable && row.getAs("mass") != null) {
      success = String.format(Locale.ROOT, "%.3f |psi|^2", row.<Double>getAs("mass"));
    }
    Row winner = best.get(key(row));
    String schedule = row.getAs("schedule");
    boolean wins = winner != null && schedule != null && schedule.equals(winner.getAs("schedule"));
    lines.add(
        new Line(
            row.getAs("potential"),
            row.<Integer>getAs("dimension"),
            row.getAs("method"),
            schedule,
            trials,
            row.<Long>getAs("failed"),
            success,
            row.getAs("distance"),
            wins ? describe(winner, axes) : ""));
  }

  /** The swept parameters of the best schedule; its name stands in the line already. */
  private String describe(Row winner, List<String> axes) {
    List<String> swept = new ArrayList<>();
    for (String axis : axes) {
      Object value = winner.getAs(axis);
      if (value != null) {
        swept.add(names.path(axis).substring("schedule.".length()) + "=" + number(value));
      }
    }
    return swept.isEmpty() ? "best" : String.join(" ", swept);
  }

  private static String number(Object value) {
    return value instanceof Double d
        ? String.format(Locale.ROOT, "%.4g", d)
            .replaceFirst("(\\.\\d*?)0+($|e)", "$1$2")
            .replaceFirst("\\.($|e)", "$1")
        : value.toString();
  }

  /** The table as text, aligned, at most 120 columns wide for names and axes of usual length. */
  public String text() {
    return SummaryText.of(lines);
  }
}
