package io.wick.spark.analyze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Student's t interval as for the effects of one parameter ({@link Ablation}). Zero means that the
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
          Computed.real("effect_low", "lower end of the 95 % interval"),
          Computed.real("effect_high", "upper end of the 95 % interval"),
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
            members -> interactions(axes, PairedTrials.inOrderOfSweep(members)))
        .select(Evidence.columns(columns));
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(LEVELS);
  }

  private static List<Object[]> interactions(List<String> axes, List<Row> trials) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      for (int j = i + 1; j < axes.size(); j++) {
        String first = axes.get(i);
        String second = axes.get(j);
        differences(i, j, trials)
            .forEach(
                (change, differences) ->
                    rows.add(change.row(first, second, PairedTrials.interval(differences))));
      }
    }
    return rows;
  }

  private static Map<Change, List<Double>> differences(int first, int second, List<Row> trials) {
    Map<List<String>, Map<Corner, Row>> designs = new LinkedHashMap<>();
    Corner neither = null;
    for (Row trial : trials) {
      Corner corner =
          new Corner(PairedTrials.level(trial, first), PairedTrials.level(trial, second));
      if (corner.first() == null || corner.second() == null) {
        continue;
      }
      neither = neither == null ? corner : neither;
      designs
          .computeIfAbsent(PairedTrials.others(trial, first, second), o -> new LinkedHashMap<>())
          .putIfAbsent(corner, trial);
    }
    Map<Change, List<Double>> differences = new LinkedHashMap<>();
    for (Map<Corner, Row> design : designs.values()) {
      for (Corner both : design.keySet()) {
        boolean changed =
            !both.first().equals(neither.first()) && !both.second().equals(neither.second());
        if (changed) {
          addDifferences(differences, design, neither, both);
        }
      }
    }
    return differences;
  }

  private static void addDifferences(
      Map<Change, List<Double>> differences, Map<Corner, Row> design, Corner neither, Corner both) {
    List<Row> corners = new ArrayList<>();
    corners.add(design.get(both));
    corners.add(design.get(new Corner(neither.first(), both.second())));
    corners.add(design.get(new Corner(both.first(), neither.second())));
    corners.add(design.get(neither));
    if (corners.contains(null)) {
      return;
    }
    for (String quantity : PairedTrials.QUANTITIES) {
      List<Double> y = corners.stream().map(trial -> trial.<Double>getAs(quantity)).toList();
      if (!y.contains(null)) {
        Change change =
            new Change(both.first(), neither.first(), both.second(), neither.second(), quantity);
        differences
            .computeIfAbsent(change, c -> new ArrayList<>())
            .add((y.get(0) - y.get(1)) - (y.get(2) - y.get(3)));
      }
    }
  }
}
