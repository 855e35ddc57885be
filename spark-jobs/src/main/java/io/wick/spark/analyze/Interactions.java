package io.wick.spark.analyze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What two swept parameters do together beyond what each does alone: the difference of differences
 *
 * <pre>
 * (y(a, b) − y(a₀, b)) − (y(a, b₀) − y(a₀, b₀)),  a₀ and b₀ the first values of the sweep,
 * </pre>
 *
 * its mean over the quadruples of trials that agree in everything else, replicate included, with
 * the interval of {@link Effect}, as for one parameter ({@link Ablation}). Zero means that the
 * effects add. A design that changes one factor at a time has no quadruple, and no row here.
 */
final class Interactions implements Analysis {
  private static final List<String> LEVELS =
      List.of(
          "first_axis",
          "second_axis",
          "potential",
          "dimension",
          "method",
          "schedule",
          "first_value",
          "first_reference",
          "second_value",
          "second_reference",
          "quantity");

  private static final List<Computed> COMPUTED =
      List.of(
          Computed.text("first_axis", "a parameter, by its column"),
          Computed.text("second_axis", "another one"),
          Computed.text("first_value", "value of the first"),
          Computed.text("first_reference", "its first value in the sweep"),
          Computed.text("second_value", "value of the second"),
          Computed.text("second_reference", "its first value in the sweep"),
          Computed.text("quantity", "log10_residual or success"),
          Computed.real(
              "effect",
              "mean of (both - second alone) - (first alone - neither), a parameter being changed from its reference to its value; of log10_residual < 0: together they are better than their effects added"),
          Computed.real(
              "effect_low",
              "lower end of the 95 % interval; null where the differences have no scatter"),
          Computed.real(
              "effect_high",
              "upper end of the 95 % interval; null where the differences have no scatter"),
          Computed.count("quadruples", "quadruples of trials that agree in everything else"));

  /** One row of the table, of two given axes. */
  private record Change(
      String first, String firstReference, String second, String secondReference, String quantity) {
    Object[] row(String firstAxis, String secondAxis, Object[] interval) {
      return new Object[] {
        firstAxis,
        secondAxis,
        first,
        firstReference,
        second,
        secondReference,
        quantity,
        interval[0],
        interval[1],
        interval[2],
        interval[3]
      };
    }
  }

  /** Levels of two axes. */
  private record Corner(String first, String second) {}

  @Override
  public String name() {
    return "interactions";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<String> axes = evidence.axes();
    List<String> columns = new ArrayList<>(LEVELS);
    columns.addAll(List.of("effect", "effect_low", "effect_high", "quadruples"));
    return Grouped.of(
            evidence,
            PairedTrials.of(evidence),
            PairedTrials.KEYS,
            PairedTrials.MEASURED,
            COMPUTED,
            members -> interactions(axes, PairedTrials.inOrderOfSweep(axes, members)))
        .select(Evidence.columns(columns));
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(LEVELS);
  }

  private static List<Object[]> interactions(List<String> axes, List<PairedTrial> trials) {
    List<Object[]> rows = new ArrayList<>();
    int[] compared = PairedTrials.compared(axes);
    for (int i = 0; i < compared.length; i++) {
      for (int j = i + 1; j < compared.length; j++) {
        String first = axes.get(compared[i]);
        String second = axes.get(compared[j]);
        differences(compared[i], compared[j], trials)
            .forEach((change, effect) -> rows.add(change.row(first, second, effect.columns())));
      }
    }
    return rows;
  }

  private static Map<Change, Effect> differences(int first, int second, List<PairedTrial> trials) {
    Map<List<String>, Map<Corner, PairedTrial>> designs = new LinkedHashMap<>();
    // The same for all replicates, though one of them may lack it.
    Map<List<String>, Corner> neither = new LinkedHashMap<>();
    for (PairedTrial trial : trials) {
      Corner corner = new Corner(trial.level(first), trial.level(second));
      if (corner.first() != null && corner.second() != null) {
        neither.putIfAbsent(trial.setting(first, second), corner);
        designs
            .computeIfAbsent(trial.others(first, second), o -> new LinkedHashMap<>())
            .putIfAbsent(corner, trial);
      }
    }
    Map<Change, Effect> differences = new LinkedHashMap<>();
    for (Map<Corner, PairedTrial> design : designs.values()) {
      Corner start = neither.get(design.values().iterator().next().setting(first, second));
      for (Corner both : design.keySet()) {
        if (!both.first().equals(start.first()) && !both.second().equals(start.second())) {
          addDifferences(differences, design, start, both);
        }
      }
    }
    return differences;
  }

  private static void addDifferences(
      Map<Change, Effect> differences,
      Map<Corner, PairedTrial> design,
      Corner neither,
      Corner both) {
    List<PairedTrial> corners = new ArrayList<>();
    corners.add(design.get(both));
    corners.add(design.get(new Corner(neither.first(), both.second())));
    corners.add(design.get(new Corner(both.first(), neither.second())));
    corners.add(design.get(neither));
    if (corners.contains(null)) {
      return;
    }
    for (String quantity : PairedTrials.QUANTITIES) {
      List<Double> y = corners.stream().map(trial -> trial.measured().get(quantity)).toList();
      if (y.stream().allMatch(Objects::nonNull)) {
        Change change =
            new Change(both.first(), neither.first(), both.second(), neither.second(), quantity);
        differences
            .computeIfAbsent(change, c -> new Effect(quantity, corners.get(0).outcomes()))
            .add(y.stream().mapToDouble(Double::doubleValue).toArray());
      }
    }
  }
}
