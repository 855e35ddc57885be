package io.wick.spark.table;

import io.wick.trial.PopulationRow;
import io.wick.trial.Sample;
import io.wick.trial.SpectrumRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * Where a task puts its trials: one file per table that has rows, in a folder of its own under
 * {@code _staging}. Nothing of it is visible to readers before the wave is published.
 */
public final class StagedRows implements Closeable {
  private final OutputFolder output;
  private final TableDefinitions tables;
  private final Path folder;
  private final Map<Table, RowWriter> writers = new EnumMap<>(Table.class);

  /**
   * Rows of one task.
   *
   * @param folder a folder that no other attempt uses
   */
  public StagedRows(OutputFolder output, TableDefinitions tables, Path folder) {
    this.output = output;
    this.tables = tables;
    this.folder = folder;
  }

  /** Writes all rows of a trial: into {@code failures} if it has no result, else the others. */
  public void write(FinishedTrial trial) throws IOException {
    if (!trial.result().status().isResult()) {
      writer(Table.FAILURES).write(tables.failureRows().row(trial));
      return;
    }
    for (Sample sample : trial.result().trajectory()) {
      writer(Table.TRAJECTORIES)
          .write(tables.steps().row(new TableDefinitions.Step(trial.key(), sample)));
    }
    if (!trial.result().spectrum().isEmpty()) {
      String parameters = Parameters.json(trial.trial().potential());
      for (SpectrumRow row : trial.result().spectrum()) {
        writer(Table.SPECTRA)
            .write(tables.levels().row(new TableDefinitions.Level(trial, parameters, row)));
      }
    }
    for (PopulationRow row : trial.result().populations()) {
      writer(Table.POPULATIONS)
          .write(tables.shares().row(new TableDefinitions.Share(trial.key(), row)));
    }
    writer(Table.TRIALS).write(tables.trials().row(trial));
  }

  private RowWriter writer(Table table) throws IOException {
    RowWriter writer = writers.get(table);
    if (writer == null) {
      writer = new RowWriter(tables.schema(table), file(table), output.configuration());
      writers.put(table, writer);
    }
    return writer;
  }

  private Path file(Table table) {
    return new Path(folder, table.folder() + ".parquet");
  }

  /** Completes the files and tells what they are. */
  public List<StagedFile> finish() throws IOException {
    close();
    List<StagedFile> staged = new ArrayList<>();
    String base = output.root().toUri().getPath();
    for (Map.Entry<Table, RowWriter> entry : writers.entrySet()) {
      String path = file(entry.getKey()).toUri().getPath().substring(base.length() + 1);
      RowWriter writer = entry.getValue();
      staged.add(new StagedFile(entry.getKey(), path, writer.rows(), writer.bytes()));
    }
    return staged;
  }

  @Override
  public void close() throws IOException {
    for (RowWriter writer : writers.values()) {
      writer.close();
    }
  }
}
