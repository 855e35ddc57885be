package io.wick.spark.run;

import io.wick.spark.table.Commit;
import io.wick.spark.table.Commit.Range;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import io.wick.sweep.TrialSpace;
import io.wick.trial.Trial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/**
 * Finds the trials of a changed sweep that the folder has already, by their keys: a join on the
 * cluster, of which the driver keeps about one bit per index.
 */
final class EarlierTrials {
  private static final StructType KEYED =
      new StructType()
          .add("index", DataTypes.LongType, false)
          .add("trial_key", DataTypes.StringType, false);
  private static final long INDICES_PER_TASK = 20_000;

  private final SparkSession spark;
  private final Broadcast<SweepSetup> setup;
  private final OutputFolder output;

  EarlierTrials(SparkSession spark, Broadcast<SweepSetup> setup, OutputFolder output) {
    this.spark = spark;
    this.setup = setup;
    this.output = output;
  }

  /** Indices within {@code gaps} whose trials are in {@code trials}. */
  Roaring64NavigableMap find(List<Range> gaps, List<Commit> commits) {
    Roaring64NavigableMap there = new Roaring64NavigableMap();
    CommittedTable trials = CommittedTable.of(output, Table.TRIALS, commits);
    if (trials.rows() == 0 || gaps.isEmpty()) {
      return there;
    }
    List<Row> pieces = pieces(gaps);
    StructType ranges =
        new StructType()
            .add("from", DataTypes.LongType, false)
            .add("to", DataTypes.LongType, false);
    Dataset<Row> keyed =
        spark
            .createDataFrame(
                spark
                    .sparkContext()
                    .parallelize(
                        scala.jdk.javaapi.CollectionConverters.asScala(pieces).toSeq(),
                        pieces.size(),
                        scala.reflect.ClassTag$.MODULE$.apply(Row.class)),
                ranges)
            .mapPartitions(new Keys(setup), Encoders.row(KEYED));
    Dataset<Row> keys = trials.read(spark).select("trial_key");
    Iterator<Row> found =
        keyed
            .join(keys, keyed.col("trial_key").equalTo(keys.col("trial_key")), "left_semi")
            .select("index")
            .toLocalIterator();
    while (found.hasNext()) {
      there.addLong(found.next().getLong(0));
    }
    there.runOptimize();
    return there;
  }

  private static List<Row> pieces(List<Range> gaps) {
    List<Row> pieces = new ArrayList<>();
    for (Range gap : gaps) {
      for (long from = gap.from(); from < gap.to(); from += INDICES_PER_TASK) {
        pieces.add(RowFactory.create(from, Math.min(gap.to(), from + INDICES_PER_TASK)));
      }
    }
    return pieces;
  }

  /** Keys of the trials in ranges of indices. */
  private static final class Keys implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;
    private final Broadcast<SweepSetup> setup;

    Keys(Broadcast<SweepSetup> setup) {
      this.setup = setup;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> ranges) {
      TrialSpace space = TrialSpaces.of(setup.value());
      List<Row> pieces = new ArrayList<>();
      ranges.forEachRemaining(pieces::add);
      return pieces.stream()
          .flatMap(range -> keys(space, range.getLong(0), range.getLong(1)))
          .iterator();
    }

    private static Stream<Row> keys(TrialSpace space, long from, long to) {
      return LongStream.range(from, to)
          .mapToObj(space::trial)
          .flatMap(Optional<Trial>::stream)
          .map(trial -> RowFactory.create(trial.index(), trial.key().toString()));
    }
  }
}
