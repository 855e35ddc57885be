package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The low-pass filter trial by trial: the fitted decay rate of E(τ) − E_0 against 2(E_k − E_0) of
 * the spectrum, k the lowest level that the start overlaps.
 */
final class Decay implements Analysis {
  @Override
  public String name() {
    return "decay";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<String> kept =
        new ArrayList<>(
            List.of(
                "trial_key",
                "potential",
                "potential_parameters",
                "dimension",
                "schedule",
                "schedule_parameters",
                "method"));
    kept.addAll(evidence.axes());
    kept.addAll(List.of("ground_energy", "gap", "predicted_decay_rate", "fitted_decay_rate"));
    return evidence
        .trials()
        .where(col("fitted_decay_rate").isNotNull().and(col("predicted_decay_rate").isNotNull()))
        .select(Evidence.columns(kept))
        .withColumn(
            "relative_difference",
            col("fitted_decay_rate").divide(col("predicted_decay_rate")).minus(lit(1.0)));
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(List.of("potential", "potential_parameters", "trial_key"));
  }
}
