package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import io.wick.statistics.FriedmanRanking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Mean ranks of the configurations over the problems (medians over replicates), with Friedman's
 * test and the Holm-adjusted comparison of each configuration with the best one. Problems that some
 * configuration was not run on are left out, and counted.
 */
final class Ranking implements Analysis {
  private static final List<Computed> COMPUTED =
      List.of(
          Computed.text("configuration", "method, schedule and their swept parameters"),
          Computed.real("mean_rank", "mean rank over the problems, 1 is best"),
          Computed.real(
              "p_against_best",
              "Holm-adjusted p-value of the difference from the best mean rank; null for the best"),
          Computed.real("friedman_p", "p-value of 'all configurations are alike'"),
          Computed.real("friedman_statistic", "chi-square with (configurations - 1) degrees"),
          Computed.count("configurations", "number of configurations compared"),
          Computed.count("problems", "number of problems that all of them were run on"),
          Computed.count("incomplete_problems", "problems left out"));

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
                explode(array(col("dimension").cast("string"), lit("all dimensions")))
                    .as("dimensions"),
                col("configuration"),
                col("achieved"));
    return Grouped.of(
        evidence,
        rows,
        List.of("dimensions"),
        List.of("problem", "configuration", "achieved"),
        COMPUTED,
        Ranking::ranks);
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(List.of("dimensions", "mean_rank"));
  }

  private static List<Object[]> ranks(List<Row> members) {
    Map<String, List<Row>> problems = new TreeMap<>();
    for (Row row : members) {
      problems.computeIfAbsent(row.getAs("problem"), p -> new ArrayList<>()).add(row);
    }
    List<String> configurations =
        members.stream().map(r -> r.<String>getAs("configuration")).distinct().sorted().toList();
    List<double[]> complete = new ArrayList<>();
    for (List<Row> problem : problems.values()) {
      Map<String, double[]> values = Standings.byConfiguration(problem);
      if (values.size() == configurations.size()) {
        complete.add(values.values().stream().mapToDouble(Standings::median).toArray());
      }
    }
    if (complete.size() < 2 || configurations.size() < 2) {
      return List.of();
    }
    FriedmanRanking test = FriedmanRanking.of(complete.toArray(double[][]::new));
    int best = 0;
    for (int i = 1; i < configurations.size(); i++) {
      best = test.meanRanks()[i] < test.meanRanks()[best] ? i : best;
    }
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < configurations.size(); i++) {
      rows.add(
          new Object[] {
            configurations.get(i),
            test.meanRanks()[i],
            Grouped.finite(test.pairs()[best][i]),
            Grouped.finite(test.pValue()),
            Grouped.finite(test.statistic()),
            (long) configurations.size(),
            (long) complete.size(),
            (long) (problems.size() - complete.size())
          });
    }
    return rows;
  }
}
