package io.wick.spark.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs as files: data files per algorithm, function and dimension, and an index per algorithm and
 * function that lists its runs. Runs must come in the order of {@link Runs}.
 */
abstract class RunFiles {
  /** The runs of one dimension, as the index lists them. */
  record Scenario(int dimension, String dataFile, List<ExportedRun> runs) {}

  private final ExportFolder folder;
  private final List<Writer> open = new ArrayList<>();
  private final List<Scenario> scenarios = new ArrayList<>();
  private ExportedRun previous;
  private long count;

  RunFiles(ExportFolder folder) {
    this.folder = folder;
  }

  /** Name of a data file, relative to the index. */
  abstract String dataFile(Function function, int dimension);

  /** Endings of the data files of one dimension, e.g. {@code .dat}. */
  abstract List<String> endings();

  /** Name of the index of a function. */
  abstract String indexFile(Function function);

  /** Appends a run to the data files, which are in the order of {@link #endings}. */
  abstract void append(ExportedRun run, List<Writer> files) throws IOException;

  /** The index of an algorithm on a function. */
  abstract String index(Algorithm algorithm, Function function, List<Scenario> scenarios);

  /** Writes one run. */
  final void add(ExportedRun run) {
    try {
      boolean other =
          previous == null
              || !previous.algorithm().equals(run.algorithm())
              || !previous.function().equals(run.function());
      if (other) {
        finishFunction();
      }
      if (other || previous.dimension() != run.dimension()) {
        finishDimension();
        begin(run);
      }
      append(run, open);
      // The index needs where a run ended, not how it got there.
      scenarios.get(scenarios.size() - 1).runs().add(run);
      previous = run;
      count++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(ExportedRun run) throws IOException {
    String dataFile = dataFile(run.function(), run.dimension());
    for (String ending : endings()) {
      open.add(folder.create(run.algorithm().name() + "/" + dataFile + ending));
    }
    scenarios.add(new Scenario(run.dimension(), dataFile + endings().get(0), new ArrayList<>()));
  }

  private void finishDimension() throws IOException {
    for (Writer writer : open) {
      writer.close();
    }
    open.clear();
  }

  private void finishFunction() throws IOException {
    finishDimension();
    if (!scenarios.isEmpty()) {
      folder.write(
          previous.algorithm().name() + "/" + indexFile(previous.function()),
          index(previous.algorithm(), previous.function(), scenarios));
      scenarios.clear();
    }
  }

  /** Ends the last files; returns the number of runs. */
  final long finish() throws IOException {
    finishFunction();
    return count;
  }
}
