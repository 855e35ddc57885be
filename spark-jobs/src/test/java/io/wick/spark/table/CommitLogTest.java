package io.wick.spark.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.spark.testing.FaultyFileSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitLogTest {
  @TempDir Path folder;

  @AfterEach
  void heal() {
    FaultyFileSystem.heal();
  }

  private OutputFolder output(String name) throws IOException {
    return OutputFolder.of(
        "faulty://" + folder.resolve(name), FaultyFileSystem.configure(new Configuration()));
  }

  private static Commit staged(OutputFolder output, int wave) throws IOException {
    String staged = "_staging/" + OutputFolder.waveName(wave) + "/";
    for (String name : List.of("spectra", "trials")) {
      try (OutputStream out =
          output.files().create(new org.apache.hadoop.fs.Path(output.root(), staged + name))) {
        out.write(wave);
      }
    }
    String name = OutputFolder.waveName(wave) + "-000.parquet";
    return new Commit(
        TableSchema.FORMAT_VERSION,
        "test",
        wave,
        "hash",
        List.of(new Commit.Range(wave, wave + 1)),
        1,
        Map.of("COMPLETED", 1L),
        1,
        1,
        List.of(
            new Commit.Published("spectra", staged + "spectra", name, 1),
            new Commit.Published("trials", staged + "trials", name, 1)),
        List.of(),
        "2026-01-01T00:00:00Z");
  }

  @Test
  void afterAFailureOfAnyCallReadersSeeTheOldOrTheNewAndRecoveryCompletes() throws IOException {
    for (boolean forGood : new boolean[] {false, true}) {
      for (int k = 1; ; k++) {
        OutputFolder output = output("out-" + forGood + k);
        CommitLog log = new CommitLog(output);
        log.publish(staged(output, 0));
        Commit second = staged(output, 1);
        FaultyFileSystem.failAt(k, forGood);
        boolean failed = false;
        try {
          log.publish(second);
        } catch (IOException e) {
          failed = true;
        }
        long calls = FaultyFileSystem.heal();
        assertThat(log.commits()).hasSizeBetween(1, 2).allSatisfy(c -> assertVisible(output, c));
        // A trial in the folder has its details there, commit or not.
        if (output.list(output.folder(Table.TRIALS)).size() == 2) {
          assertThat(output.list(output.folder(Table.SPECTRA))).hasSize(2);
        }
        int committed = log.commits().size();
        int recovered = log.recover();
        assertThat(log.commits()).hasSizeBetween(committed, committed + recovered);
        assertThat(log.commits()).allSatisfy(c -> assertVisible(output, c));
        assertThat(log.recover()).isZero();
        assertThat(log.nextWave()).isEqualTo(log.commits().size());
        if (k > calls) {
          assertThat(failed).isFalse();
          assertThat(k).as("calls of one publication").isGreaterThan(8);
          break;
        }
      }
    }
  }

  private static void assertVisible(OutputFolder output, Commit commit) throws IOException {
    for (Commit.Published file : commit.files()) {
      var path = new org.apache.hadoop.fs.Path(output.root(), file.table() + "/" + file.name());
      assertThat(AtomicFile.read(output.files(), path)).containsExactly(commit.wave());
    }
  }

  @Test
  void aWaveThatLostItsFilesIsNotPublished() throws IOException {
    OutputFolder output = output("lost");
    Commit commit = staged(output, 0);
    output.files().delete(output.staging(), true);
    assertThatThrownBy(() -> new CommitLog(output).publish(commit))
        .hasMessageContaining("lost the file");
    assertThat(new CommitLog(output).commits()).isEmpty();
  }

  @Test
  void commitsOfANewerFormatAreRefused() throws IOException {
    OutputFolder output = output("newer");
    String json = "{\"format\": 99, \"version\": \"9.0\", \"wave\": 0}";
    output.write(
        new org.apache.hadoop.fs.Path(output.commits(), "wave-00000.json"), json.getBytes("UTF-8"));
    assertThatThrownBy(() -> new CommitLog(output).commits()).hasMessageContaining("newer Wick");
  }

  @Test
  void aFolderWithoutCommitsHasNone() throws IOException {
    OutputFolder output = output("none");
    assertThat(new CommitLog(output).commits()).isEmpty();
    assertThat(new CommitLog(output).nextWave()).isZero();
    assertThat(output.hasSweep()).isFalse();
  }
}
