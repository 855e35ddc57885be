package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log10;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Trials with their levels of the swept parameters, to be paired with those that differ in one or
 * two of them and agree in everything else: parameters that were not swept, seed and replicate.
 */
final class PairedTrials {
  /** Trials are paired within these. */
  static final List<String> KEYS = List.of("potential", "dimension", "method", "schedule");

  private static final String RESIDUAL = "log10_residual";

  /** Hit or not, of samplers; a probability of wave functions. */
  static final String SUCCESS = "success";

  /** What effects are effects on. */
  static final List<String> QUANTITIES = List.of(RESIDUAL, SUCCESS);

  /** Columns of a member; the levels are in the order of the axes, null where there is none. */
  static final List<String> MEASURED = measured();

  /** Instances of a function are repetitions, nothing that one would choose. */
  private static final String REPETITION = "p_potential_instance";

  /** Below this, a residual is rounding. */
  private static final double SMALLEST_RESIDUAL = 1e-16;

  private PairedTrials() {}

  private static List<String> measured() {
    List<String> measured =
        new ArrayList<>(
            List.of("trial_index", "seed", "replicate", "levels", "sampler", "known_minimum"));
    measured.addAll(QUANTITIES);
    for (Remainder.Room room : Remainder.Room.values()) {
      measured.add(room.column());
    }
    return measured;
  }

  /** All trials. */
  static Dataset<Row> of(Evidence evidence) {
    Column achieved = Standings.achieved();
    List<Column> levels = evidence.axes().stream().map(a -> col(a).cast("string")).toList();
    return evidence
        .trials()
        .withColumn("levels", array(levels.toArray(Column[]::new)).cast("array<string>"))
        .withColumn(
            RESIDUAL,
            when(
                col("known_minimum").isNotNull().and(achieved.lt(Double.POSITIVE_INFINITY)),
                log10(greatest(achieved, lit(SMALLEST_RESIDUAL)))))
        .withColumn(
            SUCCESS,
            when(not(col("sampler")), col("success_probability"))
                .when(
                    size(col("targets")).gt(0),
                    when(element_at(col("hits"), -1).isNotNull(), 1.0).otherwise(0.0)));
  }

  /** Positions of the axes whose effects are asked for. */
  static int[] compared(List<String> axes) {
    return IntStream.range(0, axes.size())
        .filter(axis -> !axes.get(axis).equals(REPETITION))
        .toArray();
  }

  /**
   * The trials of a group in the order of the sweep; two sweeps that were merged may have used an
   * index twice.
   */
  static List<PairedTrial> inOrderOfSweep(List<String> axes, List<Row> members) {
    List<Row> sorted =
        members.stream()
            .sorted(
                Comparator.comparing((Row row) -> row.<Long>getAs("trial_index"))
                    .thenComparing(row -> levels(row).toString()))
            .toList();
    List<Set<String>> swept = sorted.stream().map(row -> swept(axes, levels(row))).toList();
    List<String> rest = Remainder.of(sorted, swept);
    Set<String> judged = judged(sorted);
    List<PairedTrial> trials = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Row row = sorted.get(i);
      trials.add(
          new PairedTrial(
              levels(row),
              rest.get(i),
              row.getAs("seed") + "|" + row.getAs("replicate"),
              quantities(row, judged),
              row.getAs("sampler")));
    }
    return trials;
  }

  private static List<String> levels(Row row) {
    return row.getList(row.fieldIndex("levels"));
  }

  private static Set<String> swept(List<String> axes, List<String> levels) {
    Set<String> swept = new HashSet<>();
    for (int axis = 0; axis < levels.size(); axis++) {
      if (levels.get(axis) != null) {
        swept.add(axes.get(axis));
      }
    }
    return swept;
  }

  /** Potentials whose minimum is known: a run that was lost does not say it, others do. */
  private static Set<String> judged(List<Row> rows) {
    Set<String> judged = new HashSet<>();
    for (Row row : rows) {
      if (row.getAs("known_minimum") != null) {
        judged.add(row.getAs(Remainder.Room.POTENTIAL.column()));
      }
    }
    return judged;
  }

  private static Map<String, Double> quantities(Row row, Set<String> judged) {
    Map<String, Double> quantities = new HashMap<>();
    for (String quantity : QUANTITIES) {
      Double value = row.getAs(quantity);
      boolean hit = quantity.equals(SUCCESS) && row.<Boolean>getAs("sampler");
      // Without a known minimum no run hits a target, which says nothing about the run.
      if (value != null
          && (!hit || judged.contains(row.<String>getAs(Remainder.Room.POTENTIAL.column())))) {
        quantities.put(quantity, value);
      }
    }
    return quantities;
  }
}
