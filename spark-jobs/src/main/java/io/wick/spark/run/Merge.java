package io.wick.spark.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import io.wick.spark.table.Column;
import io.wick.spark.table.Commit;
import io.wick.spark.table.CommitLog;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Publication;
import io.wick.spark.table.RowStage;
import io.wick.spark.table.StagedFile;
import io.wick.spark.table.Table;
import io.wick.spark.table.TableDefinitions;
import io.wick.spark.table.TableSchema;
import io.wick.sweep.AxisColumn;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Joins outputs into a new one: each trial once, from the first output that has it, with its detail
 * rows; all failures. Two rows with one key must have the same result columns, bit by bit: if not,
 * nothing is written. The new output continues the sweep of the first one.
 */
public final class Merge {
  private static final String SOURCE = "merge_source";

  private final SparkSession spark;
  private final List<OutputFolder> sources;
  private final OutputFolder target;
  private final List<List<Commit>> commits = new ArrayList<>();
  private final List<AxisColumn> axes;

  /**
   * What was joined.
   *
   * @param trials rows of {@code trials}
   * @param duplicates keys that more than one output had
   */
  public record Report(long trials, long duplicates) {}

  /** A merge of these outputs. */
  public Merge(SparkSession spark, List<OutputFolder> sources, OutputFolder target)
      throws IOException {
    this.spark = spark;
    this.sources = List.copyOf(sources);
    this.target = target;
    List<Commit> all = new ArrayList<>();
    for (OutputFolder source : sources) {
      commits.add(new CommitLog(source).commits());
      all.addAll(commits.get(commits.size() - 1));
    }
    this.axes = CommittedTable.unite(all);
  }

  /**
   * Joins them.
   *
   * @throws RefusedException if the target exists or results contradict each other
   */
  public Report run() throws IOException {
    SweepRun.refuseOccupied(target, false);
    Dataset<Row> trials = united(Table.TRIALS);
    Dataset<Row> owners = owners(trials).cache();
    try {
      refuseContradictions(owners);
      long duplicates = owners.filter(col("copies").gt(1)).count();
      try (DriverLock lock = DriverLock.acquire(target)) {
        SweepRun.refuseOccupied(target, false);
        write(trials, owners.select("trial_key", "owner"), lock);
      }
      return new Report(CommittedTable.of(target, Table.TRIALS).rows(), duplicates);
    } finally {
      owners.unpersist();
    }
  }

  /** A table of all sources with the united columns, and where each row is from. */
  private Dataset<Row> united(Table table) {
    TableSchema schema = TableDefinitions.of(axes).schema(table);
    Dataset<Row> all = null;
    for (int i = 0; i < sources.size(); i++) {
      Dataset<Row> part =
          CommittedTable.of(sources.get(i), table, commits.get(i), schema)
              .read(spark)
              .withColumn(SOURCE, lit(i));
      all = all == null ? part : all.union(part);
    }
    return all;
  }

  /** Per key the first source that has it, how many have it, and how many different results. */
  private Dataset<Row> owners(Dataset<Row> trials) {
    org.apache.spark.sql.Column[] results =
        TableDefinitions.of(axes).schema(Table.TRIALS).columns().stream()
            .filter(Column::isResult)
            .map(column -> col(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new);
    return trials
        .groupBy("trial_key")
        .agg(
            min(SOURCE).as("owner"),
            count(lit(1)).as("copies"),
            countDistinct(struct(results)).as("results"));
  }

  private void refuseContradictions(Dataset<Row> owners) {
    Dataset<Row> contradictions = owners.filter(col("results").gt(1));
    long number = contradictions.count();
    if (number > 0) {
      throw new RefusedException(
          number
              + " trials have different results in these outputs, e.g. "
              + contradictions.first().getString(0)
              + "; nothing was written. Compare them with: wick show OUT KEY");
    }
  }

  private void write(Dataset<Row> trials, Dataset<Row> owners, DriverLock lock) throws IOException {
    SweepFile first = SweepFile.read(sources.get(0));
    List<StagedFile> staged = new ArrayList<>();
    staged.addAll(stage(Table.TRIALS, owned(trials, owners)));
    staged.addAll(stage(Table.TRAJECTORIES, owned(united(Table.TRAJECTORIES), owners)));
    staged.addAll(stage(Table.SPECTRA, owned(united(Table.SPECTRA), owners)));
    staged.addAll(stage(Table.POPULATIONS, owned(united(Table.POPULATIONS), owners)));
    staged.addAll(stage(Table.FAILURES, united(Table.FAILURES).drop(SOURCE).distinct()));
    List<String> previous =
        commits.stream()
            .flatMap(List::stream)
            .map(Commit::sweep)
            .filter(hash -> !hash.equals(first.hash()))
            .distinct()
            .toList();
    SweepFile file =
        new SweepFile(
            first.format(),
            first.name(),
            first.hash(),
            first.specification(),
            first.versions(),
            first.conf(),
            previous);
    target.write(target.sweepFile(), Json.MAPPER.writeValueAsBytes(file));
    lock.check();
    new CommitLog(target).publish(commit(first.hash(), staged, owned(trials, owners)));
  }

  private static Dataset<Row> owned(Dataset<Row> rows, Dataset<Row> owners) {
    return rows.join(owners, "trial_key")
        .filter(col(SOURCE).equalTo(col("owner")))
        .drop(SOURCE, "owner");
  }

  private List<StagedFile> stage(Table table, Dataset<Row> rows) throws IOException {
    TableSchema schema = TableDefinitions.of(axes).schema(table);
    org.apache.spark.sql.Column[] ordered =
        schema.columns().stream()
            .map(column -> col(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new);
    RowStage stage =
        new RowStage(
            table,
            axes,
            target.root().toString(),
            new SerializableConfiguration(target.configuration()));
    return rows.select(ordered).toJavaRDD().mapPartitions(stage).collect();
  }

  private Commit commit(String hash, List<StagedFile> staged, Dataset<Row> trials)
      throws IOException {
    TreeMap<String, Long> statuses = new TreeMap<>();
    for (Row row : trials.groupBy("status").count().collectAsList()) {
      statuses.put(row.getString(0), row.getLong(1));
    }
    long settled = statuses.values().stream().mapToLong(Long::longValue).sum();
    Dataset<Row> open =
        united(Table.FAILURES)
            .join(trials.select("trial_key"), new String[] {"trial_key"}, "left_anti")
            .groupBy("trial_key")
            .agg(max_by(col("status"), col("finished_at")).as("status"));
    for (Row row : open.groupBy("status").count().collectAsList()) {
      statuses.merge(row.getString(0), row.getLong(1), Long::sum);
    }
    List<Commit.Range> covered = new ArrayList<>();
    double predicted = 0;
    double cpu = 0;
    for (List<Commit> one : commits) {
      covered.addAll(Coverage.of(one, hash).ranges());
      predicted += one.stream().mapToDouble(Commit::predictedSeconds).sum();
      cpu += one.stream().mapToDouble(Commit::cpuSeconds).sum();
    }
    Publication publication = new Publication(target, TableDefinitions.of(axes));
    return new Commit(
        TableSchema.FORMAT_VERSION,
        WickVersion.TEXT,
        0,
        hash,
        Coverage.of(covered).ranges(),
        settled,
        statuses,
        predicted,
        cpu,
        publication.prepare(0, staged),
        axes,
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
  }
}
