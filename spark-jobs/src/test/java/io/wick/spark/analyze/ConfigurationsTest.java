package io.wick.spark.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.testing.SharedSpark;
import io.wick.sweep.AxisColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ConfigurationsTest {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "potential string, dimension int, method string, schedule string, potential_parameters"
              + " string, method_parameters string, schedule_parameters string, budget_parameters"
              + " string, p_potential_tilt double, p_schedule_d double, p_schedule_duration double,"
              + " p_method_steps bigint, p_method_start string, p_budget_evaluations bigint");

  private static final List<AxisColumn> AXES =
      List.of(
          new AxisColumn("p_potential_tilt", AxisColumn.Type.DOUBLE, "potential.tilt"),
          new AxisColumn("p_schedule_d", AxisColumn.Type.DOUBLE, "schedule.D"),
          new AxisColumn("p_schedule_duration", AxisColumn.Type.DOUBLE, "schedule.duration"),
          new AxisColumn("p_method_steps", AxisColumn.Type.LONG, "method.steps"),
          new AxisColumn("p_method_start", AxisColumn.Type.STRING, "method.start"),
          new AxisColumn("p_budget_evaluations", AxisColumn.Type.LONG, "budget.evaluations"));

  private final List<Row> rows = new ArrayList<>();

  /** A trial of a double well with a constant schedule. */
  private void trial(
      int dimension, Double tilt, Double strength, Double time, Long steps, String start, long n) {
    rows.add(
        RowFactory.create(
            "well",
            dimension,
            "walk",
            "constant",
            "{\"type\":\"well\",\"tilt\":0.3}",
            "{\"type\":\"walk\",\"steps\":7,\"start\":{\"type\":\"uniform\",\"width\":1.0}}",
            "{\"type\":\"constant\",\"D\":0.1,\"duration\":10.0}",
            "{}",
            tilt,
            strength,
            time,
            steps,
            start,
            n));
  }

  private Dataset<Row> table() {
    return SharedSpark.get().createDataFrame(rows, SCHEMA);
  }

  private static List<String> names(Dataset<Row> table, Column name) {
    return table.select(name).collectAsList().stream().map(row -> row.getString(0)).toList();
  }

  /** As the sweep file calls them: D is no dimension. */
  @Test
  void parametersHaveTheirOwnNames() {
    trial(1, null, 0.04, null, null, null, 5);
    trial(1, null, 0.08, null, null, null, 5);
    Configurations names = Configurations.of(table(), AXES);
    assertThat(names(table(), names.label(table())))
        .containsExactly(
            "walk, constant, D=0.04, evaluations=5", "walk, constant, D=0.08, evaluations=5");
    assertThat(names.path("p_schedule_d")).isEqualTo("schedule.D");
  }

  /** One block sweeps T and the start, another fixes both. */
  @Test
  void whatOneBlockSweepsIsNamedWhereAnotherFixesIt() {
    trial(1, 0.1, null, 5.0, null, "ground", 5);
    trial(1, 0.2, null, 20.0, null, "uniform", 5);
    trial(1, null, null, null, null, null, 5);
    Configurations names = Configurations.of(table(), AXES);
    assertThat(names(table(), names.label(table())))
        .containsExactly(
            "walk, constant, duration=5.0, start=ground, evaluations=5",
            "walk, constant, duration=20.0, start=uniform, evaluations=5",
            "walk, constant, duration=10.0, start=uniform, evaluations=5");
    assertThat(names(table(), names.withoutDuration(table())))
        .endsWith("walk, constant, start=uniform, evaluations=5");
    assertThat(names(table(), names.problem(table())))
        .containsExactly("well, d = 1, tilt=0.1", "well, d = 1, tilt=0.2", "well, d = 1, tilt=0.3");
    // A swept parameter of another type is none of this one's.
    rows.add(
        RowFactory.create(
            "bowl",
            1,
            "walk",
            "power",
            "{}",
            "{}",
            "{\"duration\":3.0}",
            "{}",
            null,
            null,
            null,
            null,
            null,
            5L));
    // Nor is one of the same schedule for another method.
    rows.add(
        RowFactory.create(
            "well",
            1,
            "run",
            "constant",
            "{}",
            "{}",
            "{\"duration\":3.0}",
            "{}",
            null,
            null,
            null,
            null,
            null,
            5L));
    assertThat(names(table(), Configurations.of(table(), AXES).label(table())))
        .endsWith("walk, power, evaluations=5", "run, constant, evaluations=5");
  }

  @Test
  void whatFollowsFromTheDimensionIsNoConfiguration() {
    trial(2, null, null, null, 2000L, null, 400);
    trial(2, null, null, null, 2000L, null, 400);
    trial(5, null, null, null, 5000L, null, 1000);
    Configurations names = Configurations.of(table(), AXES);
    assertThat(names(table(), names.label(table()))).containsOnly("walk, constant");
    assertThat(names(table(), names.method(table()))).containsOnly("walk");
    assertThat(names(table(), Configurations.ofEachDimension(table(), AXES).label(table())))
        .endsWith("walk, constant, steps=5000, evaluations=1000");
    trial(5, null, null, null, 2000L, null, 1000);
    assertThat(names(table(), Configurations.of(table(), AXES).label(table())))
        .endsWith("walk, constant, steps=5000", "walk, constant, steps=2000");
  }
}
