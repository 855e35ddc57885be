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

import io.wick.trial.Concern;
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
  private static Column worst(Concern concern) {
    Column measured = col(concern.observable().column());
    return concern.largest() ? max(measured) : min(measured);
  }

  private static String name(Concern concern) {
    return (concern.largest() ? "largest_" : "smallest_") + concern.observable().column();
  }

  private static Column ifRaised(Concern concern) {
    Column worst = col(name(concern));
    Column bad = concern.largest() ? worst.gt(concern.bound()) : worst.lt(concern.bound());
    return when(bad, format_string(concern.text() + " (%.2g)", worst));
  }

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
    Concern.ALL.forEach(concern -> measured.add(worst(concern).as(name(concern))));
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
    Concern.ALL.forEach(concern -> concerns.add(ifRaised(concern)));
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
