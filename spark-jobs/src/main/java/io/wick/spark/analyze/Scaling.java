package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_replace;

import io.wick.statistics.PowerLawFit;
import io.wick.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How the residual energy ⟨V⟩ − min falls with the annealing time T: a power law fitted to the
 * medians over replicates, once over all durations and once over the later half (in ln T), where
 * the asymptotic law holds if it does.
 */
final class Scaling implements Analysis {
  private static final int FEWEST_DURATIONS = 3;

  private static final List<Computed> COMPUTED =
      List.of(
          Computed.text("range", "all durations, or tail: the later half in ln T"),
          Computed.real("exponent", "p of residual energy = A T^p"),
          Computed.real("exponent_error", "one standard error of exponent, from the scatter"),
          Computed.real("prefactor", "A, in units of zeta"),
          Computed.real("from_duration", "shortest T that was fitted"),
          Computed.real("to_duration", "longest T that was fitted"),
          Computed.count("durations", "number of durations that were fitted"),
          Computed.count("trials", "trials behind them"));

  @Override
  public String name() {
    return "scaling";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<Column> columns = new ArrayList<>();
    for (String key : keys(evidence)) {
      columns.add(
          key.equals("schedule_shape")
              ? regexp_replace(col("schedule_parameters"), ",?\"duration\":[^,}]*", "").as(key)
              : col(key));
    }
    columns.add(col("duration"));
    columns.add(col("final_potential_energy").minus(col("known_minimum")).as("energy"));
    Dataset<Row> trials =
        evidence
            .trials()
            .where(
                col("final_potential_energy")
                    .isNotNull()
                    .and(col("known_minimum").isNotNull())
                    .and(col("duration").isNotNull()))
            .select(columns.toArray(Column[]::new));
    return Grouped.of(
        evidence, trials, keys(evidence), List.of("duration", "energy"), COMPUTED, Scaling::fits);
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    List<String> columns = keys(evidence);
    columns.add("range");
    return SortKey.ascending(columns);
  }

  private static List<String> keys(Evidence evidence) {
    List<String> keys =
        new ArrayList<>(
            List.of(
                "potential",
                "potential_parameters",
                "dimension",
                "schedule",
                "schedule_shape",
                "method",
                "method_parameters"));
    evidence.axes().stream().filter(a -> !a.equals("p_schedule_duration")).forEach(keys::add);
    return keys;
  }

  private static List<Object[]> fits(List<Row> members) {
    Map<Double, List<Double>> byDuration = new TreeMap<>();
    for (Row row : members) {
      byDuration
          .computeIfAbsent(row.getAs("duration"), d -> new ArrayList<>())
          .add(row.getAs("energy"));
    }
    double[] duration = byDuration.keySet().stream().mapToDouble(d -> d).toArray();
    double[] energy =
        byDuration.values().stream()
            .mapToDouble(e -> Quantiles.median(e.stream().mapToDouble(v -> v).toArray()))
            .toArray();
    List<Object[]> rows = new ArrayList<>();
    if (duration.length >= FEWEST_DURATIONS) {
      rows.add(fit("all", duration, energy, 0, members.size()));
      double middle = Math.sqrt(duration[0] * duration[duration.length - 1]);
      int first = 0;
      while (duration[first] < middle) {
        first++;
      }
      if (first > 0 && duration.length - first >= FEWEST_DURATIONS) {
        double start = duration[first];
        long behind = members.stream().filter(r -> r.<Double>getAs("duration") >= start).count();
        rows.add(fit("tail", duration, energy, first, behind));
      }
    }
    return rows;
  }

  private static Object[] fit(
      String range, double[] duration, double[] energy, int first, long trials) {
    double[] x = Arrays.copyOfRange(duration, first, duration.length);
    double[] y = Arrays.copyOfRange(energy, first, energy.length);
    PowerLawFit fit = PowerLawFit.of(x, y);
    return new Object[] {
      range,
      Grouped.finite(fit.exponent()),
      Grouped.finite(fit.error()),
      Grouped.finite(fit.prefactor()),
      x[0],
      x[x.length - 1],
      (long) fit.points(),
      trials
    };
  }
}
