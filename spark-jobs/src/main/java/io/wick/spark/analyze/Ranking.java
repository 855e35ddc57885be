package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import io.wick.statistics.FriedmanRanking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Mean ranks of the configurations over the problems (medians over replicates of what {@link
 * Standings} says that they reached), with Friedman's test and the Holm-adjusted comparison of each
 * configuration with the best one. Ranks need a value of every configuration on every problem, so
 * problems with the same configurations are compared.
 */
final class Ranking implements Analysis {
  private static final String ALL_DIMENSIONS = "all dimensions";

  private static final List<Computed> COMPUTED =
      List.of(
          Computed.count(
              "comparison", "problems that the same configurations were run on; 1 has the most"),
          Computed.text("configuration", "method, schedule and their swept parameters"),
          Computed.real("mean_rank", "mean rank over the problems, 1 is best"),
          Computed.real(
              "p_against_best",
              "Holm-adjusted p-value of the difference from the best mean rank; null for the best"),
          Computed.real("friedman_p", "p-value of 'all configurations are alike'"),
          Computed.real("friedman_statistic", "chi-square with (configurations - 1) degrees"),
          Computed.count("configurations", "number of configurations compared"),
          Computed.count("problems", "number of problems that exactly these were run on"),
          Computed.count("other_problems", "problems that others were run on, too, or fewer"));

  @Override
  public String name() {
    return "ranking";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    Dataset<Row> rows =
        Standings.of(
                evidence,
                List.of("potential", "potential_parameters", "dimension", "configuration"))
            .select(
                concat(col("potential"), col("potential_parameters")).as("problem"),
                explode(array(col("dimension").cast("string"), lit(ALL_DIMENSIONS)))
                    .as("dimensions"),
                col("dimension"),
                col("configuration"),
                col("achieved"));
    return Grouped.keyed(
        evidence,
        rows,
        List.of("dimensions"),
        List.of("problem", "dimension", "configuration", "achieved"),
        COMPUTED,
        (key, members) -> ranks(members, key.getString(0).equals(ALL_DIMENSIONS) ? 2 : 1));
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(List.of("dimensions", "comparison", "mean_rank"));
  }

  /** Problems with the same configurations. */
  private record Comparison(List<double[]> medians, Set<Integer> dimensions) {
    Comparison() {
      this(new ArrayList<>(), new TreeSet<>());
    }
  }

  private static List<Object[]> ranks(List<Row> members, int fewestDimensions) {
    Map<String, List<Row>> problems = new TreeMap<>();
    for (Row row : members) {
      problems.computeIfAbsent(row.getAs("problem"), p -> new ArrayList<>()).add(row);
    }
    // Blocks of one sweep give different problems to different methods.
    Map<List<String>, Comparison> comparisons = new LinkedHashMap<>();
    for (List<Row> problem : problems.values()) {
      Map<String, double[]> values = Standings.byConfiguration(problem);
      if (values.values().stream().allMatch(Standings::isEmpty)) {
        continue;
      }
      Comparison comparison =
          comparisons.computeIfAbsent(List.copyOf(values.keySet()), c -> new Comparison());
      comparison.medians().add(values.values().stream().mapToDouble(Standings::median).toArray());
      comparison.dimensions().add(problem.get(0).getAs("dimension"));
    }
    List<Map.Entry<List<String>, Comparison>> largestFirst =
        new ArrayList<>(comparisons.entrySet());
    largestFirst.removeIf(
        c ->
            c.getKey().size() < 2
                || c.getValue().medians().size() < 2
                || c.getValue().dimensions().size() < fewestDimensions);
    largestFirst.sort(Comparator.comparingInt(c -> -c.getValue().medians().size()));
    List<Object[]> rows = new ArrayList<>();
    long place = 0;
    for (Map.Entry<List<String>, Comparison> comparison : largestFirst) {
      place++;
      compare(comparison.getKey(), comparison.getValue().medians(), place, problems.size(), rows);
    }
    return rows;
  }

  private static void compare(
      List<String> configurations,
      List<double[]> medians,
      long place,
      int problems,
      List<Object[]> rows) {
    FriedmanRanking test = FriedmanRanking.of(medians.toArray(double[][]::new));
    int best = 0;
    for (int i = 1; i < configurations.size(); i++) {
      best = test.meanRanks()[i] < test.meanRanks()[best] ? i : best;
    }
    for (int i = 0; i < configurations.size(); i++) {
      rows.add(
          new Object[] {
            place,
            configurations.get(i),
            test.meanRanks()[i],
            Grouped.finite(test.pairs()[best][i]),
            Grouped.finite(test.pValue()),
            Grouped.finite(test.statistic()),
            (long) configurations.size(),
            (long) medians.size(),
            (long) (problems - medians.size())
          });
    }
  }
}
