package io.wick.spark.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;

/**
 * Turns the many small files that the tasks of a wave staged into the few that are published, named
 * by wave and number, e.g. {@code trials/wave-00007-003.parquet}.
 */
public final class Publication {
  /** Files are joined up to this size. */
  private static final long FILE_BYTES = 256L << 20;

  /**
   * Below this total a table is rewritten into common row groups; above, row groups are copied as
   * they are: each is then large enough, and the driver stays out of the way.
   */
  private static final long REWRITE_BYTES = 4L << 20;

  /** Whoever sees a trial finds its details. */
  private static final List<Table> IN_ORDER =
      List.of(Table.SPECTRA, Table.POPULATIONS, Table.TRAJECTORIES, Table.FAILURES, Table.TRIALS);

  private final OutputFolder output;
  private final TableDefinitions tables;

  /** Publications of a sweep with these tables. */
  public Publication(OutputFolder output, TableDefinitions tables) {
    this.output = output;
    this.tables = tables;
  }

  /** Joins the staged files of a wave, still in staging; {@code trials} come last. */
  public List<Commit.Published> prepare(int wave, List<StagedFile> staged) throws IOException {
    List<Commit.Published> published = new ArrayList<>();
    for (Table table : IN_ORDER) {
      List<StagedFile> files = staged.stream().filter(f -> f.table() == table).toList();
      long bytes = files.stream().mapToLong(StagedFile::bytes).sum();
      int number = 0;
      List<List<StagedFile>> groups = groups(files);
      if (groups.isEmpty() && wave == 0) {
        // A table without rows is a file without rows: a reader's glob finds every table.
        groups = List.of(List.of());
      }
      for (List<StagedFile> group : groups) {
        published.add(join(wave, table, number++, group, bytes > REWRITE_BYTES));
      }
    }
    return published;
  }

  private static List<List<StagedFile>> groups(List<StagedFile> files) {
    List<List<StagedFile>> groups = new ArrayList<>();
    long bytes = Long.MAX_VALUE;
    for (StagedFile file : files) {
      if (bytes > FILE_BYTES - Math.min(FILE_BYTES, file.bytes())) {
        groups.add(new ArrayList<>());
        bytes = 0;
      }
      groups.get(groups.size() - 1).add(file);
      bytes += file.bytes();
    }
    return groups;
  }

  private Commit.Published join(
      int wave, Table table, int number, List<StagedFile> group, boolean copy) throws IOException {
    String name =
        String.format(Locale.ROOT, "%s-%03d.parquet", OutputFolder.waveName(wave), number);
    long rows = group.stream().mapToLong(StagedFile::rows).sum();
    if (group.size() == 1) {
      return new Commit.Published(table.folder(), group.get(0).path(), name, rows);
    }
    String staged =
        output.staging().getName()
            + "/"
            + OutputFolder.waveName(wave)
            + "/joined/"
            + table.folder()
            + "-"
            + name;
    List<Path> sources = group.stream().map(file -> new Path(output.root(), file.path())).toList();
    RowWriter.join(
        tables.schema(table),
        sources,
        copy,
        new Path(output.root(), staged),
        output.configuration());
    return new Commit.Published(table.folder(), staged, name, rows);
  }
}
