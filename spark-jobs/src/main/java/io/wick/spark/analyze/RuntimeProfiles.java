package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;

import io.wick.statistics.ExpectedRunningTime;
import io.wick.statistics.SimulatedRestarts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Runtime profiles: the share of (problem, target) pairs that a configuration has solved within a
 * budget of evaluations per dimension, with simulated restarts (COCO's empirical cumulative
 * distributions, arXiv 1605.03560), per potential, per group and over all. The virtual best takes
 * the configuration with the lowest expected running time for every pair.
 */
final class RuntimeProfiles implements Analysis {
  private static final int RESTARTS = 50;
  private static final int POINTS_PER_DECADE = 5;
  static final String ALL = "all potentials";
  static final String VIRTUAL_BEST = "virtual best";

  private static final List<Computed> TIMES =
      List.of(
          Computed.real("target", "distance to the known minimum"),
          Computed.real("ert", "expected running time; null if never hit"),
          new Computed(
              "times",
              DataTypes.createArrayType(DataTypes.DoubleType),
              "simulated run times per dimension"));

  private static final List<Computed> COMPUTED =
      List.of(
          Computed.real("budget", "evaluations per dimension"),
          Computed.real("share", "share of (problem, target) pairs solved within the budget"),
          Computed.count("pairs", "number of (problem, target) pairs"));

  @Override
  public String name() {
    return "profiles";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<String> cell =
        List.of("potential", "potential_parameters", "dimension", "method", "configuration");
    Dataset<Row> judged =
        evidence
            .trials()
            .where(col("sampler").and(size(col("targets")).gt(0)))
            .where(col("known_minimum").isNotNull());
    Dataset<Row> times =
        Grouped.of(
            evidence,
            judged,
            cell,
            List.of("dimension", "targets", "hits", "evaluations", "gradient_evaluations"),
            TIMES,
            RuntimeProfiles::times);
    List<String> pair = List.of("potential", "potential_parameters", "dimension", "target");
    Dataset<Row> best =
        times
            .withColumn(
                "place",
                row_number()
                    .over(
                        Window.partitionBy(Evidence.columns(pair))
                            .orderBy(col("ert").asc_nulls_last(), col("configuration"))))
            .where(col("place").equalTo(1))
            .drop("place")
            .withColumn("method", lit(VIRTUAL_BEST))
            .withColumn("configuration", lit(VIRTUAL_BEST));
    List<String> keys = List.of("potentials", "dimension", "method", "configuration");
    Dataset<Row> all =
        times.unionByName(best).withColumn("potentials", explode(PotentialGroups.of(ALL)));
    return Grouped.of(evidence, all, keys, List.of("times"), COMPUTED, RuntimeProfiles::profile);
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(
        List.of("potentials", "dimension", "method", "configuration", "budget"));
  }

  private static List<Object[]> times(List<Row> trials) {
    List<Double> targets = trials.get(0).getList(trials.get(0).fieldIndex("targets"));
    int dimension = trials.get(0).getAs("dimension");
    List<Object[]> rows = new ArrayList<>();
    for (int k = 0; k < targets.size(); k++) {
      double[] spent = new double[trials.size()];
      boolean[] hit = new boolean[trials.size()];
      for (int i = 0; i < spent.length; i++) {
        Row trial = trials.get(i);
        Long first = Cell.firstHit(trial, k);
        hit[i] = first != null;
        spent[i] = hit[i] ? first : Cell.spent(trial);
      }
      double ert = ExpectedRunningTime.mean(spent, hit);
      double[] times = SimulatedRestarts.of(spent, hit, RESTARTS);
      List<Double> perDimension = new ArrayList<>();
      for (double time : times) {
        perDimension.add(time / dimension);
      }
      rows.add(new Object[] {targets.get(k), Grouped.finite(ert), perDimension.toArray()});
    }
    return rows;
  }

  private static List<Object[]> profile(List<Row> pairs) {
    double[] times =
        pairs.stream()
            .flatMap(row -> row.<Double>getList(0).stream())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    double largest = 1;
    for (double time : times) {
      largest = time < Double.POSITIVE_INFINITY ? time : largest;
    }
    double[] budgets = budgets(times[0], largest);
    // A power of ten may come out a rounding error below the run time that it is meant to cover.
    double[] ample = Arrays.stream(budgets).map(budget -> budget * (1 + 1e-12)).toArray();
    double[] shares = SimulatedRestarts.shareWithin(times, ample);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < budgets.length; i++) {
      rows.add(new Object[] {budgets[i], shares[i], (long) pairs.size()});
    }
    return rows;
  }

  /** Steps of a fifth of a decade around all finite times. */
  private static double[] budgets(double least, double largest) {
    double first = least < Double.POSITIVE_INFINITY ? least : largest;
    int from = (int) Math.floor(POINTS_PER_DECADE * StrictMath.log10(Math.max(first, 1e-3)));
    int to = (int) Math.ceil(POINTS_PER_DECADE * StrictMath.log10(largest));
    double[] budgets = new double[Math.max(1, to - from + 1)];
    Arrays.setAll(budgets, i -> StrictMath.pow(10, (double) (from + i) / POINTS_PER_DECADE));
    return budgets;
  }
}
