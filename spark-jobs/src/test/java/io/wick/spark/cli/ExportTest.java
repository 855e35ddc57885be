package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.spark.table.Json;
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
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports of a real sweep: what DuckDB reads from the CSV files is what it reads from the tables;
 * the others by the rules by which IOHinspector (data.py), IOHanalyzer (readFiles.R) and cocopp
 * (pproc.py, readalign.py) read them.
 */
class ExportTest {
  private static final String SWEEP =
      """
      name: export
      seed: 7
      targets: [30, 10, 1, 0.1]
      record: {points: 12, spacing: log}
      blocks:
        - potentials:
            - {type: bbob-sphere, dimension: {values: [2, 3]}, instance: {values: [1, 2]}}
            - {type: bbob-griewank-rosenbrock, dimension: 2}
            - {type: rastrigin, dimension: {values: [2, 3]}}
          schedules:
            - {type: geometric, start: 10.0, end: {values: [0.5, 1.0e-4]}, duration: 2}
          methods:
            - {type: simulated-annealing, steps: 300}
            - {type: diffusion-monte-carlo, walkers: 10, timeStep: 0.1}
            - {type: langevin, walkers: 4, timeStep: 0.05}
          replicates: 2
        - potentials:
            - {type: harmonic, box: [[-6, 6]]}
            - {type: expression, formula: "x0^4 - x0^2", box: [[-4, 4]]}
          schedules:
            - {type: constant, D: 0.5, duration: 2}
          methods:
            - {type: imaginary-time, grid: {points: 64}, start: {type: gaussian, center: 1, std: 0.5}, steps: 100}
            - {type: simulated-annealing, steps: 20}
            - {type: test-trouble, behaviour: diverge}
      """;

  /** Potentials 4 + 1 + 2, ends 2, methods 3, replicates 2. */
  private static final int SAMPLED = 7 * 2 * 3 * 2;

  @TempDir static Path folder;
  private static Path out;
  private static Connection duck;

  @BeforeAll
  static void run() throws IOException, SQLException {
    SharedSpark.get();
    Path sweep = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    out = folder.resolve("out");
    Wick.Result run = Wick.run("run", sweep.toString(), "--out", out.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    duck = DriverManager.getConnection("jdbc:duckdb:");
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

  private static String parquet(Path files) {
    return "read_parquet('" + files + "/*.parquet')";
  }

  @Test
  void csvHoldsTheSameValuesAsTheTables() throws IOException, SQLException {
    Path target = folder.resolve("csv");
    Wick.Result export =
        Wick.run("export", out.toString(), "--format", "csv", "--to", target.toString());
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(export.out()).contains("trials ", "analysis/health ", target.toString());
    List<String> tables =
        new ArrayList<>(List.of("trials", "trajectories", "spectra", "populations"));
    for (String name : List.of("health", "convergence", "profiles", "levels", "ablation")) {
      tables.add("analysis/" + name);
    }
    for (String table : tables) {
      String stored = parquet(out.resolve(table));
      List<String> casts = new ArrayList<>();
      for (Object[] column : rows("describe select * from " + stored)) {
        // A Parquet timestamp in UTC reads as one with a zone.
        casts.add(String.format(Locale.ROOT, "cast(\"%s\" as %s)", column[0], column[1]));
      }
      String text =
          "select "
              + String.join(", ", casts)
              + " from read_csv('"
              + target.resolve(table + ".csv")
              + "', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"',"
              + " allow_quoted_nulls = false)";
      assertThat(rows("select count(*) from " + stored).get(0)[0]).as(table).isNotEqualTo(0L);
      assertThat(rows("(select * from " + stored + ") except all (" + text + ")"))
          .as(table)
          .isEmpty();
      assertThat(rows("(" + text + ") except all (select * from " + stored + ")"))
          .as(table)
          .isEmpty();
    }
    // What never happened has a header still, and every column its meaning.
    assertThat(Files.readString(target.resolve("failures.csv")))
        .startsWith("trial_key,")
        .endsWith("\r\n");
    assertThat(Files.readString(target.resolve("columns.csv")))
        .contains("trials,first_value,double,");
    Wick.Result again =
        Wick.run("export", out.toString(), "--format", "csv", "--to", target.toString());
    assertThat(again.code()).isEqualTo(ExitCode.OUTPUT_EXISTS);
    assertThat(again.err()).contains("is not empty");
  }

  @Test
  void iohIsWhatIohInspectorReads() throws IOException, SQLException {
    Wick.Result export = Wick.run("export", out.toString(), "--format", "ioh");
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(export.out())
        .contains(
            "Runs: " + (SAMPLED + 2) + ", algorithms: 8, functions: 4",
            "2 trials: methods on a grid, whose evaluations are nodes and no search (imaginary-time 2)",
            "2 trials: no known minimum (expression 2)");
    Path root = out.resolve("export/ioh");
    // IOHanalyzer takes text and comma-separated files for data.
    assertThat(files(root, ".txt")).isEmpty();
    assertThat(files(root, ".csv")).isEmpty();
    int runs = 0;
    for (Path index : files(root, ".json")) {
      JsonNode json = Json.MAPPER.readTree(index.toFile());
      assertThat(json.fieldNames())
          .toIterable()
          .containsExactly(
              "version",
              "suite",
              "function_id",
              "function_name",
              "maximization",
              "algorithm",
              "experiment_attributes",
              "attributes",
              "scenarios");
      assertThat(json.get("maximization").isBoolean()).isTrue();
      assertThat(json.get("function_id").asInt()).isBetween(1, 65535);
      assertThat(index.getFileName().toString())
          .isEqualTo(
              "IOHprofiler_f"
                  + json.get("function_id").asInt()
                  + "_"
                  + json.get("function_name").asText()
                  + ".json");
      assertThat(json.at("/algorithm/name").asText())
          .isEqualTo(index.getParent().getFileName().toString());
      assertThat(json.get("attributes").toString()).isEqualTo("[\"evaluations\",\"raw_y\"]");
      for (JsonNode scenario : json.get("scenarios")) {
        runs += checkScenario(index, scenario);
      }
    }
    assertThat(runs).isEqualTo(SAMPLED + 2);
    // The same function in two dimensions.
    JsonNode rastrigin =
        Json.MAPPER.readTree(
            root.resolve(
                    "simulated-annealing_geometric_end-0.5/IOHprofiler_f34981_rastrigin_7a54ec.json")
                .toFile());
    assertThat(rastrigin.get("suite").asText()).isEqualTo("wick");
    assertThat(rastrigin.get("scenarios").findValuesAsText("dimension")).containsExactly("2", "3");
    assertThat(Files.readString(root.resolve("README.md")))
        .contains("| 34981 | rastrigin_7a54ec |");
  }

  /** Runs begin with evaluation 1, by which they are told apart. */
  private static int checkScenario(Path index, JsonNode scenario) throws IOException {
    Path data = index.resolveSibling(scenario.get("path").asText());
    assertThat(data.getFileName().toString())
        .endsWith("_DIM" + scenario.get("dimension").asInt() + ".dat");
    List<List<double[]>> read = new ArrayList<>();
    for (String line : Files.readAllLines(data)) {
      if (line.equals("evaluations raw_y")) {
        read.add(new ArrayList<>());
        continue;
      }
      String[] cells = line.split(" ", -1);
      assertThat(cells).hasSize(2);
      read.get(read.size() - 1)
          .add(new double[] {Long.parseLong(cells[0]), Double.parseDouble(cells[1])});
    }
    JsonNode runs = scenario.get("runs");
    assertThat(runs).hasSameSizeAs(read);
    for (int i = 0; i < read.size(); i++) {
      List<double[]> run = read.get(i);
      JsonNode said = runs.get(i);
      assertThat(run.get(0)[0]).isEqualTo(1);
      assertDescending(run);
      double[] last = run.get(run.size() - 1);
      assertThat(last[0]).isEqualTo(said.get("evals").asDouble());
      assertThat(last[1]).isEqualTo(said.at("/best/y").asDouble());
      assertThat(said.get("instance").asInt()).isPositive();
      assertThat(said.at("/best/x")).hasSize(scenario.get("dimension").asInt());
      double reached = said.at("/best/evals").asDouble();
      assertThat(run.stream().filter(p -> p[0] == reached && p[1] == last[1])).hasSize(1);
    }
    return read.size();
  }

  private static void assertDescending(List<double[]> run) {
    for (int k = 1; k < run.size(); k++) {
      assertThat(run.get(k)[0]).isGreaterThan(run.get(k - 1)[0]);
      assertThat(run.get(k)[1]).isLessThanOrEqualTo(run.get(k - 1)[1]);
    }
  }

  @Test
  void cocoIsWhatCocoppReads() throws IOException, SQLException {
    Path target = folder.resolve("coco");
    Wick.Result export =
        Wick.run("export", out.toString(), "--format", "coco", "--to", target.toString());
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(export.out())
        .contains(
            "Runs: 60, algorithms: 6, functions: 2",
            "no function of the BBOB suite (harmonic 2, rastrigin 24)");
    // iohinspector's pattern of an entry; cocopp splits at ", " and "=".
    Pattern header =
        Pattern.compile(
            "suite = 'bbob', funcId = (\\d+), DIM = (\\d+), Precision = 1\\.000e-08, algId = '([^',=]+)',"
                + " coco_version = '[^',=]*', logger = 'bbob', data_format = 'bbob-new2'");
    int runs = 0;
    for (Path info : files(target, ".info")) {
      List<String> lines = Files.readAllLines(info);
      assertThat(lines.size() % 3).isZero();
      for (int i = 0; i < lines.size(); i += 3) {
        Matcher entry = header.matcher(lines.get(i));
        assertThat(entry.matches()).as(lines.get(i)).isTrue();
        assertThat(lines.get(i + 1)).startsWith("%");
        String[] parts = lines.get(i + 2).split(", ");
        assertThat(parts[0])
            .isEqualTo(
                "data_f"
                    + entry.group(1)
                    + "/bbobexp_f"
                    + entry.group(1)
                    + "_DIM"
                    + entry.group(2)
                    + ".dat");
        assertThat(info.getFileName().toString()).isEqualTo("bbobexp_f" + entry.group(1) + ".info");
        assertThat(info.getParent().getFileName().toString()).isEqualTo(entry.group(3));
        List<List<double[]>> dat = cocoRuns(info.resolveSibling(parts[0]));
        List<List<double[]>> tdat =
            cocoRuns(info.resolveSibling(parts[0].replace(".dat", ".tdat")));
        assertThat(dat).hasSize(parts.length - 1);
        assertThat(tdat).hasSize(parts.length - 1);
        for (int k = 1; k < parts.length; k++) {
          Matcher run = Pattern.compile("(\\d+):(\\d+)\\|([-+eE0-9.]+)").matcher(parts[k]);
          assertThat(run.matches()).as(parts[k]).isTrue();
          // assert all(dataset.evals_function[0][1:] == 1) in dataformatsettings.py
          assertThat(dat.get(k - 1).get(0)[0]).isEqualTo(1);
          assertThat(tdat.get(k - 1).get(0)[0]).isEqualTo(1);
          assertDescending(dat.get(k - 1));
          assertDescending(tdat.get(k - 1));
          double[] last = tdat.get(k - 1).get(tdat.get(k - 1).size() - 1);
          assertThat(last[0]).isEqualTo(Double.parseDouble(run.group(2)));
          assertThat(last[1])
              .isCloseTo(
                  Double.parseDouble(run.group(3)), within(0.06 * Math.abs(last[1]) + 1e-300));
          runs++;
        }
      }
    }
    assertThat(runs).isEqualTo(60);
    assertRunTimesAreTheHits(target);
  }

  /** Runs are split at lines with %; columns are numbers, always as many. */
  private static List<List<double[]>> cocoRuns(Path file) throws IOException {
    Pattern head =
        Pattern.compile(
            "% f evaluations \\| g evaluations \\| best noise-free fitness - Fopt \\(([-+.e0-9]+)\\)"
                + " \\+ sum g_i\\+ \\| measured fitness \\| best measured fitness or single-digit g-values \\|"
                + " x1 \\| x2\\.\\.\\.");
    List<List<double[]>> runs = new ArrayList<>();
    double optimum = Double.NaN;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("%")) {
        Matcher matcher = head.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        optimum = Double.parseDouble(matcher.group(1));
        runs.add(new ArrayList<>());
        continue;
      }
      String[] cells = line.split(" ");
      assertThat(cells).hasSize(5);
      assertThat(cells[1]).isEqualTo("0");
      double residual = Double.parseDouble(cells[2]);
      assertThat(Double.parseDouble(cells[4]))
          .isCloseTo(optimum + residual, within(1e-9 * Math.abs(optimum) + 1e-9));
      runs.get(runs.size() - 1).add(new double[] {Long.parseLong(cells[0]), residual});
    }
    return runs;
  }

  /** The first row at or below a target of the sweep is the hit, as HMultiReader finds it. */
  private static void assertRunTimesAreTheHits(Path target) throws IOException, SQLException {
    Path data = target.resolve("simulated-annealing_geometric_end-0.5/data_f1/bbobexp_f1_DIM2.dat");
    List<List<double[]>> runs = cocoRuns(data);
    List<Object[]> hits =
        rows(
            "select unnest(generate_series(1, 4)) k, targets[k] as target, hits[k] as hit from (select *"
                + " from "
                + parquet(out.resolve("trials"))
                + " where potential = 'bbob-sphere' and dimension = 2 and method ="
                + " 'simulated-annealing' and p_schedule_end = 0.5 order by p_potential_instance,"
                + " replicate)");
    assertThat(hits).hasSize(4 * runs.size());
    int reached = 0;
    for (int i = 0; i < hits.size(); i++) {
      double bound = ((Number) hits.get(i)[1]).doubleValue();
      Object found =
          runs.get(i / 4).stream()
              .filter(p -> p[1] <= bound)
              .map(p -> (Object) (long) p[0])
              .findFirst()
              .orElse(null);
      assertThat(found).isEqualTo(hits.get(i)[2]);
      reached += found == null ? 0 : 1;
    }
    assertThat(reached).isGreaterThan(6);
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void nothingToExportIsAPlainSentence() throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("grid.yaml"),
            """
            name: grid
            potentials: [{type: harmonic, box: [[-6, 6]]}]
            schedules: [{type: constant, D: 0.5, duration: 1}]
            methods: [{type: imaginary-time, grid: {points: 32}, start: {type: ground}, steps: 10}]
            """);
    Path grid = folder.resolve("grid");
    assertThat(Wick.run("run", sweep.toString(), "--out", grid.toString()).code()).isZero();
    Wick.Result export = Wick.run("export", grid.toString(), "--format", "coco");
    assertThat(export.code()).isEqualTo(ExitCode.USAGE);
    assertThat(export.err())
        .isEqualToIgnoringNewLines(
            "Nothing to export as coco."
                + "Left out: 1 trial: methods on a grid, whose evaluations are nodes and no search"
                + " (imaginary-time 1).");
    assertThat(grid.resolve("export/coco")).doesNotExist();
    Wick.Result other = Wick.run("export", grid.toString(), "--format", "xml");
    assertThat(other.code()).isEqualTo(ExitCode.USAGE);
  }
}
