package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.ResultHash;
import io.wick.spark.table.Table;
import io.wick.spark.testing.Disturbance;
import io.wick.spark.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCommandsTest {
  private static final String SWEEP =
      """
      name: commands
      seed: 3
      replicates: 4
      potentials:
        - {type: test-bowl, dimension: 2, stiffness: {values: [1.0, 2.0, 4.0]}}
      methods:
        - {type: test-random-search, points: {values: [5, 10]}}
        - {type: test-trouble, behaviour: diverge}
      targets: [1.0, 0.1]
      record: {points: 5}
      """;
  private static final int TRIALS = 3 * 2 * 4 + 3;

  @TempDir Path folder;
  private String sweep;
  private String out;

  @BeforeEach
  void write() throws IOException {
    SharedSpark.get();
    sweep = Files.writeString(folder.resolve("sweep.yaml"), SWEEP).toString();
    out = folder.resolve("out").toString();
  }

  private static OutputFolder output(String folder) throws IOException {
    return OutputFolder.of(folder, new Configuration());
  }

  @Test
  void runThenStatusFailuresAndShow() throws IOException {
    Wick.Result run = Wick.run("run", sweep, "--out", out);
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("Sweep commands", "27 trials (24 completed, 3 diverged)", "failures " + out);
    assertThat(run.out().lines().skip(1).takeWhile(line -> !line.startsWith("Finished")))
        .as("the summary fits a console")
        .allMatch(line -> line.length() <= 120);
    assertThat(run.out()).endsWith(out + System.lineSeparator());

    Wick.Result status = Wick.run("status", out);
    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("finished", "27 trials");
    JsonNode state = Json.MAPPER.readTree(Wick.run("status", out, "--json").out());
    assertThat(state.get("settled").asInt()).isEqualTo(TRIALS);
    assertThat(state.get("run").get("exitCode").asInt()).isEqualTo(3);

    Wick.Result failures = Wick.run("failures", out);
    assertThat(failures.out()).startsWith("3 × DIVERGED, test-trouble on test-bowl");
    assertThat(Wick.run("failures", out, "--json").out()).contains("\"count\" : 3");

    List<Object> keys = new ArrayList<>();
    CommittedTable.of(output(out), Table.SPECTRA)
        .forEach(List.of("trial_key"), row -> keys.add(row[0]));
    String key = (String) keys.get(0);
    JsonNode trial = Json.MAPPER.readTree(Wick.run("show", out, key, "--json").out());
    assertThat(trial.get("trial_key").asText()).isEqualTo(key);
    assertThat(trial.get("spectra")).hasSize(2);
    assertThat(trial.get("trajectories").size()).isPositive();
    assertThat(trial.get("best_point")).hasSize(2);
    assertThat(Wick.run("show", out, key.substring(0, 10)).out())
        .contains("2 rows", "test-random-search");
  }

  @Test
  void theSummaryCountsTrialsWithoutAResult() {
    AtomicInteger slow = new AtomicInteger(1);
    Disturbance.set(
        context -> {
          if (slow.getAndDecrement() > 0) {
            Disturbance.sleep(1500);
          }
        });
    Wick.Result run;
    try {
      run = Wick.run("run", sweep, "--out", out, "--set", "budget.time=1s");
    } finally {
      Disturbance.clear();
    }
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.out()).contains("27 trials (23 completed, 3 diverged, 1 timed out)");
    assertThat(run.out().lines().filter(line -> line.contains("test-random-search")))
        .as("8 trials on each of 3 problems, one of them failed")
        .hasSize(3)
        .allMatch(line -> line.matches(" test-random-search.* 8 .*"))
        .filteredOn(line -> line.matches(" test-random-search.* 8 +1 .*"))
        .hasSize(1);
  }

  @Test
  void limitThenResumeGivesWhatOneRunGives() throws IOException {
    assertThat(Wick.run("run", sweep, "--out", out, "--limit", "7").code()).isIn(0, 3);
    Wick.Result again = Wick.run("run", sweep, "--out", out);
    assertThat(again.code()).isEqualTo(4);
    assertThat(again.err()).contains("./wick resume " + out);
    assertThat(Wick.run("resume", out).code()).isEqualTo(3);
    String whole = folder.resolve("whole").toString();
    Wick.run("run", sweep, "--out", whole, "--slices", "3", "--shuffle");
    assertThat(ResultHash.of(output(out))).isEqualTo(ResultHash.of(output(whole)));
  }

  @Test
  void mistakesAreOnePlainSentence() throws IOException {
    Wick.Result missing = Wick.run("run", folder + "/no.yaml");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).startsWith("There is no file " + folder + "/no.yaml.");
    Wick.Result empty = Wick.run("resume", folder.toString());
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).contains("holds no sweep");
    assertThat(Wick.run("status", folder.toString()).code()).isEqualTo(2);
    assertThat(Wick.run("show", folder.toString(), "xyz").code()).isEqualTo(2);
    Wick.Result bad = Wick.run("run", sweep, "--out", out, "--set", "methods[0].points=many");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err()).contains("points");
    Wick.Result none = Wick.run("run", sweep, "--out", out, "--limit", "0");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).startsWith("--limit must be positive, but was 0.");
    Wick.Result file = Wick.run("run", sweep, "--out", sweep + "/out");
    assertThat(file.code()).isEqualTo(2);
    assertThat(file.err()).startsWith("The output folder " + sweep + "/out cannot be created");
    assertThat(Files.exists(Path.of(out))).isFalse();
  }

  @Test
  void mergeJoinsOutputsOnce() throws IOException {
    String a = folder.resolve("a").toString();
    String b = folder.resolve("b").toString();
    String merged = folder.resolve("merged").toString();
    Wick.run("run", sweep, "--out", a, "--set", "replicates=2");
    Wick.run("run", sweep, "--out", b, "--limit", "20");
    Wick.Result merge = Wick.run("merge", b, a, "--out", merged);
    assertThat(merge.code()).as(merge.err()).isZero();
    assertThat(Wick.run("resume", merged).code()).isEqualTo(3);
    Wick.run("run", sweep, "--out", out);
    assertThat(ResultHash.of(output(merged))).isEqualTo(ResultHash.of(output(out)));
    assertThat(Wick.run("merge", a, b, "--out", merged).code()).isEqualTo(4);
  }
}
