package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.wick.statistics.Extrapolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Energies of diffusion Monte Carlo without time step and with a population without end: weighted
 * fits over all trials that differ in these two only, {@link Extrapolation}. The terms are δ and δ²
 * with a guide, δ² and δ⁴ without (the splitting is symmetric then), and 1/walkers; each fit is
 * there with one and with two terms of δ, as far as the swept values allow, so that χ² tells
 * whether one is enough: fits that it excludes have no errors. Without a sweep of either it is the
 * weighted mean.
 */
final class Extrapolated implements Analysis {
  private static final Set<String> SWEPT = Set.of("p_method_time_step", "p_method_walkers");

  /** Tail probability of χ² below which the terms are not what the energies follow. */
  private static final double EXCLUDED = 1e-3;

  /** 2⁻⁵². */
  private static final double LAST_PLACE = Math.ulp(1.0);

  private static final List<Computed> COMPUTED =
      List.of(
          Computed.text("terms", "what is fitted beside the energy itself; mean: nothing"),
          Computed.real("energy", "energy at time step 0 and 1/walkers 0, in units of zeta"),
          Computed.real(
              "energy_error",
              "one standard error of energy, from those of the trials; null, as all errors here, if chi_squared excludes the fit"),
          Computed.real("chi_squared", "sum of squared residuals over errors"),
          Computed.count("freedom", "trials less fitted numbers: about what chi_squared should be"),
          Computed.real(
              "chi_squared_tail",
              "chance of so large a chi_squared if the terms suffice; the fit is excluded below 1e-3"),
          Computed.real("step_coefficient", "of the first power of the time step"),
          Computed.real("step_coefficient_error", "one standard error of it"),
          Computed.real("second_coefficient", "of the second power of the time step"),
          Computed.real("second_coefficient_error", "one standard error of it"),
          Computed.real("walkers_coefficient", "of 1/walkers"),
          Computed.real("walkers_coefficient_error", "one standard error of it"),
          Computed.real("least_step", "smallest time step"),
          Computed.real("largest_step", "largest time step"),
          Computed.count("fewest_walkers", "smallest population"),
          Computed.count("most_walkers", "largest population"),
          Computed.count("trials", "trials that were fitted"),
          Computed.count("unusable", "trials left out, as they have no error of the energy"));

  @Override
  public String name() {
    return "extrapolation";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    Column growth = sqrt(col("walkers")).multiply(LAST_PLACE / 2).divide(col("step"));
    Dataset<Row> estimates =
        evidence
            .trials()
            .where(col("growth_energy").isNotNull().or(col("mixed_energy").isNotNull()))
            .withColumn("step", parameter("timeStep").cast("double"))
            .withColumn("walkers", parameter("walkers").cast("double"))
            .withColumn("guide", coalesce(parameter("guide.type"), lit("none")))
            .withColumn(
                "method_shape",
                regexp_replace(col("method_parameters"), "\"(timeStep|walkers)\":[^,}]*,?", ""))
            .where(col("step").isNotNull().and(col("walkers").isNotNull()))
            .withColumn(
                "of", explode(array(estimate("growth", growth), estimate("mixed", lit(0.0)))))
            .withColumn("estimator", col("of.estimator"))
            .withColumn("value", col("of.value"))
            .withColumn("error", col("of.error"))
            .where(col("value").isNotNull());
    return Grouped.of(
        evidence,
        estimates,
        keys(evidence),
        List.of("trial_index", "step", "walkers", "guide", "value", "error"),
        COMPUTED,
        Extrapolated::fits);
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    List<String> columns = keys(evidence);
    columns.add("terms");
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
                "schedule_parameters",
                "method",
                "method_shape",
                "budget_parameters"));
    evidence.axes().stream().filter(a -> !SWEPT.contains(a)).forEach(keys::add);
    keys.add("estimator");
    return keys;
  }

  private static Column parameter(String path) {
    return get_json_object(col("method_parameters"), "$." + path);
  }

  /**
   * An exact guide leaves errors that are smaller than rounding: at least the last place of the
   * energy and, as growth is the logarithm of a sum over N walkers, divided by the step δ, √N/2
   * last places of 1 over δ.
   */
  private static Column estimate(String name, Column rounding) {
    Column value = col(name + "_energy");
    Column error = col(name + "_energy_error");
    Column least = abs(value).multiply(LAST_PLACE).plus(rounding);
    return struct(
        lit(name).as("estimator"),
        value.as("value"),
        when(error.geq(0), greatest(error, least)).as("error"));
  }

  private static List<Object[]> fits(List<Row> members) {
    List<Row> usable =
        members.stream()
            .filter(
                row -> {
                  Double error = row.getAs("error");
                  return error != null && error > 0 && error < Double.POSITIVE_INFINITY;
                })
            .toList();
    if (usable.isEmpty()) {
      return List.of();
    }
    double[] steps = column(usable, "step");
    double[] walkers = column(usable, "walkers");
    int first = usable.get(0).getAs("guide").equals("none") ? 2 : 1;
    int most = Math.min(2, distinct(steps) - 1);
    boolean populations = distinct(walkers) > 1;
    List<Object[]> rows = new ArrayList<>();
    for (int count = Math.min(1, most); count <= most; count++) {
      List<double[]> terms = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int k = 1; k <= count; k++) {
        terms.add(Extrapolation.powers(steps, k * first));
        names.add(k * first == 1 ? "dt" : String.format(Locale.ROOT, "dt^%d", k * first));
      }
      if (populations) {
        terms.add(Extrapolation.powers(walkers, -1));
        names.add("1/walkers");
      }
      if (usable.size() > terms.size() && isDetermined(steps, walkers, terms.size())) {
        rows.add(row(usable, members.size(), names, terms, count, steps, walkers));
      }
    }
    return rows;
  }

  /** As many different points as unknowns. */
  private static boolean isDetermined(double[] steps, double[] walkers, int terms) {
    long points = 0;
    for (int i = 0; i < steps.length; i++) {
      boolean seen = false;
      for (int j = 0; j < i; j++) {
        seen |= steps[i] == steps[j] && walkers[i] == walkers[j];
      }
      points += seen ? 0 : 1;
    }
    return points > terms;
  }

  private static Object[] row(
      List<Row> usable,
      int all,
      List<String> names,
      List<double[]> terms,
      int powers,
      double[] steps,
      double[] walkers) {
    Extrapolation fit = Extrapolation.of(terms, column(usable, "value"), column(usable, "error"));
    boolean holds = fit.tail() >= EXCLUDED;
    List<Double> coefficientErrors = fit.coefficientErrors();
    boolean populations = terms.size() > powers;
    return new Object[] {
      names.isEmpty() ? "mean" : String.join(" + ", names),
      fit.value(),
      holds ? fit.error() : null,
      fit.chiSquared(),
      (long) fit.freedom(),
      fit.tail(),
      powers > 0 ? fit.coefficients().get(0) : null,
      holds && powers > 0 ? coefficientErrors.get(0) : null,
      powers > 1 ? fit.coefficients().get(1) : null,
      holds && powers > 1 ? coefficientErrors.get(1) : null,
      populations ? fit.coefficients().get(powers) : null,
      holds && populations ? coefficientErrors.get(powers) : null,
      Arrays.stream(steps).min().getAsDouble(),
      Arrays.stream(steps).max().getAsDouble(),
      (long) Arrays.stream(walkers).min().getAsDouble(),
      (long) Arrays.stream(walkers).max().getAsDouble(),
      (long) usable.size(),
      (long) all - usable.size()
    };
  }

  private static double[] column(List<Row> rows, String name) {
    return rows.stream().mapToDouble(row -> row.<Double>getAs(name)).toArray();
  }

  private static int distinct(double[] values) {
    return (int) Arrays.stream(values).distinct().count();
  }
}
