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

/** What the analysis does not claim: errors of fits that do not fit, agreement of one level. */
class UnfittingTest {
  private static final String SWEEP =
      """
      name: unfitting
      seed: 3
      blocks:
        # Steps so long that dt^2 is not enough: 2 asinh(dt/2)/dt.
        - potentials: [{type: harmonic, stiffness: 1.0, dimension: 2, box: [[-12, 12]]}]
          schedules: [{type: constant, D: 0.5, duration: 400}]
          methods:
            - type: diffusion-monte-carlo
              walkers: 400
              timeStep: {values: [0.4, 0.8, 1.6, 3.2]}
              start: {type: gaussian, std: 1.0}
          replicates: 2
        # Its guide is exact.
        - potentials: [{type: hydrogen-atom}]
          schedules: [{type: constant, D: 0.5, duration: 40}]
          methods:
            - type: diffusion-monte-carlo
              walkers: 100
              timeStep: {values: [0.02, 0.04, 0.08, 0.16]}
              start: {type: gaussian, std: 1.0}
              guide: {type: own}
          replicates: 2
        # The ground state, which nothing else is in, and one with other levels.
        - potentials: [{type: harmonic, box: [[-6, 6]]}]
          schedules: [{type: constant, D: 0.5, duration: 1}]
          methods:
            - {type: imaginary-time, grid: {points: 64}, start: {type: ground}, steps: 100}
            - {type: imaginary-time, grid: {points: 64}, start: {type: gaussian, center: 1}, steps: 100}
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
      for (String table : List.of("populations", "analysis/extrapolation", "analysis/levels")) {
        statement.execute(
            "create view "
                + table.replace("analysis/", "")
                + " as select * from read_parquet('"
                + out.resolve(table)
                + "/*.parquet')");
      }
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

  /** Of 6 degrees of freedom, P(χ² > x) = e^{−x/2} (1 + x/2 + x²/8). */
  @Test
  void fitsThatChiSquaredExcludesHaveNoErrors() throws SQLException {
    List<List<Object>> fits =
        rows(
            "select chi_squared_tail, exp(-x) * (1 + x + x * x / 2), energy_error,"
                + " step_coefficient_error from (select *, chi_squared / 2 as x from extrapolation"
                + " where potential = 'harmonic' and terms = 'dt^2' and freedom = 6)");
    assertThat(fits).hasSize(2);
    for (List<Object> fit : fits) {
      assertThat((Double) fit.get(0)).isCloseTo((Double) fit.get(1), within(1e-12));
      assertThat((Double) fit.get(0)).isLessThan(1e-3);
      assertThat(fit.get(2)).isNull();
      assertThat(fit.get(3)).isNull();
    }
    assertThat(
            rows(
                "select * from extrapolation where (energy_error is null) <> (chi_squared_tail <"
                    + " 1e-3)"))
        .isEmpty();
    assertThat(rows("select * from extrapolation where chi_squared_tail >= 1e-3")).isNotEmpty();
  }

  /** E = −1/2: off by rounding, and known no better than to rounding. */
  @Test
  void anExactGuideIsExactToRounding() throws SQLException {
    List<List<Object>> fits =
        rows(
            "select energy, energy_error from extrapolation where potential = 'hydrogen-atom' and"
                + " energy_error is not null");
    // Of the growth: the local energies are all the same here, and have no error at all.
    assertThat(fits).hasSize(2);
    for (List<Object> fit : fits) {
      double error = (Double) fit.get(1);
      assertThat(error).isBetween(1e-17, 1e-12);
      assertThat((Double) fit.get(0)).isCloseTo(-0.5, within(4 * error + 1e-16));
    }
  }

  @Test
  void oneLevelAgreesWithNothing() throws SQLException {
    assertThat(
            rows(
                "select count(*) from (select trial_key from populations where softmax_weight is"
                    + " not null group by trial_key)"))
        .containsExactly(List.of(2L));
    assertThat(rows("select trial_key from levels group by trial_key having count(*) > 1"))
        .hasSize(1);
    assertThat(rows("select trial_key from levels group by trial_key having count(*) = 1"))
        .isEmpty();
  }
}
