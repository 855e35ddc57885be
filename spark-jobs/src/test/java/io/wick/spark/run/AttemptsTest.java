package io.wick.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptsTest {
  @TempDir Path folder;

  @Test
  void marksOfDeadProcessesAreFoundAndHalfWrittenOnesAreNot() throws IOException {
    OutputFolder output = OutputFolder.of(folder.resolve("out").toString(), new Configuration());
    Attempts attempts = new Attempts(output, "abc");
    attempts.begin(new long[] {3, 4});
    assertThat(attempts.begin(7).attempts()).isZero();
    assertThat(attempts.begin(7).attempts()).isEqualTo(1);
    Path marks = folder.resolve("out").resolve(output.attempts().getName());
    Files.createFile(marks.resolve("task-empty.json"));
    Files.writeString(marks.resolve("trial-9.json"), "{\"sweep\":\"ab");
    assertThat(attempts.left()).containsOnlyKeys(3L, 4L, 7L).containsEntry(7L, 2);
    assertThat(attempts.begin(9).attempts()).isZero();
    assertThat(new Attempts(output, "other").left()).isEmpty();
    attempts.clearAll();
    assertThat(attempts.left()).isEmpty();
  }
}
