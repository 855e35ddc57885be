package io.wick.spark.analyze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What one swept parameter does: the mean difference between a value of it and its first value,
 * over pairs of trials that agree in everything else, replicate included, with the interval of
 * {@link Effect}. So it reads designs that change one factor at a time and full factorials alike;
 * in a factorial it is the main effect, and {@link Interactions} has what two of them do together.
 * {@code seeding: common} makes the pairs share their random numbers, and the intervals narrow.
 */
final class Ablation implements Analysis {
  private static final List<String> LEVELS =
      List.of(
          "axis", "potential", "dimension", "method", "schedule", "value", "reference", "quantity");

  private static final List<Computed> COMPUTED =
      List.of(
          Computed.text("axis", "the parameter, by its column"),
          Computed.text("value", "value of the parameter"),
          Computed.text("reference", "its first value in the sweep"),
          Computed.text("quantity", "log10_residual or success"),
          Computed.real(
              "effect", "mean difference: value minus reference; of log10_residual < 0 is better"),
          Computed.real(
              "effect_low",
              "lower end of the 95 % interval; null where the differences have no scatter"),
          Computed.real(
              "effect_high",
              "upper end of the 95 % interval; null where the differences have no scatter"),
          Computed.count("pairs", "pairs of trials that agree in everything else"));

  /** One row of the table. */
  private record Level(String value, String reference, String quantity) {}

  @Override
  public String name() {
    return "ablation";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<String> axes = evidence.axes();
    List<String> columns = new ArrayList<>(LEVELS);
    columns.addAll(List.of("effect", "effect_low", "effect_high", "pairs"));
    return Grouped.of(
            evidence,
            PairedTrials.of(evidence),
            PairedTrials.KEYS,
            PairedTrials.MEASURED,
            COMPUTED,
            members -> effects(axes, PairedTrials.inOrderOfSweep(axes, members)))
        .select(Evidence.columns(columns));
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(LEVELS);
  }

  private static List<Object[]> effects(List<String> axes, List<PairedTrial> trials) {
    List<Object[]> rows = new ArrayList<>();
    for (int axis : PairedTrials.compared(axes)) {
      String name = axes.get(axis);
      differences(axis, trials)
          .forEach(
              (level, effect) -> {
                Object[] interval = effect.columns();
                rows.add(
                    new Object[] {
                      name,
                      level.value(),
                      level.reference(),
                      level.quantity(),
                      interval[0],
                      interval[1],
                      interval[2],
                      interval[3]
                    });
              });
    }
    return rows;
  }

  private static Map<Level, Effect> differences(int axis, List<PairedTrial> trials) {
    Map<List<String>, PairedTrial> references = new LinkedHashMap<>();
    Map<Level, Effect> differences = new LinkedHashMap<>();
    for (PairedTrial trial : trials) {
      String value = trial.level(axis);
      if (value == null) {
        continue;
      }
      PairedTrial reference = references.putIfAbsent(trial.others(axis), trial);
      if (reference == null || reference.level(axis).equals(value)) {
        continue;
      }
      for (String quantity : PairedTrials.QUANTITIES) {
        Double here = trial.measured().get(quantity);
        Double there = reference.measured().get(quantity);
        if (here != null && there != null) {
          Level level = new Level(value, reference.level(axis), quantity);
          differences
              .computeIfAbsent(level, l -> new Effect(quantity, trial.outcomes()))
              .add(here, there);
        }
      }
    }
    return differences;
  }
}
