package io.wick.spark.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wick.spark.table.AtomicFile;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Marks of what is running, in {@code _attempts}: what a process leaves behind when a trial takes
 * it down. A task of an embedded driver marks all its trials together while it runs; a suspect is
 * marked by itself, with the number of attempts, before it runs alone.
 */
final class Attempts {
  /** A trial that took down its process so often is LOST. */
  static final int MAXIMUM = 3;

  private static final String TASK = "task-";
  private static final String TRIAL = "trial-";

  /** Content of a mark. */
  record Mark(String sweep, long[] indices, int attempts, String cause) {}

  private final OutputFolder output;
  private final String sweep;

  Attempts(OutputFolder output, String sweep) {
    this.output = output;
    this.sweep = sweep;
  }

  /** Marks the trials of a task as running; the mark is to be cleared when the task is done. */
  Path begin(long[] indices) throws IOException {
    Path mark = new Path(output.attempts(), TASK + UUID.randomUUID() + ".json");
    write(mark, new Mark(sweep, indices, 0, null));
    return mark;
  }

  /** Marks one more attempt of a suspect; returns the attempts made before. */
  Mark begin(long index) throws IOException {
    Path file = file(index);
    Mark before = readIfThere(file);
    if (before == null || !before.sweep().equals(sweep)) {
      before = new Mark(sweep, new long[] {index}, 0, null);
    }
    if (before.attempts() < MAXIMUM) {
      write(file, new Mark(sweep, before.indices(), before.attempts() + 1, null));
    }
    return before;
  }

  /** Notes what ended the present attempt, where that is known. */
  void explain(Mark before, String cause) throws IOException {
    Mark mark = new Mark(sweep, before.indices(), before.attempts() + 1, cause);
    write(file(before.indices()[0]), mark);
  }

  /** The trial is done: it killed nothing. */
  void clear(long index) throws IOException {
    clear(file(index));
  }

  /** Removes a mark. */
  void clear(Path mark) throws IOException {
    output.files().delete(mark, false);
  }

  /**
   * What earlier processes left running: attempts by index, 0 where only its task is known. Empty
   * in a folder that no process died in.
   */
  Map<Long, Integer> left() throws IOException {
    Map<Long, Integer> left = new TreeMap<>();
    for (FileStatus file : output.list(output.attempts())) {
      Mark mark = readIfThere(file.getPath());
      if (mark != null && mark.sweep().equals(sweep)) {
        for (long index : mark.indices()) {
          left.merge(index, mark.attempts(), Math::max);
        }
      }
    }
    return left;
  }

  /** Removes all marks. */
  void clearAll() throws IOException {
    if (output.files().exists(output.attempts())) {
      output.files().delete(output.attempts(), true);
    }
  }

  private Path file(long index) {
    return new Path(output.attempts(), TRIAL + index + ".json");
  }

  private void write(Path file, Mark mark) throws IOException {
    output.write(file, Json.MAPPER.writeValueAsBytes(mark));
  }

  private Mark readIfThere(Path file) throws IOException {
    try {
      return Json.MAPPER.readValue(AtomicFile.read(output.files(), file), Mark.class);
    } catch (FileNotFoundException | JsonProcessingException e) {
      // Gone, or cut short by the death of its writer, before its trials began.
      return null;
    }
  }
}
