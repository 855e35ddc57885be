package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.wick.statistics.ExactInterval;
import io.wick.statistics.TimeToSolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;

/**
 * Intervals of cells that were chosen for their success among several. The best of k is the best by
 * luck, too: its own 95 % interval held the true success in 76 % of the cases for k = 16, 20 runs
 * and a success of 0.3, in 49 % for one of 0.1. So the interval of success is the exact one at 1 −
 * 0.05/k ({@link ExactInterval#ofBest}), and that of the time to solution is its image; the
 * interval of the expected running time, which has no such form, is that of the cell and not given
 * here.
 */
final class Chosen {
  private static final List<String> ENDS =
      List.of("success_low", "success_high", "tts99_low", "tts99_high");
  private static final Set<String> LEFT_OUT = Set.of("ert_low", "ert_high", "interval");
  private static final UserDefinedFunction INTERVAL =
      udf(
          (UDF4<Long, Long, Double, Long, Double[]>) Chosen::interval,
          DataTypes.createArrayType(DataTypes.DoubleType));

  private Chosen() {}

  /** The same cells with their intervals; column {@code candidates} is k. */
  static Dataset<Row> of(Dataset<Row> cells) {
    Dataset<Row> computed =
        cells.withColumn(
            "interval",
            INTERVAL.apply(col("hits"), col("trials"), col("mean_evaluations"), col("candidates")));
    List<Column> columns = new ArrayList<>();
    for (String name : computed.columns()) {
      if (ENDS.contains(name)) {
        columns.add(
            described(
                col("interval").getItem(ENDS.indexOf(name)),
                name,
                "end of the 95 % interval of "
                    + name.substring(0, name.indexOf('_'))
                    + " of the best of so many candidates (Clopper-Pearson, Bonferroni); null where"
                    + " unbounded and for grid methods"));
      } else if (name.equals("candidates")) {
        columns.add(
            described(col(name), name, "schedules and parameters that the best was chosen from"));
      } else if (!LEFT_OUT.contains(name)) {
        columns.add(col(name));
      }
    }
    return computed.select(columns.toArray(Column[]::new));
  }

  private static Column described(Column column, String name, String comment) {
    return column.as(name, new MetadataBuilder().putString("comment", comment).build());
  }

  private static Double[] interval(Long hits, Long trials, Double evaluations, Long candidates) {
    if (hits == null) {
      return new Double[ENDS.size()];
    }
    ExactInterval p = ExactInterval.ofBest(hits, trials, Cell.CONFIDENCE, candidates);
    double run = Math.max(1, evaluations);
    return new Double[] {
      p.lower(),
      p.upper(),
      Grouped.finite(TimeToSolution.of(run, p.upper()).value()),
      Grouped.finite(TimeToSolution.of(run, p.lower()).value())
    };
  }
}
