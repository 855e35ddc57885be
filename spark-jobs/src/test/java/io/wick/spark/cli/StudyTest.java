package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures and claims that a sweep file asks for. */
class StudyTest {
  static final String SWEEP =
      """
      name: study
      potentials: [{type: harmonic, stiffness: {values: [1, 4]}}]
      schedules: [{type: constant, D: 0.5, duration: 1}]
      methods: [{type: spectrum, D: 0.5, levels: 3}]
      """;

  /** Figures of every kind of mark, over tables that any sweep has. */
  static final String FIGURES =
      """
      views:
        - {name: joined, query: select * from spectra join trials using (trial_key)}
        - {name: levels, query: select * from joined where level >= 0}
      figures:
        - name: levels
          title: Levels of the oscillator
          caption: They are < evenly > spaced.
          query: |
            select p_potential_stiffness as k, concat('k = ', p_potential_stiffness) as label, level,
                   energy, energy - 0.1 as low, energy + 0.1 as high, (level + 0.5) * sqrt(p_potential_stiffness) as exact
            from levels
          x: {field: level, title: "level n"}
          y: {title: "energy (units of ζ)", scale: log}
          color: label
          panel: label
          layers:
            - {mark: line, field: exact, dashed: true}
            - {mark: point, field: energy, low: low, high: high}
        - name: map
          title: Levels as a map
          query: select p_potential_stiffness as `k.swept`, level, energy from levels
          x: {field: k.swept, title: "stiffness", scale: nominal}
          y: {field: level, title: "level n", scale: nominal}
          layers: [{mark: cell, field: energy}]
        - name: bars
          title: The gap
          query: select potential, method, p_potential_stiffness as k, gap from trials
          x: {field: k, title: "stiffness", scale: nominal}
          y: {title: "gap (units of ζ)"}
          color: method
          select: potential
          layers: [{mark: bar, field: gap}]
      """;

  private static final String WRONG =
      """
        - name: wrong-table
          title: What is not there
          query: select 1 as a from nowhere
          x: {field: a, title: a}
          y: {title: b}
          layers: [{mark: point, field: a}]
        - name: wrong-column
          title: What is not given
          query: select gap from trials
          x: {field: gap, title: a}
          y: {title: b}
          layers: [{mark: point, field: energy}]
      """;

  private static final String CLAIMS =
      """
      claims:
        - says: The gap is the square root of 2 D k
          query: |
            select concat('k = ', p_potential_stiffness) as case, gap as value, gap - 1e-8 as low, gap + 1e-8 as high,
                   sqrt(p_potential_stiffness) as expected from trials
        - says: The ground energy is one
          query: select 'all' as case, min(energy) as value, min(energy) - 0.1 as low, min(energy) + 0.1 as high, 1.0 as expected from spectra
        - says: Cases come by name
          query: |
            select * from values ('c', 3.0, true), ('a', 1.0, true), ('b', 2.0, true) as t(case, value, holds)
        - says: Cases come as the query says
          query: |
            with t as (select * from values ('c', 2.0, true), ('a', 3.0, true), ('b', 1.0, true) as v(case, value, holds))
            select * from t order by value limit 10
        - says: There are two trials
          query: select count(*) as value, count(*) = 2 as holds from trials
        - says: There are no analysis tables
          query: select count(*) > 0 as holds from health
        - says: Nothing is known
          query: select 1 as value, cast(null as boolean) as holds
        - says: Nothing is given
          query: select 1 as value, true as holds from trials where false
      """;

  @TempDir static Path folder;
  private static Path out;
  private static Wick.Result run;
  private static String page;

  @BeforeAll
  static void run() throws IOException {
    SharedSpark.get();
    Path sweep = Files.writeString(folder.resolve("sweep.yaml"), SWEEP + FIGURES + WRONG + CLAIMS);
    out = folder.resolve("out");
    run = Wick.run("run", sweep.toString(), "--out", out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    page = Files.readString(out.resolve("report/index.html"));
  }

  private static JsonNode spec(String name) throws IOException {
    Matcher script =
        Pattern.compile("<script type=\"application/json\" id=\"spec-" + name + "\">(.*?)</script>")
            .matcher(page);
    assertThat(script.find()).as(name).isTrue();
    return Json.MAPPER.readTree(script.group(1));
  }

  @Test
  void printsWhichClaimsHold() {
    assertThat(run.out())
        .contains("holds    The gap is the square root of 2 D k (2 cases)\n")
        .contains(
            "FAILS    The ground energy is one: all, 0.50000 [0.40000, 0.60000], expected 1.0000\n")
        .contains("holds    There are two trials\n")
        .contains("holds    There are no analysis tables\n")
        .contains("unknown  Nothing is known: the row has neither holds nor all of low, high and")
        .contains("unknown  Nothing is given: the query gives no row\n");
  }

  @Test
  void keepsTheClaimsAsATable() throws SQLException {
    List<Boolean> holds = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select holds from '"
                    + out.resolve("analysis/claims")
                    + "/*.parquet' where expected is not null order by claim, value")) {
      while (rows.next()) {
        holds.add(rows.getBoolean(1));
      }
    }
    assertThat(holds).containsExactly(true, true, false);
    assertThat(page).contains("<h2>What it claims").contains("does not hold");
  }

  @Test
  void casesComeInTheOrderOfTheQueryOrByName() throws SQLException {
    assertThat(cases("Cases come by name")).containsExactly("a", "b", "c");
    assertThat(cases("Cases come as the query says")).containsExactly("b", "c", "a");
  }

  private static List<String> cases(String claim) throws SQLException {
    List<String> cases = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select \"case\" from '"
                    + out.resolve("analysis/claims")
                    + "/*.parquet' where claim = '"
                    + claim
                    + "'")) {
      while (rows.next()) {
        cases.add(rows.getString(1));
      }
    }
    return cases;
  }

  @Test
  void drawsWhatTheFileAsksFor() throws IOException {
    JsonNode levels = spec("levels");
    assertThat(levels.at("/data/values")).hasSize(6);
    assertThat(levels.at("/facet/field").asText()).isEqualTo("label");
    assertThat(levels.at("/facet/sort/0").asText()).startsWith("k = 1");
    assertThat(levels.at("/spec/layer")).hasSize(3);
    assertThat(levels.at("/spec/layer/1/mark/type").asText()).isEqualTo("rule");
    assertThat(levels.at("/spec/layer/2/encoding/y/scale/type").asText()).isEqualTo("log");
    assertThat(page).contains("They are &lt; evenly &gt; spaced.");
    // A dot in the name of a column is no path.
    assertThat(spec("map").at("/encoding/x/field").asText()).isEqualTo("k\\.swept");
    assertThat(spec("bars").at("/layer/0/encoding/xOffset/field").asText()).isEqualTo("method");
    assertThat(spec("bars").at("/params/0/bind/options/0").asText()).isEqualTo("harmonic");
    assertThat(Files.readAllLines(out.resolve("report/data/levels.csv"))).hasSize(7);
  }

  @Test
  void saysWhatCannotBeDrawn() {
    assertThat(page)
        .containsPattern(
            "What is not there</h2>\\s*<p class=\"bad\">This figure cannot be drawn: .*nowhere")
        .containsPattern(
            "not given</h2>\\s*<p class=\"bad\">This figure cannot be drawn: its query gives no column energy");
  }

  @Test
  void drawsFiguresOfAnotherFile() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            """
            name: other
            claims: [{says: The file may change, query: select true as holds}]
            """);
    Path copy = folder.resolve("copy");
    Path sweep = Files.writeString(folder.resolve("bare.yaml"), SWEEP);
    assertThat(Wick.run("run", sweep.toString(), "--out", copy.toString()).code()).isZero();
    Wick.Result report = Wick.run("report", copy.toString(), "--figures", other.toString());
    assertThat(report.code()).as(report.err()).isZero();
    assertThat(report.out()).contains("holds    The file may change\n");
  }

  @Test
  void refusesACommandBeforeSparkStarts() throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("command.yaml"),
            SWEEP + "claims: [{says: Nothing is left, query: drop table trials}]\n");
    Wick.Result result = Wick.run("plan", sweep.toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .startsWith("The query of the claim 'Nothing is left' is no SQL query: ")
        .contains("command.yaml");
  }

  /** A night may pass before the claims are judged. */
  @Test
  void refusesAClaimThatCannotBeJudged() throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("judged.yaml"),
            SWEEP
                + "claims: [{says: It falls, query: 'select 1 as value, 2 as Low, count(*) as high from"
                + " trials'}, {says: It rests, query: 'select *, true as still from runs'}]\n");
    Wick.Result result = Wick.run("plan", sweep.toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .startsWith("The claim 'It falls' cannot be judged: its query gives no column expected (")
        .contains("judged.yaml). Select value, low, high and expected, or holds.")
        .doesNotContain("It rests");
  }
}
