package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log10;
import static org.apache.spark.sql.functions.when;

import io.wick.statistics.MeanInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * What one swept parameter does: the mean difference between a value of it and its first value,
 * over pairs of trials that agree in everything else, replicate included, with Student's t
 * interval. So it reads designs that change one factor at a time and full factorials alike; in a
 * factorial it is the main effect. {@code seeding: common} makes the pairs share their random
 * numbers, and the intervals narrow.
 */
final class Ablation implements Analysis {
  /** Below this, a residual is rounding. */
  private static final double SMALLEST_RESIDUAL = 1e-16;

  private static final List<String> KEYS =
      List.of("axis", "potential", "dimension", "method", "schedule");

  private static final List<Computed> DIFFERENCE =
      List.of(
          Computed.text("value", "value of the parameter"),
          Computed.text("reference", "its first value in the sweep"),
          Computed.text("quantity", "log10_residual or success"),
          Computed.real("difference", "quantity at value minus that at reference"));

  private static final List<Computed> COMPUTED =
      List.of(
          Computed.real(
              "effect", "mean difference: value minus reference; of log10_residual < 0 is better"),
          Computed.real("effect_low", "lower end of the 95 % interval"),
          Computed.real("effect_high", "upper end of the 95 % interval"),
          Computed.count("pairs", "pairs of trials that agree in everything else"));

  @Override
  public String name() {
    return "ablation";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<String> identity =
        List.of("potential", "dimension", "schedule", "method", "budget_parameters", "replicate");
    Dataset<Row> all = null;
    Dataset<Row> trials = measured(Standings.of(evidence));
    for (String axis : evidence.axes()) {
      List<Column> others = new ArrayList<>();
      identity.forEach(name -> others.add(text(name)));
      evidence.axes().stream().filter(a -> !a.equals(axis)).forEach(a -> others.add(text(a)));
      Dataset<Row> part =
          trials
              .where(col(axis).isNotNull())
              .select(
                  lit(axis).as("axis"),
                  col("potential"),
                  col("dimension"),
                  col("schedule"),
                  col("method"),
                  concat_ws("|", others.toArray(Column[]::new)).as("others"),
                  col(axis).cast("string").as("value"),
                  col("trial_index"),
                  col("log10_residual"),
                  col("success"));
      all = all == null ? part : all.unionByName(part);
    }
    if (all == null) {
      return evidence.local(List.of(), schema(trials));
    }
    List<String> matched = new ArrayList<>(KEYS);
    matched.add("others");
    Dataset<Row> differences =
        Grouped.of(
            evidence,
            all,
            matched,
            List.of("trial_index", "value", "log10_residual", "success"),
            DIFFERENCE,
            Ablation::differences);
    return Grouped.of(
        evidence, differences, levels(), List.of("difference"), COMPUTED, Ablation::mean);
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(levels());
  }

  private static List<String> levels() {
    List<String> levels = new ArrayList<>(KEYS);
    levels.addAll(List.of("value", "reference", "quantity"));
    return levels;
  }

  private static StructType schema(Dataset<Row> trials) {
    Dataset<Row> named = trials.withColumn("axis", lit(""));
    List<Computed> columns = new ArrayList<>(DIFFERENCE.subList(0, 3));
    columns.addAll(COMPUTED);
    return Computed.schema(named.schema(), KEYS, columns);
  }

  private static Column text(String name) {
    return functions.coalesce(col(name).cast("string"), lit("-"));
  }

  private static Dataset<Row> measured(Dataset<Row> standings) {
    Column finite = col("achieved").lt(Double.POSITIVE_INFINITY);
    return standings
        .withColumn(
            "log10_residual",
            when(
                col("known_minimum").isNotNull().and(finite),
                log10(functions.greatest(col("achieved"), lit(SMALLEST_RESIDUAL)))))
        .withColumn(
            "success",
            when(functions.not(col("sampler")), col("success_probability"))
                .when(
                    functions.size(col("targets")).gt(0),
                    when(functions.element_at(col("hits"), -1).isNotNull(), 1.0).otherwise(0.0)));
  }

  private static List<Object[]> differences(List<Row> members) {
    Map<Long, Row> inOrder = new TreeMap<>();
    for (Row row : members) {
      inOrder.put(row.getAs("trial_index"), row);
    }
    Row first = inOrder.values().iterator().next();
    List<Object[]> rows = new ArrayList<>();
    for (Row row : inOrder.values()) {
      if (row.getAs("value").equals(first.getAs("value"))) {
        continue;
      }
      for (String quantity : List.of("log10_residual", "success")) {
        Double here = row.getAs(quantity);
        Double there = first.getAs(quantity);
        if (here != null && there != null) {
          rows.add(new Object[] {row.getAs("value"), first.getAs("value"), quantity, here - there});
        }
      }
    }
    return rows;
  }

  private static List<Object[]> mean(List<Row> members) {
    MeanInterval mean = MeanInterval.of(Grouped.present(members, "difference"), Cell.CONFIDENCE);
    List<Object[]> row = new ArrayList<>();
    row.add(
        new Object[] {
          mean.mean(),
          Grouped.finite(mean.lower()),
          Grouped.finite(mean.upper()),
          (long) mean.count()
        });
    return row;
  }
}
