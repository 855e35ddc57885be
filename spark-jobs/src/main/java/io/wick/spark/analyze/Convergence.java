package io.wick.spark.analyze;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The table {@code analysis/convergence}: one row per cell of the sweep (all replicates of one
 * potential, schedule, method and budget) and target, with intervals. Trials that failed, diverged,
 * timed out or were lost count as trials without success: they are never averaged away. Targets are
 * distances to the known minimum; where none is known nothing can hit them, and success is null,
 * not 0.
 */
final class Convergence implements Analysis {
  private static final List<String> IDENTITY =
      List.of(
          "potential",
          "potential_parameters",
          "dimension",
          "schedule",
          "schedule_parameters",
          "method",
          "method_parameters",
          "budget_parameters",
          "targets");
  private static final List<String> MEASURED =
      List.of(
          "status",
          "hits",
          "evaluations",
          "gradient_evaluations",
          "known_minimum",
          "value",
          "residual",
          "distance",
          "success_probability",
          "time_step_error",
          "sampler",
          "duration");

  @Override
  public String name() {
    return "convergence";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    return evidence.convergence();
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    List<SortKey> keys = new ArrayList<>();
    for (String name : cell(evidence)) {
      if (!name.equals("targets")) {
        keys.add(SortKey.ascending(name));
      }
    }
    keys.add(SortKey.descending("target"));
    return keys;
  }

  static Dataset<Row> table(Evidence evidence) {
    return Grouped.keyed(
            evidence,
            evidence
                .trials()
                .withColumn("value", Standings.value())
                .withColumn("residual", Standings.residual())
                .withColumn("distance", Standings.distance()),
            cell(evidence),
            MEASURED,
            Cell.COMPUTED,
            (key, trials) -> new Cell(trials).rows(targets(key)))
        .drop("targets");
  }

  private static List<Double> targets(Row key) {
    int column = IDENTITY.indexOf("targets");
    return key.isNullAt(column) ? List.of() : key.getList(column);
  }

  private static List<String> cell(Evidence evidence) {
    List<String> cell = new ArrayList<>(IDENTITY);
    cell.addAll(evidence.axes());
    return cell;
  }
}
