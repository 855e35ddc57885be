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
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analysis tables of a real sweep, against the same numbers computed by DuckDB's SQL. */
class AnalysisTablesTest {
  private static final String SWEEP =
      """
      name: analysis
      seed: 7
      targets: [2.0, 0.5, 0.1]
      record: {points: 20, spacing: log}
      blocks:
        - potentials:
            - {type: sphere, dimension: {values: [1, 2, 3]}}
            - {type: rastrigin, dimension: 2}
          schedules:
            - {type: geometric, start: 2.0, end: {values: [0.5, 0.01]}, duration: 1}
          methods:
            - {type: simulated-annealing, steps: 300, proposal: {values: [0.02, 0.1]}}
          replicates: 8
        - potentials:
            - {type: harmonic, box: [[-6, 6]]}
          schedules:
            - {type: power, start: 1.0, exponent: {values: [1, 2]}, duration: {values: [5, 10, 20, 40, 80, 160]}}
          methods:
            - {type: imaginary-time, grid: {points: 64}, start: {type: ground}, steps: 400, levels: 0}
        - potentials:
            - {type: harmonic, box: [[-6, 6]]}
          schedules:
            - {type: constant, D: 0.5, duration: 6}
          methods:
            - {type: imaginary-time, grid: {points: 64}, start: {type: gaussian, center: 1, std: 0.5}, steps: 400}
            - {type: test-trouble, behaviour: diverge}
            - {type: spectrum, D: 0.5, grid: {points: 64}}
        - potentials:
            - {type: harmonic}
          schedules:
            - {type: constant, D: 0.5, duration: 40}
          methods:
            - {type: diffusion-monte-carlo, walkers: 200, timeStep: {values: [0.2, 0.4, 0.8]}, start: {type: gaussian, std: 1.0}}
            - {type: diffusion-monte-carlo, walkers: {values: [50, 100]}, timeStep: 0.3, start: {type: gaussian, std: 1.0}, boundary: hard-wall, branchBelow: 0.7}
            - {type: diffusion-monte-carlo, walkers: 150, timeStep: 0.1, start: {type: gaussian, std: 1.0}, branchBelow: 0.6}
          replicates: 3
      """;

  private static final Offset<Double> EXACT = within(1e-10);

  @TempDir static Path folder;
  private static Connection duck;

  @BeforeAll
  static void run() throws IOException, SQLException {
    SharedSpark.get();
    Path sweep = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    Path out = folder.resolve("out");
    Wick.Result run = Wick.run("run", sweep.toString(), "--out", out.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      for (String table : List.of("trials", "trajectories", "populations", "spectra")) {
        statement.execute(view(table, out.resolve(table)));
      }
      for (String table :
          List.of(
              "health",
              "convergence",
              "best_schedules",
              "fixed_budget",
              "profiles",
              "scaling",
              "decay",
              "levels",
              "sigmoid",
              "extrapolation",
              "ranking",
              "comparisons",
              "ablation",
              "interactions")) {
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

  private static List<Object[]> rows(String sql) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = result.getObject(i + 1);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Columns 0 and 1 of every row agree. */
  private static void assertAgree(String sql, int atLeast) throws SQLException {
    List<Object[]> rows = rows(sql);
    assertThat(rows).as(sql).hasSizeGreaterThanOrEqualTo(atLeast);
    for (Object[] row : rows) {
      assertThat(((Number) row[0]).doubleValue())
          .as(sql)
          .isCloseTo(((Number) row[1]).doubleValue(), EXACT);
    }
  }

  @Test
  void healthCountsEveryTrialAndNamesConcerns() throws SQLException {
    assertAgree("select (select sum(trials) from health), (select count(*) from trials)", 1);
    List<Object[]> trouble =
        rows("select diverged, concerns from health where method = 'test-trouble'");
    assertThat(trouble).hasSize(1);
    assertThat(trouble.get(0)[0]).isEqualTo(1L);
    assertThat(trouble.get(0)[1]).isEqualTo("1 diverged");
    assertThat(
            rows(
                "select concerns from health where method = 'imaginary-time'"
                    + " and schedule = 'constant'"))
        .containsExactly(new Object[] {""});
  }

  @Test
  void expectedRunningTimeAndTimeToSolution() throws SQLException {
    String spent =
        "select potential, dimension, p_schedule_end e, p_method_proposal p, targets[k] as target,"
            + " coalesce(hits[k], evaluations + gradient_evaluations) as cost,"
            + " evaluations + gradient_evaluations total, hits[k] is not null hit"
            + " from trials, (select unnest([1, 2, 3]) k) where method = 'simulated-annealing'";
    String joined =
        " from convergence c join (select potential, dimension, e, p, target, sum(cost) as cost,"
            + " sum(hit::int) hits, count(*) n, avg(total) mean from ("
            + spent
            + ") group by all) s on c.potential = s.potential and c.dimension = s.dimension"
            + " and c.p_schedule_end = s.e and c.p_method_proposal = s.p and c.target = s.target";
    assertAgree("select c.hits, s.hits" + joined, 48);
    assertAgree("select c.ert, s.cost / s.hits" + joined + " where s.hits > 0", 20);
    assertAgree(
        "select c.tts99, s.mean * greatest(1, ceil(ln(0.01) / ln(1 - s.hits / s.n)))"
            + joined
            + " where s.hits > 0 and s.hits < s.n",
        5);
    assertAgree("select c.tts99_censored, (s.hits = 0)::int" + joined, 48);
    assertThat(rows("select * from convergence where ert is not null and not (ert_low <= ert)"))
        .isEmpty();
  }

  @Test
  void theBestScheduleHasTheHighestSuccess() throws SQLException {
    assertAgree(
        "select b.success, max(c.success) from best_schedules b join convergence c on"
            + " b.potential_parameters = c.potential_parameters and b.method = c.method"
            + " and b.target = c.target where b.success is not null"
            + " group by b.potential_parameters, b.method, b.target, b.success",
        12);
  }

  @Test
  void theIntervalOfTheBestIsThatOfTheBestOfFour() throws SQLException {
    // SciPy 1.17.1: beta.ppf(1 - 0.05/8, k + 1, 8 - k) for k = 0 ... 7; the lower ends mirror them.
    double[] upper = {
      0.4697447194084963,
      0.618671381267451,
      0.7313366460293396,
      0.8216667080056786,
      0.8938285309339609,
      0.9486126845809799,
      0.9845911514252509,
      0.9992166053872128,
      1
    };
    List<Object[]> rows =
        rows(
            "select b.hits, b.success_low, b.success_high, b.candidates, b.tts99_low, b.tts99_high,"
                + " t.mean from best_schedules b join (select potential_parameters,"
                + " schedule_parameters, method_parameters, avg(evaluations + gradient_evaluations)"
                + " mean from trials group by all) t using (potential_parameters,"
                + " schedule_parameters, method_parameters) where b.method = 'simulated-annealing'");
    assertThat(rows).hasSize(12);
    for (Object[] row : rows) {
      int hits = ((Long) row[0]).intValue();
      double high = upper[hits];
      double low = 1 - upper[8 - hits];
      assertThat((Double) row[1]).isCloseTo(low, within(1e-9));
      assertThat((Double) row[2]).isCloseTo(high, within(1e-9));
      assertThat(row[3]).isEqualTo(4L);
      double mean = (Double) row[6];
      assertThat((Double) row[4]).isCloseTo(mean * restarts(high), EXACT);
      if (low == 0) {
        assertThat(row[5]).isNull();
      } else {
        assertThat((Double) row[5]).isCloseTo(mean * restarts(low), EXACT);
      }
    }
    // Those of a cell alone are narrower.
    assertThat(
            rows(
                "select * from best_schedules b join convergence c using (potential_parameters,"
                    + " schedule_parameters, method_parameters, target) where c.success_low <"
                    + " b.success_low or c.success_high > b.success_high"))
        .isEmpty();
  }

  private static double restarts(double p) {
    return p >= 0.99 ? 1 : Math.ceil(Math.log(0.01) / Math.log1p(-p));
  }

  @Test
  void fixedBudgetsAreQuartilesOfTheBestSoFar() throws SQLException {
    for (int budget : new int[] {10, 100}) {
      String best =
          "select t.potential_parameters pp, t.configuration_key as ckey,"
              + " min(j.best_value - t.known_minimum) residual from (select *, schedule_parameters"
              + " || method_parameters configuration_key from trials) t join trajectories j"
              + " using (trial_key) where j.evaluations > 0 and j.evaluations <= "
              + budget
              + " and t.method = 'simulated-annealing' group by t.trial_key, pp, ckey";
      for (String[] q : new String[][] {{"25", "0.25"}, {"median", "0.5"}, {"75", "0.75"}}) {
        String column = q[0].equals("median") ? "residual_median" : "residual_q" + q[0];
        assertAgree(
            "select f."
                + column
                + ", s.q from fixed_budget f join (select pp, ckey, quantile_cont(residual, "
                + q[1]
                + ") q from ("
                + best
                + ") group by pp, ckey) s on f.potential_parameters = s.pp and"
                + " f.schedule_parameters || f.method_parameters = s.ckey where f.budget = "
                + budget,
            16);
      }
    }
  }

  @Test
  void profilesRiseToTheShareThatIsEverSolved() throws SQLException {
    // With restarts a pair is solved in the end exactly if some trial hit it.
    String solved =
        "select potential, dimension, schedule_parameters || method_parameters as ckey, target,"
            + " max(hits) hits from convergence where method = 'simulated-annealing' group by all";
    assertAgree(
        "select p.share, s.share from (select dimension, configuration, max(share) as share from"
            + " profiles where potentials = 'all potentials' and dimension = 2 and method ="
            + " 'simulated-annealing' group by all) p join (select"
            + " 'simulated-annealing, geometric, end=' || p_schedule_end || ', proposal=' ||"
            + " p_method_proposal c, avg((hits > 0)::int) as share from convergence where dimension ="
            + " 2 and method = 'simulated-annealing' group by c) s on contains(p.configuration,"
            + " regexp_extract(s.c, 'proposal.*')) and contains(p.configuration, regexp_extract(s.c,"
            + " 'end=[0-9.]+'))",
        4);
    assertThat(rows(solved)).isNotEmpty();
    assertThat(
            rows(
                "select * from (select share - lag(share) over (partition by potentials, dimension,"
                    + " configuration order by budget) rise from profiles) where rise < 0"))
        .isEmpty();
    // The virtual best is at the end at least as good as every configuration.
    assertThat(
            rows(
                "select * from (select potentials, dimension, max(share) m from profiles group by"
                    + " all) a join (select potentials, dimension, max(share) v from profiles where"
                    + " method = 'virtual best' group by all) b using (potentials, dimension) where"
                    + " v < m"))
        .isEmpty();
  }

  @Test
  void profilesAreThereForGroupsOfPotentials() throws SQLException {
    assertThat(
            rows(
                "select distinct potentials from profiles where dimension = 2 order by potentials"))
        .extracting(row -> row[0])
        .containsExactly("all potentials", "benchmark potentials", "rastrigin", "sphere");
    // Both potentials of two dimensions are benchmarks.
    assertAgree(
        "select a.share, b.share from profiles a join profiles b using (dimension, configuration,"
            + " budget) where a.potentials = 'all potentials' and b.potentials = 'benchmark"
            + " potentials' and dimension = 2",
        20);
  }

  @Test
  void scalingIsTheRegressionOfLogarithms() throws SQLException {
    for (String range : List.of("all", "tail")) {
      String from = range.equals("all") ? "0" : "25";
      assertAgree(
          "select s.exponent, r.slope from scaling s join (select p_schedule_exponent e,"
              + " regr_slope(ln(final_potential_energy - known_minimum),"
              + " ln(p_schedule_duration)) slope from trials where method = 'imaginary-time' and"
              + " schedule = 'power' and p_schedule_duration > "
              + from
              + " group by e) r on s.p_schedule_exponent = r.e where s.range = '"
              + range
              + "'",
          2);
    }
    // V = x^2/2, D = (1 - t/T)^a: residual energy falls as T^(-a/(a+2)).
    List<Object[]> tail =
        rows("select p_schedule_exponent, exponent from scaling where range = 'tail' order by 1");
    assertThat((Double) tail.get(0)[1]).isCloseTo(-1.0 / 3, within(0.02));
    assertThat((Double) tail.get(1)[1]).isCloseTo(-1.0 / 2, within(0.02));
  }

  @Test
  void decayIsTwiceTheGap() throws SQLException {
    List<Object[]> rows =
        rows("select predicted_decay_rate, fitted_decay_rate, relative_difference from decay");
    assertThat(rows).hasSize(1);
    assertThat((Double) rows.get(0)[0]).isCloseTo(2.0, within(1e-8));
    assertThat((Double) rows.get(0)[2]).isCloseTo(0, within(1e-2));
  }

  @Test
  void ranksAreMeansOverTheCompleteProblems() throws SQLException {
    String medians =
        "select potential_parameters p, schedule_parameters || method_parameters c,"
            + " median(residual) m from trials where method = 'simulated-annealing' and dimension"
            + " = 2 group by all";
    String ranks =
        "select c, avg(r) mean from (select c, rank() over (partition by p order by m) r from ("
            + medians
            + ")) group by c";
    List<Object[]> ours =
        rows("select mean_rank, problems from ranking where dimensions = '2' order by 1");
    List<Object[]> theirs = rows("select mean from (" + ranks + ") order by 1");
    assertThat(ours).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat((Double) ours.get(i)[0]).isCloseTo((Double) theirs.get(i)[0], EXACT);
      assertThat(ours.get(i)[1]).isEqualTo(2L);
    }
  }

  @Test
  void comparisonsCountWins() throws SQLException {
    String wins =
        "select avg((a.residual < b.residual)::int + 0.5 * (a.residual = b.residual)::int) a12,"
            + " a.p_method_proposal pa, b.p_method_proposal pb, a.p_schedule_end e from trials a"
            + " join trials b on a.potential_parameters = b.potential_parameters and"
            + " a.p_schedule_end = b.p_schedule_end where a.potential = 'rastrigin' and"
            + " a.p_method_proposal <> b.p_method_proposal group by pa, pb, e";
    assertAgree(
        "select c.a12, w.a12 from comparisons c join ("
            + wins
            + ") w on contains(c.first, 'proposal=' || w.pa) and contains(c.second, 'proposal=' ||"
            + " w.pb) and contains(c.first, 'end=' || w.e) and contains(c.second, 'end=' || w.e)"
            + " where c.potential = 'rastrigin'",
        2);
    assertThat(rows("select * from comparisons where p_holm < p")).isEmpty();
  }

  @Test
  void ablationIsTheMeanOfPairedDifferences() throws SQLException {
    String pairs =
        "select a.potential, a.dimension d, log10(b.residual) - log10(a.residual) x from trials a"
            + " join trials b on a.potential_parameters = b.potential_parameters and a.replicate ="
            + " b.replicate and a.p_schedule_end = b.p_schedule_end where a.p_method_proposal ="
            + " 0.02 and b.p_method_proposal = 0.1 and a.residual > 1e-16 and b.residual > 1e-16";
    String effects =
        " from ablation e join (select potential, d, avg(x) mean, stddev(x) / sqrt(count(*)) se,"
            + " count(*) n from ("
            + pairs
            + ") group by all) s on e.potential = s.potential and e.dimension = s.d where e.axis ="
            + " 'p_method_proposal' and e.quantity = 'log10_residual'";
    assertAgree("select e.effect, s.mean" + effects, 4);
    assertAgree("select e.pairs, 16" + effects, 4);
    // t.ppf(.975, 15) in SciPy.
    assertAgree("select e.effect_high - e.effect, 2.131449545559323 * s.se" + effects, 4);
  }

  @Test
  void interactionsAreMeansOfDifferencesOfDifferences() throws SQLException {
    String corner =
        "(select *, log10(greatest(residual, 1e-16)) as y, p_schedule_end as e, p_method_proposal"
            + " as p from trials where method = 'simulated-annealing')";
    String quadruples =
        "select n.potential, n.dimension as d, (b.y - p.y) - (e.y - n.y) as x from "
            + String.join(
                " join ",
                corner + " n",
                corner + " e using (potential, dimension, replicate)",
                corner + " p using (potential, dimension, replicate)",
                corner + " b using (potential, dimension, replicate)")
            + " where (n.e, n.p, e.e, e.p, p.e, p.p, b.e, b.p)"
            + " = (0.5, 0.02, 0.01, 0.02, 0.5, 0.1, 0.01, 0.1)";
    // t.ppf(.975, 7) in SciPy 1.17.1.
    String interactions =
        " from interactions i join (select potential, d, avg(x) as mean,"
            + " 2.364624251592785 * stddev(x) / sqrt(count(*)) as half, count(*) as n from ("
            + quadruples
            + ") group by all) s on i.potential = s.potential and i.dimension = s.d"
            + " where i.first_axis = 'p_schedule_end' and i.second_axis = 'p_method_proposal'"
            + " and i.quantity = 'log10_residual'";
    assertAgree("select i.effect, s.mean" + interactions, 4);
    assertAgree("select i.effect_low, s.mean - s.half" + interactions, 4);
    assertAgree("select i.effect_high, s.mean + s.half" + interactions, 4);
    assertAgree("select i.quadruples, 8" + interactions, 4);
    assertThat(
            rows(
                "select distinct first_reference, first_value, second_reference, second_value from"
                    + " interactions where method = 'simulated-annealing'"))
        .containsExactly(new Object[] {"0.5", "0.01", "0.02", "0.1"});
  }

  /** e^{-E tau} shares over the levels that the start overlaps, from energies and amplitudes. */
  private static final String SHARES =
      "select *, abs(a) / sum(abs(a)) over t as share, a / c / sum(a / c) over t as softmax,"
          + " e / sum(e) over t as predicted, a * a / sum(a * a) over t as born,"
          + " c * c * e * e / sum(c * c * e * e) over t as born_predicted from (select p.trial_key,"
          + " p.step, p.time, p.level, p.amplitude as a, f.amplitude as c,"
          + " exp(-(s.energy - 0.5) * p.time) as e from populations p join spectra s using"
          + " (trial_key, level) join (select * from populations where step = 0) f using (trial_key,"
          + " level) where p.softmax_weight is not null and f.population > 1e-20) window t as"
          + " (partition by trial_key, step)";

  @Test
  void levelsFollowTheSoftmax() throws SQLException {
    for (String[] pair :
        new String[][] {
          {"share", "share - predicted"},
          {"softmax", "softmax - predicted"},
          {"born", "born - born_predicted"}
        }) {
      String theirs =
          "select level, max(abs(x)) m, sqrt(avg(x * x)) r from (select level, "
              + pair[1]
              + " x from ("
              + SHARES
              + ")) group by level";
      assertAgree(
          "select l."
              + pair[0]
              + "_maximum, t.m from levels l join ("
              + theirs
              + ") t using (level)",
          3);
      assertAgree(
          "select l." + pair[0] + "_rms, t.r from levels l join (" + theirs + ") t using (level)",
          3);
    }
    // The state is a Gaussian beside the middle: all levels, none with an equal c_n.
    assertThat(rows("select * from levels where level = 0 and share_maximum > 0.05")).hasSize(1);
    assertThat(rows("select * from levels where softmax_maximum > 1e-4 or born_maximum > 1e-4"))
        .isEmpty();
    assertThat(rows("select level from levels")).hasSizeGreaterThan(2);
  }

  @Test
  void twoLevelsLieOnTheSigmoid() throws SQLException {
    List<Object[]> rows =
        rows("select x, p0, p0_predicted, born0, gap, time from sigmoid order by step");
    assertThat(rows).hasSizeGreaterThan(10);
    for (Object[] row : rows) {
      double x = (Double) row[0];
      assertThat((Double) row[2]).isCloseTo(1 / (1 + Math.exp(-x)), EXACT);
      assertThat((Double) row[1]).isCloseTo((Double) row[2], within(1e-4));
      assertThat((Double) row[4]).isCloseTo(1.0, within(1e-8));
      assertThat(x).isCloseTo((Double) row[4] * (Double) row[5], EXACT);
    }
    assertThat((Double) rows.get(0)[1]).isCloseTo(0.5, EXACT);
    List<Object[]> start =
        rows("select c * c from (" + SHARES + ") where step = 0 and level < 2 order by level");
    double born = (Double) start.get(0)[0] / ((Double) start.get(0)[0] + (Double) start.get(1)[0]);
    assertThat((Double) rows.get(0)[3]).isCloseTo(born, EXACT);
  }

  @Test
  void extrapolationIsWeightedLeastSquares() throws SQLException {
    String sums =
        "select sum(w) s, sum(w * x) sx, sum(w * y) sy, sum(w * x * x) sxx, sum(w * x * y) sxy, count(*) n"
            + " from (select growth_energy y, 1 / growth_energy_error ** 2 w, %s x from trials where"
            + " method = 'diffusion-monte-carlo' and %s)";
    String line = "(sxx * sy - sx * sxy) / (s * sxx - sx * sx)";
    String error = "sqrt(sxx / (s * sxx - sx * sx))";
    String byStep =
        String.format(
            sums,
            "p_method_time_step ** 2",
            "p_method_walkers is null and p_method_time_step is not null");
    assertAgree(
        "select energy, "
            + line
            + " from extrapolation, ("
            + byStep
            + ") where terms = 'dt^2' and estimator = 'growth'",
        1);
    assertAgree(
        "select energy_error, "
            + error
            + " from extrapolation, ("
            + byStep
            + ") where terms = 'dt^2' and estimator = 'growth'",
        1);
    String byWalkers =
        String.format(sums, "1.0 / p_method_walkers", "p_method_walkers is not null");
    assertAgree(
        "select energy, "
            + line
            + " from extrapolation, ("
            + byWalkers
            + ") where terms = '1/walkers' and estimator = 'growth'",
        1);
    String mean =
        String.format(sums, "0", "p_method_walkers is null and p_method_time_step is null");
    assertAgree(
        "select energy, sy / s from extrapolation, ("
            + mean
            + ") where terms = 'mean' and estimator = 'growth'",
        1);
    assertAgree(
        "select energy_error, 1 / sqrt(s) from extrapolation, ("
            + mean
            + ") where terms = 'mean' and estimator = 'growth'",
        1);
    assertThat(
            rows(
                "select freedom, trials from extrapolation where terms = 'dt^2 + dt^4' and estimator = 'growth'"))
        .containsExactly(new Object[] {6L, 9L});
    // E_0(dt) = asinh(dt/2)/dt -> 1/2.
    List<Object[]> limit =
        rows(
            "select energy, energy_error from extrapolation where terms = 'dt^2' and estimator = 'growth'");
    assertThat((Double) limit.get(0)[0])
        .isCloseTo(0.5, within(4 * (Double) limit.get(0)[1] + 1e-3));
  }

  @Test
  void methodsOnAGridAreNoSamplers() throws SQLException {
    assertThat(
            rows(
                "select hits, ert, success from convergence where method = 'spectrum'"
                    + " and (hits is not null or ert is not null or success is not null)"))
        .isEmpty();
    assertThat(rows("select * from convergence where method = 'spectrum'")).isNotEmpty();
    assertThat(rows("select * from profiles where method in ('spectrum', 'imaginary-time')"))
        .isEmpty();
  }
}
