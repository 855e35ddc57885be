package io.wick.spark.export;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.callUDF;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.wick.spark.analyze.AnalysisSession;
import io.wick.spark.analyze.Configurations;
import io.wick.spark.analyze.Sampling;
import io.wick.spark.table.Commit;
import io.wick.spark.table.CommitLog;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * The committed trials as runs of algorithms on functions, in an order in which all runs of one
 * algorithm, function and dimension stand together. They pass through one by one: memory does not
 * grow with their number.
 */
final class Runs {
  private static final String SIGNATURE = "wick_signature";
  private static final String INSTANCE = "wick_instance";
  private static final List<String> ORDER =
      List.of(
          "label",
          "method_parameters",
          "schedule_parameters",
          "budget_parameters",
          "potential",
          "signature",
          "dimension",
          "instance",
          "replicate",
          "trial_key");

  private final Dataset<Row> trials;
  private final Dataset<Row> points;
  private final Algorithms algorithms = new Algorithms();
  private final Functions functions = new Functions();
  private final List<String> omitted;

  private Runs(Dataset<Row> trials, Dataset<Row> points, List<String> omitted) {
    this.trials = trials;
    this.points = points;
    this.omitted = omitted;
  }

  /**
   * What is committed now.
   *
   * @param bbobOnly true to leave out all other potentials
   */
  static Runs of(SparkSession session, OutputFolder output, boolean bbobOnly) throws IOException {
    SparkSession spark = AnalysisSession.of(session, output);
    spark
        .udf()
        .register(SIGNATURE, (UDF1<String, String>) Function::signature, DataTypes.StringType);
    spark
        .udf()
        .register(INSTANCE, (UDF1<String, Integer>) Function::instance, DataTypes.IntegerType);
    List<Commit> commits = new CommitLog(output).commits();
    CommittedTable committed = CommittedTable.of(output, Table.TRIALS, commits);
    Dataset<Row> read = committed.read(spark);
    Configurations names = Configurations.ofEachDimension(read, CommittedTable.unite(commits));
    Dataset<Row> trials =
        read.withColumn("sampler", Sampling.isSampler())
            .withColumn("label", names.label(read))
            .withColumn("omission", Omission.of(bbobOnly));
    List<String> omitted = omitted(trials);
    Dataset<Row> failures =
        CommittedTable.of(output, Table.FAILURES, commits)
            .read(spark)
            .join(trials.select("trial_key"), new String[] {"trial_key"}, "left_anti");
    long lost = failures.select("trial_key").distinct().count();
    if (lost > 0) {
      omitted.add(trials(lost) + " timed out or lost: what they found is not kept");
    }
    Dataset<Row> points =
        CommittedTable.of(output, Table.TRAJECTORIES, commits)
            .read(spark)
            .where(col("best_value").isNotNull().and(col("evaluations").gt(0)))
            .groupBy("trial_key")
            .agg(collect_list(struct(col("evaluations"), col("best_value"))).as("points"));
    Dataset<Row> kept =
        trials
            .where(col("omission").isNull())
            .withColumn("signature", callUDF(SIGNATURE, col("potential_parameters")))
            .withColumn("instance", callUDF(INSTANCE, col("potential_parameters")));
    Runs runs = new Runs(kept, points, omitted);
    kept.select("potential", "signature")
        .distinct()
        .orderBy("potential", "signature")
        .collectAsList()
        .forEach(row -> runs.functions.add(row.getString(0), row.getString(1)));
    return runs;
  }

  private static List<String> omitted(Dataset<Row> trials) {
    Map<Omission, Map<String, Long>> counts = new TreeMap<>();
    Dataset<Row> counted =
        trials
            .where(col("omission").isNotNull())
            .withColumn("subject", Omission.subject())
            .groupBy("omission", "subject")
            .agg(count(lit(1)).as("trials"));
    for (Row row : counted.collectAsList()) {
      counts
          .computeIfAbsent(Omission.valueOf(row.getString(0)), o -> new TreeMap<>())
          .put(row.getString(1), row.getLong(2));
    }
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (omission, subjects) -> {
          List<String> named = new ArrayList<>();
          subjects.forEach((subject, number) -> named.add(subject + " " + number));
          long all = subjects.values().stream().mapToLong(Long::longValue).sum();
          lines.add(trials(all) + ": " + omission.reason() + " (" + String.join(", ", named) + ")");
        });
    return lines;
  }

  private static String trials(long number) {
    return number + (number == 1 ? " trial" : " trials");
  }

  /** What is left out, one sentence per reason. */
  List<String> omitted() {
    return omitted;
  }

  /** The algorithms of the runs that were passed on so far. */
  Algorithms algorithms() {
    return algorithms;
  }

  /** The functions of the runs. */
  Functions functions() {
    return functions;
  }

  /** Passes on every run, in order. */
  void forEach(Consumer<ExportedRun> consumer) {
    Column[] order = ORDER.stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    List<Column> columns = new ArrayList<>(Arrays.asList(order));
    columns.add(col("evaluations").plus(col("gradient_evaluations")).as("spent"));
    columns.add(coalesce(col("points"), array()).as("points"));
    for (String name : List.of("targets", "hits", "first_value", "best_value", "known_minimum")) {
      columns.add(col(name));
    }
    columns.add(col("best_point"));
    Iterator<Row> rows =
        trials
            .join(points, new String[] {"trial_key"}, "left")
            .select(columns.toArray(Column[]::new))
            .orderBy(order)
            .toLocalIterator();
    rows.forEachRemaining(row -> consumer.accept(run(row)));
  }

  private ExportedRun run(Row row) {
    double minimum = row.getAs("known_minimum");
    List<Course.Point> recorded = new ArrayList<>();
    for (Row point : row.<Row>getList(row.fieldIndex("points"))) {
      recorded.add(new Course.Point(point.getLong(0), point.getDouble(1) - minimum));
    }
    Course course =
        Course.of(
            row.<Double>getAs("first_value") - minimum,
            recorded,
            row.getList(row.fieldIndex("targets")),
            row.getList(row.fieldIndex("hits")),
            new Course.Point(row.getAs("spent"), row.<Double>getAs("best_value") - minimum));
    return new ExportedRun(
        algorithms.of(
            row.getAs("label"),
            row.getAs("method_parameters"),
            row.getAs("schedule_parameters"),
            row.getAs("budget_parameters")),
        functions.of(row.getAs("potential"), row.getAs("signature")),
        row.<Integer>getAs("dimension"),
        row.<Integer>getAs("instance"),
        minimum,
        row.getList(row.fieldIndex("best_point")),
        course);
  }
}
