package io.wick.spark.analyze;

import io.wick.statistics.ExpectedRunningTime;
import io.wick.statistics.Quantiles;
import io.wick.statistics.TimeToSolution;
import io.wick.statistics.WilsonInterval;
import io.wick.trial.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** All trials of one cell, and what they say per target. */
final class Cell {
  /** Confidence of all intervals of the table. */
  static final double CONFIDENCE = 0.95;

  /** The computed columns, in order. */
  private enum Field {
    TARGET(
        "distance of best_value to the known minimum that counts as success; null if the sweep names no target"),
    TRIALS("trials of the cell, failed ones included"),
    FAILED("trials that diverged, failed, timed out or were lost"),
    HITS("trials that hit the target; null for grid methods and without a known minimum"),
    SUCCESS(
        "samplers: hits / trials; grid methods: mean |psi|^2 mass within the success radius; null without a known minimum"),
    SUCCESS_LOW("lower end of the 95 % Wilson interval of success; null for grid methods"),
    SUCCESS_HIGH("upper end of the 95 % Wilson interval of success; null for grid methods"),
    SUCCESS_ERROR(
        "what may be wrong with success of grid methods: twice the largest time_step_error of its trials, at least 1e-9; null for samplers"),
    ERT(
        "expected running time in evaluations: all evaluations spent / hits; null without a hit and for grid methods"),
    ERT_LOW(
        "lower end of the 95 % interval of ert, Student's t on its logarithm; null with one trial"),
    ERT_HIGH(
        "upper end of the 95 % interval of ert; null with one trial, and where hits are so few that it is unbounded"),
    TTS99(
        "time to solution with 99 % confidence by repeated runs: T max(1, ceil(ln 0.01/ln(1-p))); T is the duration for grid methods (p = success) and the mean evaluations of a run for samplers; null where nothing succeeded"),
    TTS99_LOW(
        "lower end of the 95 % interval of tts99, also where it is censored; null for grid methods"),
    TTS99_HIGH(
        "upper end of the 95 % interval of tts99; null where unbounded and for grid methods"),
    TTS99_CENSORED("1 if no run succeeded, so that only tts99_low is known, else 0"),
    MEDIAN_RESIDUAL(
        "median of best_value minus the known minimum; grid methods: of <V> at the end minus it, for their best_value is that of a node"),
    MEDIAN_DISTANCE(
        "median distance of the best point to the nearest known minimiser; null for grid methods, whose best point is a node"),
    MEDIAN_VALUE(
        "median of best_value; grid methods: of <V> at the end; null where lower is not better: no known minimum and no lower bound"),
    MEDIAN_EVALUATIONS("median of objective plus gradient evaluations"),
    MEAN_EVALUATIONS("mean of the same, T of tts99 for samplers");

    private final String comment;

    Field(String comment) {
      this.comment = comment;
    }

    private Computed computed() {
      String column = name().toLowerCase(Locale.ROOT);
      boolean count = this == TRIALS || this == FAILED || this == HITS || this == TTS99_CENSORED;
      return count ? Computed.count(column, comment) : Computed.real(column, comment);
    }
  }

  /** The computed columns as columns of a table. */
  static final List<Computed> COMPUTED =
      Arrays.stream(Field.values()).map(Field::computed).toList();

  /** What rounding leaves in a norm after many steps. */
  static final double SMALLEST_ERROR = 1e-9;

  private final List<Row> trials;

  /** The trials as structs of the measured columns, in a fixed order. */
  Cell(List<Row> trials) {
    this.trials = trials;
  }

  /** One row per target, or a single one without. */
  List<Object[]> rows(List<Double> targets) {
    List<Object[]> rows = new ArrayList<>();
    if (targets.isEmpty()) {
      rows.add(row(null, -1));
    }
    for (int i = 0; i < targets.size(); i++) {
      rows.add(row(targets.get(i), i));
    }
    return rows;
  }

  private Object[] row(Double target, int position) {
    List<Object> row = new ArrayList<>();
    double[] mass = column("success_probability");
    boolean grid = trials.stream().anyMatch(t -> !t.<Boolean>getAs("sampler"));
    long hits = 0;
    double[] spent = new double[trials.size()];
    boolean[] hit = new boolean[trials.size()];
    for (int i = 0; i < spent.length; i++) {
      Row trial = trials.get(i);
      Long first = position < 0 ? null : firstHit(trial, position);
      hit[i] = first != null;
      spent[i] = hit[i] ? first : spent(trial);
      hits += hit[i] ? 1 : 0;
    }
    long failed =
        trials.stream().filter(t -> !Status.valueOf(t.getAs("status")).isSuccess()).count();
    row.add(target);
    row.add((long) trials.size());
    row.add(failed);
    if (grid) {
      // A trial that failed found nothing; a method that measures no mass, such as spectrum, is
      // not judged by it.
      boolean judged = mass.length > 0 || failed == trials.size();
      double sum = 0;
      for (double m : mass) {
        sum += m;
      }
      Double success = judged ? sum / trials.size() : null;
      addAll(row, null, success, null, null, successError(success), null, null, null);
      addTimeToSolution(row, success);
    } else if (position < 0 || !isJudged()) {
      addAll(row, null, null, null, null, null, null, null, null, null, null, null, null);
    } else {
      WilsonInterval interval = WilsonInterval.of(hits, trials.size(), CONFIDENCE);
      ExpectedRunningTime ert = ExpectedRunningTime.of(spent, hit, CONFIDENCE);
      addAll(
          row,
          hits,
          (double) hits / trials.size(),
          interval.lower(),
          interval.upper(),
          null,
          Grouped.finite(ert.mean()),
          Grouped.finite(ert.lower()),
          Grouped.finite(ert.upper()));
      TimeToSolution time =
          TimeToSolution.of(Math.max(1, mean(totals())), hits, trials.size(), CONFIDENCE);
      addAll(
          row,
          Grouped.finite(time.value()),
          Grouped.finite(time.lower()),
          Grouped.finite(time.upper()),
          time.isCensored() ? 1L : 0L);
    }
    addAll(
        row,
        median("residual"),
        median("distance"),
        median("value"),
        Quantiles.median(totals()),
        mean(totals()));
    return row.toArray();
  }

  /** Targets are distances to the known minimum: without one no run hits, and none misses. */
  private boolean isJudged() {
    return trials.stream().anyMatch(t -> t.getAs("known_minimum") != null);
  }

  /** |⟨ψ|P|ψ⟩ − ⟨φ|P|φ⟩| ≤ 2 ‖ψ − φ‖ for a projection P and normalised states. */
  private Double successError(Double success) {
    double largest = Arrays.stream(column("time_step_error")).max().orElse(0);
    return success == null ? null : Math.max(2 * largest, SMALLEST_ERROR);
  }

  private void addTimeToSolution(List<Object> row, Double success) {
    double[] durations = column("duration");
    if (success == null || durations.length == 0) {
      addAll(row, null, null, null, null);
      return;
    }
    // One cell has one schedule, and so one duration.
    TimeToSolution time = TimeToSolution.of(durations[0], success);
    addAll(row, Grouped.finite(time.value()), null, null, time.isCensored() ? 1L : 0L);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  private static void addAll(List<Object> row, Object... values) {
    for (Object value : values) {
      row.add(value);
    }
  }

  /** Evaluation of the first hit of a target; null without one. */
  static Long firstHit(Row trial, int position) {
    List<Long> hits = trial.getList(trial.fieldIndex("hits"));
    return hits == null || position >= hits.size() ? null : hits.get(position);
  }

  /** All evaluations of a trial. */
  static double spent(Row trial) {
    return number(trial, "evaluations") + number(trial, "gradient_evaluations");
  }

  private static double number(Row trial, String name) {
    int i = trial.fieldIndex(name);
    return trial.isNullAt(i) ? 0 : ((Number) trial.get(i)).doubleValue();
  }

  private double[] totals() {
    return trials.stream().mapToDouble(Cell::spent).toArray();
  }

  private double[] column(String name) {
    return trials.stream()
        .map(t -> t.<Double>getAs(name))
        .filter(v -> v != null)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private Double median(String name) {
    double[] values = column(name);
    return values.length == 0 ? null : Quantiles.median(values);
  }
}
