package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.spark.table.Json;
import io.wick.spark.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  static final String SWEEP =
      """
      name: report
      seed: 7
      targets: [2.0, 0.5]
      record: {points: 12, spacing: log}
      blocks:
        - potentials:
            - {type: sphere, dimension: {values: [1, 2]}}
          schedules:
            - {type: geometric, start: 2.0, end: {values: [0.5, 0.01]}, duration: 1}
          methods:
            - {type: simulated-annealing, steps: 100, proposal: {values: [0.02, 0.1]}}
            - {type: test-trouble, behaviour: diverge}
          replicates: 3
        - potentials:
            - {type: sphere, dimension: {values: [1, 2]}}
          methods:
            - {type: random-search, points: 50}
          replicates: 3
        - potentials:
            - {type: harmonic, box: [[-6, 6]]}
          schedules:
            - {type: power, start: 1.0, exponent: 2, duration: {values: [5, 10, 20]}}
          methods:
            - {type: imaginary-time, grid: {points: 64}, start: {type: ground}, steps: 100, levels: 0}
        - potentials:
            - {type: harmonic, box: [[-6, 6]]}
          schedules:
            - {type: constant, D: 0.5, duration: 6}
          methods:
            - {type: imaginary-time, grid: {points: 64}, start: {type: gaussian, center: 1, std: 0.5}, steps: 400}
      """;

  @TempDir static Path folder;
  private static Path report;
  private static String page;

  @BeforeAll
  static void run() throws IOException {
    SharedSpark.get();
    Path sweep = Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
    Path out = folder.resolve("out");
    Wick.Result run = Wick.run("run", sweep.toString(), "--out", out.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    report = out.resolve("report");
    assertThat(run.out()).contains("Report: " + report.resolve("index.html"));
    page = Files.readString(report.resolve("index.html"));
  }

  private static JsonNode spec(String name) throws IOException {
    Matcher script =
        Pattern.compile("<script type=\"application/json\" id=\"spec-" + name + "\">(.*?)</script>")
            .matcher(page);
    assertThat(script.find()).as(name).isTrue();
    return Json.MAPPER.readTree(script.group(1));
  }

  @Test
  void isOnePageThatLoadsNothing() {
    assertThat(page).startsWith("<!doctype html>").endsWith("</html>\n");
    String markup = page.replaceAll("(?s)<script>.*?</script>", "");
    assertThat(markup).doesNotContain("src=\"", "@import", "<link");
    assertThat(page).contains("vegaEmbed(", "prefers-color-scheme: dark");
  }

  @Test
  void comesInTheOrderOfTrust() {
    String[] order = {
      "<h2>Whether to trust it",
      "<h2>The answer",
      "<h2>Convergence",
      "<h2>Wave functions and densities in time",
      "<h2>Runtime profiles",
      "<h2>Two swept parameters",
      "<h2>Residual energy against annealing time",
      "<h2>Decay rate against the spectrum",
      "<h2>What the swept parameters do",
      "<h2>Best configurations",
      "<h2>Failures",
      "<h2>How to reproduce",
      "<h2>Environment"
    };
    assertThat(page).containsSubsequence(order);
    assertThat(page).contains("1 diverged");
  }

  @Test
  void theAnswerRanksMethodsWithAndWithoutASchedule() throws IOException {
    String answer = page.substring(page.indexOf("<h2>The answer"), page.indexOf("<h2>Convergence"));
    assertThat(answer)
        .containsSubsequence(
            "median residual",
            "<td>sphere, d = 1</td>",
            "<h3>all dimensions, 2 problems: sphere, d = 1; sphere, d = 2</h3>",
            "mean rank",
            "<td>simulated-annealing, geometric, end=0.01, proposal=0.02</td>",
            "<td>random-search</td>");
    assertThat(Files.readAllLines(report.resolve("data").resolve("answer.csv")))
        .filteredOn(line -> line.startsWith("sphere,") && line.contains(",random-search,"))
        .hasSize(2);
  }

  /** The best configuration of a problem is the first of its rows in the answer. */
  @Test
  void theBestConfigurationsAreThoseOfTheAnswer() {
    String answer = page.substring(page.indexOf("<h2>The answer"), page.indexOf("<h2>Convergence"));
    Matcher first =
        Pattern.compile("<tr><td>([a-z]+, d = [0-9][^<]*)</td><td>([^<]+)</td>").matcher(answer);
    int problems = 0;
    while (first.find()) {
      problems++;
      assertThat(page)
          .contains("<summary>" + first.group(1) + ": " + first.group(2) + "</summary>");
    }
    assertThat(problems).isEqualTo(3);
    assertThat(answer).contains(" evaluations</td>", " in time</td>");
  }

  @Test
  void effectsOfTheSweptParametersComeWithThoseOfTwoTogether() throws IOException {
    assertThat(page)
        .containsSubsequence(
            "<h2>What the swept parameters do",
            "method.proposal 0.02 → 0.1",
            "two parameters changed",
            "schedule.end 0.5 → 0.01 and method.proposal 0.02 → 0.1",
            "<h2>Best configurations");
    for (String name : new String[] {"ablation", "interactions"}) {
      List<String> rows = Files.readAllLines(report.resolve("data").resolve(name + ".csv"));
      assertThat(rows).as(name).hasSizeGreaterThan(2);
      assertThat(rows.get(0)).startsWith("change,potential,dimension,method,schedule,quantity");
    }
  }

  /** The figure of a sweep file takes the place of the report's own of the same name. */
  @Test
  void aFigureOfTheSweepFileReplacesTheReportsOwn() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            """
            name: other
            figures:
              - name: convergence
                title: Our own convergence
                query: select 1.0 as budget, 2.0 as residual
                x: {field: budget, title: budget}
                y: {title: residual}
                layers: [{mark: point, field: residual}]
              - name: ablation
                title: Our own effects
                query: select 1.0 as n, 0.5 as effect
                x: {field: n, title: n}
                y: {title: effect}
                layers: [{mark: point, field: effect}]
            """);
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(report.getParent())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(report.getParent().relativize(file).toString()));
      }
    }
    Wick.Result result = Wick.run("report", copy.toString(), "--figures", other.toString());
    assertThat(result.code()).as(result.err()).isZero();
    String drawn = Files.readString(copy.resolve("report/index.html"));
    assertThat(drawn)
        .contains(
            "<h2>Our own convergence</h2>", "<h2>Our own effects</h2>", "<h2>Runtime profiles")
        .doesNotContain("<h2>Convergence</h2>", "<h2>What the swept parameters do</h2>")
        .containsOnlyOnce("id=\"spec-convergence\"");
    assertThat(Files.readAllLines(copy.resolve("report/data/convergence.csv")))
        .containsExactly("budget,residual", "1.0,2.0");
    assertThat(Files.readAllLines(copy.resolve("report/data/ablation.csv")))
        .containsExactly("n,effect", "1.0,0.5");
  }

  @Test
  void everyFigureHasItsDataInsideAndBeside() throws IOException {
    for (String name :
        new String[] {"convergence", "evolution", "profiles", "heatmap", "scaling", "decay"}) {
      JsonNode spec = spec(name);
      int rows = spec.at("/data/values").size();
      assertThat(rows).as(name).isPositive();
      assertThat(Files.readAllLines(report.resolve("data").resolve(name + ".csv")))
          .hasSize(rows + 1);
      if (spec.at("/data/values/0").has("problem")) {
        assertThat(spec.at("/params/0/bind/options/0"))
            .isEqualTo(spec.at("/params/0/value"))
            .isNotNull();
      }
    }
  }
}
