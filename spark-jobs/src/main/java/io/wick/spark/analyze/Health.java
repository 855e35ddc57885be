package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.wick.trial.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether to trust the numbers: per potential, method and schedule the trials that did not end as
 * intended, and the worst of each measured error. Comes before every other table.
 */
final class Health implements Analysis {
  /** A measured error, the bound beyond which it is a concern, and why. */
  private record Error(String column, boolean largest, double bound, String concern) {
    Column worst() {
      return largest ? max(col(column)) : min(col(column));
    }

    String name() {
      return (largest ? "largest_" : "smallest_") + column;
    }

    Column concernIfBad() {
      Column bad = largest ? col(name()).gt(bound) : col(name()).lt(bound);
      return when(bad, format_string(concern + " (%.2g)", col(name())));
    }
  }

  private static final List<Error> ERRORS =
      List.of(
          // Unitary steps keep rounding far below.
          new Error("norm_drift", true, 1e-9, "the norm drifts"),
          new Error("edge_probability", true, 1e-6, "probability at the edge of the box"),
          new Error("nyquist_ratio", false, 1, "the grid is too coarse for the state"),
          new Error("time_step_error", true, 1e-2, "large time-step error"),
          new Error("grid_error", true, 1e-2, "large grid error"),
          new Error("mean_population", false, 10, "few effective walkers"));

  @Override
  public String name() {
    return "health";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<Column> measured = new ArrayList<>();
    for (Status status : Status.values()) {
      measured.add(
          sum(when(col("status").equalTo(status.name()), 1L).otherwise(0L))
              .as(status.name().toLowerCase(Locale.ROOT)));
    }
    ERRORS.forEach(error -> measured.add(error.worst().as(error.name())));
    List<Column> concerns = new ArrayList<>();
    for (Status status : Status.values()) {
      if (!status.isSuccess()) {
        String name = status.name().toLowerCase(Locale.ROOT);
        concerns.add(
            when(
                col(name).gt(0),
                concat(col(name).cast("string"), lit(" " + name.replace('_', ' ')))));
      }
    }
    ERRORS.forEach(error -> concerns.add(error.concernIfBad()));
    return evidence
        .trials()
        .groupBy("potential", "dimension", "method", "schedule")
        .agg(count(lit(1)).as("trials"), measured.toArray(Column[]::new))
        .withColumn("concerns", concat_ws("; ", concerns.toArray(Column[]::new)));
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(List.of("potential", "dimension", "method", "schedule"));
  }
}
