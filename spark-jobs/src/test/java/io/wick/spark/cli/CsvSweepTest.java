package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import io.wick.spark.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep over the loss of a classifier on a CSV file of the user. */
class CsvSweepTest {
  private static final String SWEEP =
      """
      name: own-data
      seed: 1
      replicates: 2
      potentials:
        - {type: logistic-regression, l2: {values: [0.1, 0.01]}, data: {type: csv, path: data/own.csv, label: kind}}
      methods:
        - {type: stochastic-gradient-descent, learningRate: 0.5, batch: 4, steps: 100}
        - {type: nesterov, steps: 200, start: {type: point, at: 0}}
      record: {points: 5}
      """;

  // Two clouds that a line separates.
  private static final String DATA =
      """
      x,y,kind
      0.1,1.2,left
      -0.3,0.7,left
      0.4,1.5,left
      0.0,0.9,left
      2.1,-0.4,right
      1.7,0.1,right
      2.5,-1.0,right
      1.9,-0.2,right
      """;

  @TempDir Path folder;

  private String write(String data) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/own.csv"), data);
    return Files.writeString(folder.resolve("sweep.yaml"), SWEEP).toString();
  }

  private static List<Object[]> rows(String out, String... columns) throws IOException {
    List<Object[]> rows = new ArrayList<>();
    CommittedTable.of(OutputFolder.of(out, new Configuration()), Table.TRIALS)
        .forEach(List.of(columns), row -> rows.add(row.clone()));
    return rows;
  }

  @Test
  void planAndTrialReadTheFileWithoutSpark() throws IOException {
    String sweep = write(DATA);
    Wick.Result plan = Wick.run("plan", sweep, "--json");
    assertThat(plan.code()).as(plan.err()).isZero();
    JsonNode document = Json.MAPPER.readTree(plan.out());
    assertThat(document.get("trials").asInt()).isEqualTo(6);
    assertThat(document.get("first").get("potential").get("data").get("hash").asText()).hasSize(64);
    Wick.Result trial = Wick.run("trial", sweep, "--index", "0", "--json");
    assertThat(trial.code()).as(trial.err()).isZero();
    assertThat(Json.MAPPER.readTree(trial.out()).get("train_accuracy").asDouble()).isEqualTo(1);

    Files.writeString(folder.resolve("data/own.csv"), DATA.replace("2.5,-1.0", "2.5,one"));
    Wick.Result bad = Wick.run("plan", sweep);
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err())
        .contains("own.csv:8, column 2 ('y') must be a finite number, but was 'one'");
    Files.delete(folder.resolve("data/own.csv"));
    Wick.Result gone = Wick.run("plan", sweep);
    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.err()).contains("potentials[0].data.path: there is no file data/own.csv");
    assertThat(Wick.run("plan", sweep, "--set", "potentials[0].data.path=.").err())
        .contains("is a folder, not a file");
  }

  @Test
  void runThenResumeRefusesOtherContentAndTheChangedSweepRunsAnew() throws IOException {
    SharedSpark.get();
    String sweep = write(DATA);
    String out = folder.resolve("out").toString();
    Wick.Result run = Wick.run("run", sweep, "--out", out, "--limit", "4");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(rows(out, "train_accuracy", "status")).hasSize(4);

    Files.writeString(folder.resolve("data/own.csv"), DATA.replace("2.5,-1.0", "2.5,-1.5"));
    Wick.Result refused = Wick.run("resume", out);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("is not the one that is asked for: its SHA-256 is");

    Files.writeString(folder.resolve("data/own.csv"), DATA);
    Wick.Result resumed = Wick.run("resume", out);
    assertThat(resumed.code()).as(resumed.err()).isZero();
    List<Object[]> whole = rows(out, "trial_key", "best_value", "train_accuracy");
    assertThat(whole).hasSize(6).allSatisfy(row -> assertThat(row[2]).isEqualTo(1.0));

    // The same content under another path: nothing is left to run.
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.move(folder.resolve("data/own.csv"), folder.resolve("elsewhere/b.csv"));
    String moved = "potentials[0].data.path=elsewhere/b.csv";
    Wick.Result again = Wick.run("run", sweep, "--out", out, "--resume", "--set", moved);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(rows(out, "trial_key")).hasSize(6);

    // Other content: all trials are others.
    Files.writeString(folder.resolve("elsewhere/b.csv"), DATA.replace("2.5,-1.0", "2.5,-1.5"));
    Wick.Result changed = Wick.run("run", sweep, "--out", out, "--resume", "--set", moved);
    assertThat(changed.code()).as(changed.err()).isZero();
    assertThat(rows(out, "trial_key")).hasSize(12);
    assertThat(rows(out, "trial_key").stream().map(row -> row[0]).distinct()).hasSize(12);
  }

  @Test
  void remoteFilesAreReadThroughHadoop() throws IOException {
    String sweep = write(DATA);
    String uri = folder.resolve("data/own.csv").toUri().toString();
    Wick.Result plan = Wick.run("plan", sweep, "--set", "potentials[0].data.path=" + uri);
    assertThat(plan.code()).as(plan.err()).isZero();
    assertThat(plan.out()).contains("file:");
    Wick.Result remote = Wick.run("plan", folder.resolve("sweep.yaml").toUri().toString());
    assertThat(remote.code()).as(remote.err()).isZero();
  }
}
