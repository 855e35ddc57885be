package io.wick.spark.analyze;

import io.wick.spark.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The energy levels of states that relax in a constant H, over time, next to what the low-pass
 * filter predicts (arXiv 2407.19890, [18] and [19]). Shares are taken over the computed levels that
 * the start overlaps:
 *
 * <ul>
 *   <li>share: |a_n| / Σ|a_i|, a_n = ⟨ψ_n|ψ(τ)⟩, as it is: the softmax only if all c_n are equal;
 *   <li>softmax: (a_n/c_n) / Σ(a_i/c_i), c_n = a_n at τ = 0, against e^{−E_nτ}/Σe^{−E_iτ};
 *   <li>born: |a_n|² / Σ|a_i|² against |c_n|²e^{−2E_nτ}/Σ|c_i|²e^{−2E_iτ}.
 * </ul>
 */
record LevelShares(
    long step,
    double time,
    int level,
    double energy,
    double start,
    double share,
    double softmax,
    double softmaxPredicted,
    double born,
    double bornPredicted) {
  /** |c_n|² below this share of Σ|c|² is rounding: the level is not there. */
  private static final double COUPLED = 1e-20;

  /** Columns that {@link #of} needs of a trial's rows. */
  static final List<String> MEASURED =
      List.of(
          "step",
          "time",
          "level",
          "energy",
          "amplitude",
          "population",
          "softmax_weight",
          "born_weight");

  /** Rows of {@code populations} in a constant H, with the energies and the trial's columns. */
  static Dataset<Row> rows(Evidence evidence, List<String> keys) throws IOException {
    Dataset<Row> energies =
        evidence
            .details(Table.SPECTRA)
            .groupBy("trial_key", "level")
            .agg(functions.max("energy").as("energy"), functions.count("*").as("spectra"))
            // A ladder has a spectrum per rung, and weights that count from its start.
            .where(functions.col("spectra").equalTo(1))
            .drop("spectra");
    return evidence
        .details(Table.POPULATIONS)
        .where(functions.col("softmax_weight").isNotNull())
        .join(energies, List.of("trial_key", "level").toArray(String[]::new))
        .join(evidence.trials().select(Evidence.columns(keys)), "trial_key");
  }

  /** The shares of one trial, by time and level. */
  static List<LevelShares> of(List<Row> members) {
    TreeMap<Long, TreeMap<Integer, Row>> steps = new TreeMap<>();
    for (Row row : members) {
      steps.computeIfAbsent(row.getAs("step"), s -> new TreeMap<>()).put(row.getAs("level"), row);
    }
    Map<Integer, Row> start = steps.firstEntry().getValue();
    if (steps.firstKey() != 0) {
      return List.of();
    }
    double total = start.values().stream().mapToDouble(LevelShares::population).sum();
    start.values().removeIf(row -> !(population(row) > COUPLED * total));
    List<LevelShares> shares = new ArrayList<>();
    for (Map<Integer, Row> levels : steps.values()) {
      levels.keySet().retainAll(start.keySet());
      double[] sums = new double[5];
      levels.forEach(
          (level, row) -> {
            double[] parts = parts(row, start.get(level));
            for (int i = 0; i < sums.length; i++) {
              sums[i] += parts[i];
            }
          });
      levels.forEach(
          (level, row) -> {
            double[] parts = parts(row, start.get(level));
            shares.add(
                new LevelShares(
                    row.getAs("step"),
                    row.getAs("time"),
                    level,
                    row.getAs("energy"),
                    start.get(level).getAs("amplitude"),
                    parts[0] / sums[0],
                    parts[1] / sums[1],
                    parts[2] / sums[2],
                    parts[3] / sums[3],
                    parts[4] / sums[4]));
          });
    }
    return shares;
  }

  private static double[] parts(Row row, Row start) {
    double amplitude = row.<Double>getAs("amplitude");
    return new double[] {
      Math.abs(amplitude),
      amplitude / start.<Double>getAs("amplitude"),
      row.<Double>getAs("softmax_weight"),
      population(row),
      row.<Double>getAs("born_weight")
    };
  }

  private static double population(Row row) {
    return row.<Double>getAs("population");
  }
}
