package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.spark.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is paired with what where a sweep has more in it than its axes, against joins over equal
 * parameters in DuckDB's SQL.
 */
class PairsTest {
  private static final String SWEEP =
      """
      name: pairs
      seed: 5
      targets: [0.5, 0.02]
      blocks:
        # Two potentials of one type, which nothing but their parameters tells apart.
        - potentials:
            - {type: double-well, barrier: 1}
            - {type: double-well, barrier: 6}
          schedules: [{type: geometric, start: 1.0, end: 0.01, duration: 1}]
          methods: [{type: simulated-annealing, steps: {values: [20, 60]}, proposal: {values: [0.01, 0.2]}}]
          replicates: 12
        # One method with other walkers and other levels.
        - potentials: [{type: sphere}]
          schedules: [{type: geometric, start: 1.0, end: 0.01, duration: 1}]
          methods: [{type: simulated-annealing, steps: 30, proposal: {values: [0.01, 0.02]}}]
          replicates: 4
        - potentials: [{type: sphere}]
          schedules: [{type: geometric, start: 1.0, end: 0.01, duration: 1}]
          methods: [{type: simulated-annealing, steps: 30, walkers: 3, proposal: {values: [0.05, 0.4]}}]
          replicates: 4
        # The box grows with the distance.
        - potentials: [{type: double-well, halfDistance: {values: [1, 2]}}]
          methods: [{type: random-search}]
          budget: {evaluations: 30}
          replicates: 3
        # No minimum is known.
        - potentials: [{type: expression, formula: "x0^2 + x0", box: [[-2, 2]]}]
          methods: [{type: cma-es, sigma: {values: [0.1, 0.5]}}]
          budget: {evaluations: 60}
          replicates: 3
        # A single pair has no interval.
        - potentials: [{type: rosenbrock, dimension: 2}]
          methods: [{type: cma-es, sigma: {values: [0.1, 0.5]}}]
          budget: {evaluations: 60}
        # Instances are repetitions.
        - potentials: [{type: bbob-sphere, dimension: 2, instance: {values: [1, 2, 3]}}]
          methods: [{type: nelder-mead, simplex: {values: [0.1, 0.4]}}]
          budget: {evaluations: 60}
          replicates: 2
        # Seeds, too.
        - potentials: [{type: harmonic, box: [[-4, 4]]}]
          methods: [{type: nelder-mead, simplex: {values: [0.1, 0.4]}}]
          budget: {evaluations: 20}
          seed: {values: [1, 2, 3]}
        - potentials: [{type: harmonic, box: [[-4, 4]]}]
          schedules: [{type: power, start: 1.0, exponent: {values: [1, 2]}, duration: {values: [2, 4, 8]}}]
          methods: [{type: imaginary-time, grid: {points: 48}, steps: 100, start: {type: ground}}]
          budget: {time: {values: [1000s, 2000s]}}
      """;

  @TempDir static Path folder;
  private static Connection duck;

  @BeforeAll
  static void run() throws IOException, SQLException {
    SharedSpark.get();
    Path sweep = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    Path out = folder.resolve("out");
    Wick.Result run = Wick.run("run", sweep.toString(), "--out", out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      for (String table : List.of("trials", "analysis/ablation", "analysis/interactions")) {
        statement.execute(
            "create view "
                + table.replace("analysis/", "")
                + " as select * from read_parquet('"
                + out.resolve(table)
                + "/*.parquet')");
      }
      statement.execute(
          "create view shown as select *, row_number() over () as place from read_csv('"
              + out.resolve("report/data/ablation.csv")
              + "', nullstr = '')");
      statement.execute(
          "create view runs as select *, (hits[2] is not null)::int as hit,"
              + " log10(greatest(residual, 1e-16)) as decades, p_method_proposal as p,"
              + " p_method_steps as n from trials where method = 'simulated-annealing' and"
              + " potential = 'double-well'");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    duck.close();
  }

  private static List<List<Object>> rows(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static void assertSame(String ours, String theirs) throws SQLException {
    List<Object> found = rows(ours).get(0);
    List<Object> expected = rows(theirs).get(0);
    assertThat(rows(ours)).hasSize(1);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(((Number) found.get(i)).doubleValue())
          .as("column %s of %s", i, ours)
          .isCloseTo(((Number) expected.get(i)).doubleValue(), within(1e-10));
    }
  }

  private static final String PAIRS =
      " from runs a join runs b using (potential_parameters, replicate, n)"
          + " where a.p = 0.01 and b.p = 0.2";

  @Test
  void potentialsThatAreNotSweptAreNotPaired() throws SQLException {
    assertSame(
        "select effect, pairs from ablation where axis = 'p_method_proposal' and potential ="
            + " 'double-well' and quantity = 'log10_residual'",
        "select avg(b.decades - a.decades), count(*)" + PAIRS);
    assertThat(rows("select count(*)" + PAIRS)).containsExactly(List.of(48L));
  }

  /** Agresti and Min's interval, from the counts, with z of SciPy's norm.ppf(.975). */
  @Test
  void successHasAnIntervalOfPairedShares() throws SQLException {
    String counts =
        "select count(*) as n, sum((b.hit > a.hit)::int) as won, sum((b.hit < a.hit)::int) as lost"
            + PAIRS;
    assertSame(
        "select effect, effect_low, effect_high from ablation where axis = 'p_method_proposal' and"
            + " potential = 'double-well' and quantity = 'success'",
        "select (won - lost) / n, greatest(-1, (won - lost - h) / (n + 2)), least(1, (won - lost +"
            + " h) / (n + 2)) from (select *, 1.959963984540054 * sqrt(won + lost + 1 - (won -"
            + " lost) * (won - lost) / (n + 2)) as h from ("
            + counts
            + "))");
    assertThat(
            rows(
                "select * from ablation where quantity = 'success' and (effect_low < -1 or"
                    + " effect_high > 1 or effect < effect_low or effect > effect_high)"))
        .isEmpty();
    assertThat(
            rows(
                "select * from ablation where quantity = 'success' and method <> 'imaginary-time'"
                    + " and not (effect_low < effect_high)"))
        .isEmpty();
  }

  @Test
  void interactionsAreThereForEveryPotential() throws SQLException {
    String corners =
        " from runs o join runs s using (potential_parameters, replicate) join runs p using"
            + " (potential_parameters, replicate) join runs b using (potential_parameters,"
            + " replicate) where (o.n, o.p, s.n, s.p, p.n, p.p, b.n, b.p) = (20, 0.01, 60, 0.01,"
            + " 20, 0.2, 60, 0.2)";
    for (String[] quantity : new String[][] {{"log10_residual", "decades"}, {"success", "hit"}}) {
      String y = quantity[1];
      assertSame(
          "select effect, quadruples from interactions where potential = 'double-well' and"
              + " quantity = '"
              + quantity[0]
              + "'",
          String.format("select avg((b.%1$s - p.%1$s) - (s.%1$s - o.%1$s)), 24", y) + corners);
    }
    assertThat(
            rows(
                "select * from interactions where potential = 'double-well' and quantity ="
                    + " 'success' and not (effect_low < effect and effect < effect_high)"))
        .isEmpty();
  }

  @Test
  void otherFixedParametersAreAnotherDesign() throws SQLException {
    assertThat(
            rows(
                "select reference, value, pairs from ablation where potential = 'sphere' and"
                    + " quantity = 'log10_residual' order by reference"))
        .containsExactly(List.of("0.01", "0.02", 4L), List.of("0.05", "0.4", 4L));
  }

  @Test
  void aBoxThatFollowsIsNoOtherDesign() throws SQLException {
    assertThat(
            rows(
                "select reference, value, pairs from ablation where method = 'random-search' and"
                    + " quantity = 'log10_residual'"))
        .containsExactly(List.of("1.0", "2.0", 3L));
  }

  @Test
  void withoutAKnownMinimumNothingIsSaidOfSuccess() throws SQLException {
    assertThat(rows("select * from ablation where potential = 'expression'")).isEmpty();
    assertThat(rows("select * from trials where potential = 'expression'")).hasSize(6);
  }

  @Test
  void instancesAndSeedsAreRepetitions() throws SQLException {
    assertThat(
            rows(
                "select axis, pairs from ablation where method = 'nelder-mead' and quantity ="
                    + " 'success' order by potential"))
        .containsExactly(List.of("p_method_simplex", 6L), List.of("p_method_simplex", 3L));
  }

  @Test
  void probabilitiesOfWaveFunctionsEndAtOne() throws SQLException {
    assertThat(
            rows(
                "select distinct axis from ablation where method = 'imaginary-time' order by axis"))
        .containsExactly(
            List.of("p_budget_time"),
            List.of("p_schedule_duration"),
            List.of("p_schedule_exponent"));
    assertThat(
            rows(
                "select * from ablation where method = 'imaginary-time' and quantity = 'success'"
                    + " and (abs(effect_low) > 1 or abs(effect_high) > 1)"))
        .isEmpty();
  }

  /**
   * First what can be told from zero, then the rest of each quantity, effects of zero at its end.
   */
  @Test
  void theReportHasZerosLast() throws SQLException {
    String known =
        "select *, coalesce((effect_low > 0 or effect_high < 0) and effect <> 0, false) as known"
            + " from shown";
    assertThat(
            rows(
                "select max(place) filter (known) < min(place) filter (not known), count(*) filter"
                    + " (known) > 0, count(*) filter (effect_low is null and effect <> 0) from ("
                    + known
                    + ")"))
        .containsExactly(List.of(true, true, 1L));
    assertThat(
            rows(
                "select * from ("
                    + known
                    + ") a join ("
                    + known
                    + ") b using (known, quantity) where a.place < b.place and abs(a.effect) <"
                    + " abs(b.effect)"))
        .isEmpty();
  }
}
