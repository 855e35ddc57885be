package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The best schedule of every problem and method at every target: highest success; then lowest
 * expected running time; then lowest median value, which is the lowest residual where a minimum is
 * known, and for wave functions and densities the lowest ⟨V⟩ − min; then lowest time to solution.
 * Success of wave functions and densities counts to its error ({@link Best}). So the question is
 * which schedule ends best, not which is best for its time: a longer one may win by its length
 * alone, and {@code ert} and {@code tts99} say what it costs. Without a known minimum there is no
 * success, and the lowest value decides; where nothing was reached nothing is best.
 *
 * <p>The columns are those of {@code convergence}, so that the interval tells how sure that is; it
 * is wider than there, for the best was chosen ({@link Chosen}). A method without a schedule has
 * its best parameters there.
 */
final class BestSchedules implements Analysis {
  private static final List<String> PROBLEM =
      List.of("potential", "potential_parameters", "dimension", "method", "target");

  @Override
  public String name() {
    return "best_schedules";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    Dataset<Row> judged =
        evidence
            .convergence()
            .where(col("success").isNotNull().or(col("median_value").isNotNull()));
    Column candidates =
        count(lit(1)).over(Window.partitionBy(Evidence.columns(PROBLEM))).as("candidates");
    return Chosen.of(
        Best.of(
            judged.select(col("*"), candidates),
            PROBLEM,
            List.of(
                col("ert").asc_nulls_last(),
                col("median_value").asc_nulls_last(),
                col("tts99").asc_nulls_last(),
                // A fixed winner among equals.
                col("schedule_parameters"),
                col("method_parameters"))));
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(PROBLEM);
  }
}
