package io.wick.spark.analyze;

import io.wick.statistics.Holm;
import io.wick.statistics.RankComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Pairs of configurations on one problem, by the Mann-Whitney test and Vargha and Delaney's A12,
 * Holm-adjusted over the pairs of the problem. With more than a dozen configurations, each is
 * compared with the one of the lowest median only; as that one is found from the same runs, p is
 * adjusted for all pairs nevertheless.
 */
final class Comparisons implements Analysis {
  private static final int MOST_FOR_ALL_PAIRS = 12;

  /** With one run each there is nothing to compare. */
  private static final int FEWEST_RUNS = 2;

  private static final List<Computed> COMPUTED =
      List.of(
          Computed.text("first", "a configuration"),
          Computed.text("second", "another one"),
          Computed.real(
              "first_median",
              "median residual of the first, or value where no minimum is known; null where half of its runs failed"),
          Computed.real("second_median", "the same of the second"),
          Computed.real("a12", "chance that a run of the first is better than one of the second"),
          Computed.real("a12_low", "lower end of its 95 % interval"),
          Computed.real("a12_high", "upper end of its 95 % interval"),
          Computed.real("p", "two-sided p-value of Mann-Whitney's test"),
          Computed.real(
              "p_holm",
              "the same, adjusted for all pairs of this problem, also where only those with the lowest median are there"),
          Computed.count("first_runs", "runs of the first"),
          Computed.count("second_runs", "runs of the second"));

  @Override
  public String name() {
    return "comparisons";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<String> problem = List.of("potential", "potential_parameters", "dimension");
    return Grouped.of(
        evidence,
        Standings.of(
            evidence, List.of("potential", "potential_parameters", "dimension", "configuration")),
        problem,
        List.of("configuration", "achieved"),
        COMPUTED,
        Comparisons::pairs);
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(List.of("potential", "potential_parameters", "first", "second"));
  }

  private record Pair(String first, String second) {}

  private static List<Object[]> pairs(List<Row> members) {
    Map<String, double[]> values = Standings.byConfiguration(members);
    values.values().removeIf(runs -> runs.length < FEWEST_RUNS);
    List<Pair> pairs = choose(values);
    // Two that never found anything do not differ in what they found.
    pairs.removeIf(
        pair ->
            Standings.isEmpty(values.get(pair.first()))
                && Standings.isEmpty(values.get(pair.second())));
    RankComparison[] results = new RankComparison[pairs.size()];
    double[] raw = new double[pairs.size()];
    for (int i = 0; i < raw.length; i++) {
      Pair pair = pairs.get(i);
      results[i] =
          RankComparison.of(values.get(pair.first()), values.get(pair.second()), Cell.CONFIDENCE);
      raw[i] = results[i].pValue();
    }
    int all = values.size() * (values.size() - 1) / 2;
    double[] adjusted = Holm.adjust(raw, all);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < raw.length; i++) {
      double[] first = values.get(pairs.get(i).first());
      double[] second = values.get(pairs.get(i).second());
      rows.add(
          new Object[] {
            pairs.get(i).first(),
            pairs.get(i).second(),
            Grouped.finite(Standings.median(first)),
            Grouped.finite(Standings.median(second)),
            results[i].effect(),
            results[i].lower(),
            results[i].upper(),
            Grouped.finite(raw[i]),
            Grouped.finite(adjusted[i]),
            (long) first.length,
            (long) second.length
          });
    }
    return rows;
  }

  private static List<Pair> choose(Map<String, double[]> values) {
    List<String> names = new ArrayList<>(values.keySet());
    List<Pair> pairs = new ArrayList<>();
    if (names.size() > MOST_FOR_ALL_PAIRS) {
      String best = names.get(0);
      for (String name : names) {
        if (Standings.median(values.get(name)) < Standings.median(values.get(best))) {
          best = name;
        }
      }
      for (String name : names) {
        if (!name.equals(best)) {
          pairs.add(new Pair(best, name));
        }
      }
      return pairs;
    }
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        pairs.add(new Pair(names.get(i), names.get(j)));
      }
    }
    return pairs;
  }
}
