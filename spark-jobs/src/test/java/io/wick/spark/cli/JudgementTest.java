package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.analyze.Numbers;
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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the analysis tables call a success, a residual, better and best, on problems where that has
 * to be thought about: no known minimum, no lower bound, a wave function, instances of a function.
 */
class JudgementTest {
  private static final String SWEEP =
      """
      name: judgement
      seed: 11
      targets: [0.5, 0.1]
      record: {points: 8}
      blocks:
        - potentials:
            - {type: expression, formula: "x0^2 + x1^2 - 3", box: [[-5, 5], [-5, 5]]}
            - {type: expression, formula: "abs(x0 - 1) + x1^2 + 2", box: [[-5, 5], [-5, 5]]}
          schedules:
            - {type: geometric, start: 2.0, end: 0.001, duration: 1}
          methods:
            - {type: random-search}
            - {type: simulated-annealing, steps: 300, proposal: {values: [0.02, 0.1]}}
            - {type: spectrum, D: 0.5, grid: {points: 16}}
          budget: {evaluations: 200}
          replicates: 6
        - potentials:
            - {type: expression, formula: "0.25*x0", box: [[-40, 40]]}
            - {type: expression, formula: "0.5*x0", box: [[-40, 40]]}
          schedules:
            - {type: constant, D: 1.0, duration: 4}
          methods:
            - {type: real-linear, start: {type: gaussian, center: 0, std: 1}}
            - {type: imaginary-linear, start: {type: gaussian, center: 0, std: 1}}
            - {type: fokker-planck-linear, start: {type: gaussian, center: 0, std: 1}}
            - {type: free-dispersion, start: {type: gaussian, center: 0, std: 1}}
            - {type: free-diffusion, start: {type: gaussian, center: 0, std: 1}}
        - potentials:
            - {type: hydrogen-atom}
            - {type: helium-atom}
          schedules:
            - {type: constant, D: 0.5, duration: 2}
          methods:
            - {type: diffusion-monte-carlo, walkers: 50, timeStep: {values: [0.1, 0.2]}, start: {type: gaussian, std: 1.0}, guide: {type: own}}
          replicates: 4
        - potentials:
            - {type: harmonic, stiffness: 2.0, box: [[-6, 6]]}
          schedules:
            - {type: power, start: 1.0, exponent: {values: [1, 2, 3]}, duration: {values: [10, 100, 1000]}}
          methods:
            - {type: imaginary-time, grid: {points: 128}, start: {type: ground}, tolerance: 1.0e-6}
            - {type: schroedinger, grid: {points: 128}, start: {type: ground}, tolerance: 1.0e-5}
        - potentials:
            - {type: bbob-sphere, dimension: {values: [2, 3]}, instance: {values: [1, 2, 3, 4]}}
            - {type: bbob-rastrigin, dimension: {values: [2, 3]}, instance: {values: [1, 2, 3, 4]}}
          schedules:
            - {type: geometric, start: 2.0, end: 0.001, duration: 1}
          methods:
            - {type: random-search}
            - {type: simulated-annealing, steps: 300, proposal: 0.1}
          budget: {evaluations: 150}
      """;

  @TempDir static Path folder;
  private static Connection duck;
  private static String summary;

  @BeforeAll
  static void run() throws IOException, SQLException {
    SharedSpark.get();
    Path sweep = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    Path out = folder.resolve("out");
    Wick.Result run = Wick.run("run", sweep.toString(), "--out", out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    summary = run.out();
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      statement.execute(view("trials", out.resolve("trials")));
      for (String table : List.of("convergence", "best_schedules", "ranking", "comparisons")) {
        statement.execute(view(table, out.resolve("analysis").resolve(table)));
      }
    }
  }

  private static String view(String name, Path files) {
    return "create view " + name + " as select * from read_parquet('" + files + "/*.parquet')";
  }

  @AfterAll
  static void close() throws SQLException {
    duck.close();
  }

  private static List<List<Object>> rows(String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < width; i++) {
          row.add(result.getObject(i + 1));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void nothingHitsAndNothingMissesWithoutAKnownMinimum() throws SQLException {
    assertThat(
            rows(
                "select distinct hits, success, success_low, success_high, ert, tts99, tts99_low,"
                    + " tts99_censored from convergence where potential in ('expression',"
                    + " 'hydrogen-atom', 'helium-atom')"))
        .containsExactly(Collections.nCopies(8, null));
    assertThat(
            rows(
                "select count(*) from convergence where potential like 'bbob%' and success is null"))
        .containsExactly(List.of(0L));
  }

  @Test
  void theResidualOfAWaveFunctionIsItsOwnNotThatOfANode() throws SQLException {
    // <V> of the parabola falls with the time and the exponent; the lowest node is always the same.
    assertThat(
            rows(
                "select count(*), max(abs(c.median_residual - (t.final_potential_energy -"
                    + " t.known_minimum))) <= 1e-15, max(abs(c.median_value -"
                    + " t.final_potential_energy)) <= 1e-15, count(c.median_distance), count(distinct"
                    + " c.median_residual), count(distinct t.best_value) from convergence c join"
                    + " trials t using (method, schedule_parameters, method_parameters) where"
                    + " t.potential = 'harmonic' and c.potential = 'harmonic'"))
        .containsExactly(List.of(36L, true, true, 0L, 18L, 1L));
    assertThat(
            rows(
                "select count(*) > 0, max(abs(c.median_residual - m.residual)) <= 1e-15,"
                    + " max(abs(c.median_distance - m.distance)) <= 1e-15, max(abs(c.median_value -"
                    + " m.value)) <= 1e-15 from convergence c join (select potential_parameters,"
                    + " method_parameters, median(residual) residual, median(distance) distance,"
                    + " median(best_value) as value from trials where potential like 'bbob%' group by"
                    + " all) m using (potential_parameters, method_parameters)"))
        .containsExactly(List.of(true, true, true, true));
    // At the end of a run likewise: no distance of a wave function, one of samples.
    assertThat(summary.lines().filter(line -> line.contains("|psi|^2  ")))
        .hasSize(2)
        .zipSatisfy(
            rows(
                "select distinct method, median_residual from best_schedules where potential = 'harmonic' and method"
                    + " in ('imaginary-time', 'schroedinger') order by method"),
            (line, row) ->
                assertThat(line)
                    .matches(
                        " "
                            + row.get(0)
                            + ", .* in time +"
                            + Numbers.text((Double) row.get(1), 3)));
  }

  @Test
  void withoutAKnownMinimumTheLowerValueIsBetter() throws SQLException {
    String values =
        "(select potential_parameters pp, best_value, case method when 'random-search' then method else"
            + " 'simulated-annealing, geometric, proposal=' || p_method_proposal end as label from"
            + " trials where potential = 'expression' and method <> 'spectrum')";
    assertThat(
            rows(
                "select count(*), max(abs(c.a12 - w.a12)) < 1e-12, max(abs(c.first_median - w.am)) <"
                    + " 1e-12, max(abs(c.second_median - w.bm)) < 1e-12, min(first_runs) from"
                    + " comparisons c join (select a.pp, a.label al, b.label bl, avg((a.best_value <"
                    + " b.best_value)::int + 0.5 * (a.best_value = b.best_value)::int) a12,"
                    + " median(a.best_value) am, median(b.best_value) bm from "
                    + values
                    + " a join "
                    + values
                    + " b on a.pp = b.pp group by all) w on c.potential_parameters = w.pp and"
                    + " c.first = w.al and c.second = w.bl"))
        .containsExactly(List.of(6L, true, true, true, 6L));
    assertThat(rows("select count(*) from comparisons where potential = 'expression'"))
        .containsExactly(List.of(6L));
  }

  @Test
  void ranksAreThoseOfTheMedianValues() throws SQLException {
    String medians =
        "select potential_parameters pp, method_parameters mp, median(best_value) m from trials"
            + " where potential = 'expression' and dimension = 2 and method <> 'spectrum' group by all";
    List<List<Object>> theirs =
        rows(
            "select avg(r) mean from (select mp, rank() over (partition by pp order by m) r from ("
                + medians
                + ")) group by mp order by mean");
    assertThat(
            rows(
                "select mean_rank from ranking where dimensions = '2' and configurations = 3 order"
                    + " by mean_rank"))
        .isEqualTo(theirs);
    assertThat(theirs).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void whereNothingBoundsThePotentialLowerIsNotBetter() throws SQLException {
    for (String table : List.of("comparisons", "best_schedules")) {
      assertThat(
              rows(
                  "select * from "
                      + table
                      + " where potential in ('hydrogen-atom', 'helium-atom')"))
          .as(table)
          .isEmpty();
    }
    assertThat(rows("select * from ranking where configuration like 'diffusion%'")).isEmpty();
    // A spectrum reaches no value.
    assertThat(rows("select * from ranking where configuration like 'spectrum%'")).isEmpty();
    assertThat(rows("select * from best_schedules where method = 'spectrum'")).isEmpty();
  }

  @Test
  void whatCannotBeToldFromTheHighestSuccessIsToldApartByTheEnergy() throws SQLException {
    for (String method : List.of("imaginary-time", "schroedinger")) {
      String trials = " from trials where potential = 'harmonic' and method = '" + method + "'";
      // Several are at 1 within their errors; the highest is not the one of lowest energy.
      String equal =
          " and success_probability > (select max(success_probability - 4 * time_step_error)"
              + trials
              + ") - 2e-9";
      assertThat((Long) rows("select count(*)" + trials + equal).get(0).get(0)).isGreaterThan(3);
      assertThat(
              rows(
                  "select distinct p_schedule_exponent, p_schedule_duration from best_schedules where"
                      + " potential = 'harmonic' and method = '"
                      + method
                      + "'"))
          .isEqualTo(
              rows(
                  "select p_schedule_exponent, p_schedule_duration"
                      + trials
                      + equal
                      + " order by final_potential_energy limit 1"))
          .containsExactly(List.of(3.0, 1000.0));
    }
    assertThat(summary.lines().filter(line -> line.contains("|psi|^2  ")))
        .allSatisfy(line -> assertThat(line).contains(", power, exponent=3.0, duration=1000.0 "));
    // Twice the error of the state.
    assertThat(
            rows(
                "select count(*), max(abs(c.success_error - greatest(2 * t.time_step_error, 1e-9))) <="
                    + " 1e-18 from convergence c join trials t using (method, schedule_parameters,"
                    + " potential) where t.potential = 'harmonic'"))
        .containsExactly(List.of(36L, true));
  }

  @Test
  void withoutAKnownMinimumTheLowestValueIsBest() throws SQLException {
    assertThat(
            rows(
                "select potential_parameters, p_method_proposal, min(target) is not null from"
                    + " best_schedules where potential = 'expression' and method ="
                    + " 'simulated-annealing' group by all order by all"))
        .isEqualTo(
            rows(
                "select potential_parameters, arg_min(p_method_proposal, m), true from (select"
                    + " potential_parameters, p_method_proposal, median(best_value) m from trials"
                    + " where potential = 'expression' and method = 'simulated-annealing' group by"
                    + " all) group by all order by all"))
        .hasSize(2);
  }

  @Test
  void theIntervalOfTheBestIsWiderByTheNumberOfCandidates() throws SQLException {
    assertThat(
            rows(
                "select method, candidates from best_schedules where target = 0.1 and"
                    + " potential_parameters not like '%abs%' and method not like '%linear' and method not like 'free-%' and potential in ('harmonic',"
                    + " 'expression') order by all"))
        .containsExactly(
            List.of("imaginary-time", 9L),
            List.of("random-search", 1L),
            List.of("schroedinger", 9L),
            List.of("simulated-annealing", 2L));
  }

  @Test
  void instancesWithOneRunEachAreTheRepetitionsOfTheirFunction() throws SQLException {
    String trials =
        " (select *, regexp_replace(potential_parameters, ',\"instance\":[0-9]+', '') f from trials"
            + " where potential like 'bbob%') ";
    assertThat(
            rows(
                "select count(*), min(c.first_runs), min(c.second_runs), max(abs(c.a12 - w.a12)) <"
                    + " 1e-12, max(abs(c.first_median - w.am)) <= 1e-12 from comparisons c join"
                    + " (select a.f, avg((a.residual < b.residual)::int + 0.5 * (a.residual ="
                    + " b.residual)::int) a12, median(a.residual) am from"
                    + trials
                    + "a join"
                    + trials
                    + "b on a.f = b.f where a.method = 'random-search' and b.method ="
                    + " 'simulated-annealing' group by all) w on c.potential_parameters = w.f and"
                    + " c.first = 'random-search' and c.second like 'simulated-annealing, geometric%'"))
        .containsExactly(List.of(4L, 4L, 4L, true, true));
  }

  @Test
  void allDimensionsAreRankedWhereThereAreSeveral() throws SQLException {
    assertThat(
            rows(
                "select dimensions, comparison, configurations, problems, other_problems,"
                    + " sum(mean_rank) from ranking group by all order by all"))
        .containsExactly(
            // Two slopes; two functions, and two formulas in two dimensions. A rank has the mean (k
            // + 1)/2.
            List.of("1", 1L, 5L, 2L, 1L, 15.0),
            List.of("2", 1L, 2L, 2L, 2L, 3.0),
            List.of("2", 2L, 3L, 2L, 2L, 6.0),
            List.of("3", 1L, 2L, 2L, 0L, 3.0),
            List.of("all dimensions", 1L, 2L, 4L, 5L, 3.0));
  }

  @Test
  void closedFormsMoveDensitiesAndAreRankedByTheirEnergy() throws SQLException {
    // <V> on the slope g is g <x>: -g (v_0 g t + D g t^2), -D g^2 t^2, -g^2 t, v_0 = 2, D = 1, t =
    // 4.
    assertThat(
            rows(
                "select configuration, mean_rank from ranking where dimensions = '1' order by"
                    + " mean_rank, configuration"))
        .containsExactly(
            List.of("imaginary-linear, constant", 1.0),
            List.of("real-linear, constant", 2.0),
            List.of("fokker-planck-linear, constant", 3.0),
            List.of("free-diffusion, constant", 4.5),
            List.of("free-dispersion, constant", 4.5));
    assertThat(
            rows(
                "select method, round(median_value, 9) from convergence where target = 0.1 and"
                    + " potential_parameters like '%\"0.25*x0\"%' and method like '%linear' order by 2"))
        .containsExactly(
            List.of("imaginary-linear", -1.5),
            List.of("real-linear", -1.0),
            List.of("fokker-planck-linear", -0.25));
  }
}
