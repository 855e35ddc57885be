package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import io.wick.spark.table.Table;
import io.wick.statistics.Quantiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The fixed-budget view: how good the best value is after so many evaluations, over the trials of a
 * cell, in steps of 1, 2 and 5 per decade. Trajectories are thinned, so that a value may have been
 * reached somewhat earlier than the table says, never later.
 */
final class FixedBudget implements Analysis {
  private static final List<Computed> COMPUTED =
      List.of(
          Computed.count("budget", "objective plus gradient evaluations"),
          Computed.count("trials", "trials with a recorded value within the budget"),
          Computed.real("residual_q25", "lower quartile of best value minus known minimum"),
          Computed.real("residual_median", "median of best value minus known minimum"),
          Computed.real("residual_q75", "upper quartile of best value minus known minimum"));

  @Override
  public String name() {
    return "fixed_budget";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) throws IOException {
    List<String> cell = cell(evidence);
    List<String> identity = new ArrayList<>(cell);
    identity.addAll(List.of("trial_key", "known_minimum"));
    Dataset<Row> samplers =
        evidence
            .trials()
            .where(col("sampler").and(col("known_minimum").isNotNull()))
            .select(Evidence.columns(identity));
    // One row per trial before the join: a point of a course is short, a trial's parameters are
    // not.
    Dataset<Row> courses =
        evidence
            .details(Table.TRAJECTORIES)
            .where(col("best_value").isNotNull().and(col("evaluations").gt(0)))
            .groupBy("trial_key")
            .agg(collect_list(struct("evaluations", "best_value")).as("course"));
    return Grouped.of(
        evidence,
        samplers.join(courses, "trial_key"),
        cell,
        List.of("trial_key", "known_minimum", "course"),
        COMPUTED,
        FixedBudget::table);
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    List<String> columns = cell(evidence);
    columns.add("budget");
    return SortKey.ascending(columns);
  }

  private static List<String> cell(Evidence evidence) {
    List<String> cell =
        new ArrayList<>(
            List.of(
                "potential",
                "potential_parameters",
                "dimension",
                "schedule",
                "schedule_parameters",
                "method",
                "method_parameters",
                "configuration"));
    cell.addAll(evidence.axes());
    return cell;
  }

  private static List<Object[]> table(List<Row> members) {
    List<TreeMap<Long, Double>> courses = members.stream().map(FixedBudget::course).toList();
    long least = courses.stream().mapToLong(TreeMap::firstKey).min().getAsLong();
    long most = courses.stream().mapToLong(TreeMap::lastKey).max().getAsLong();
    List<Object[]> rows = new ArrayList<>();
    for (long budget : budgets(least, most)) {
      double[] residuals =
          courses.stream()
              .map(course -> course.floorEntry(budget))
              .filter(entry -> entry != null)
              .mapToDouble(Map.Entry::getValue)
              .toArray();
      rows.add(
          new Object[] {
            budget,
            (long) residuals.length,
            Quantiles.of(residuals, 0.25),
            Quantiles.median(residuals),
            Quantiles.of(residuals, 0.75)
          });
    }
    return rows;
  }

  /** Residual by evaluations. */
  private static TreeMap<Long, Double> course(Row trial) {
    double minimum = trial.<Double>getAs("known_minimum");
    TreeMap<Long, Double> course = new TreeMap<>();
    for (Row point : trial.<Row>getList(trial.fieldIndex("course"))) {
      course.merge(
          point.getAs("evaluations"), point.<Double>getAs("best_value") - minimum, Math::min);
    }
    return course;
  }

  /** 1, 2, 5, 10, … from the first budget with a value to the first that covers all. */
  static List<Long> budgets(long least, long most) {
    List<Long> budgets = new ArrayList<>();
    for (long decade = 1; decade > 0 && decade <= 1_000_000_000_000_000_000L; decade *= 10) {
      for (long digit : new long[] {1, 2, 5}) {
        long budget = digit * decade;
        if (budget >= least) {
          budgets.add(budget);
          if (budget >= most) {
            return budgets;
          }
        }
      }
    }
    return budgets;
  }
}
