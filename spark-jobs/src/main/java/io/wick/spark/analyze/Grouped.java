package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Groups of rows, each turned into rows by a function that sees the whole group. */
final class Grouped {
  /** Members of a group in, computed columns of any number of rows out. */
  interface Statistic extends Serializable {
    List<Object[]> of(List<Row> members);
  }

  private Grouped() {}

  /**
   * One group per combination of {@code keys}.
   *
   * @param measured columns that the members have
   * @param computed columns that the statistic returns, in order
   */
  static Dataset<Row> of(
      Dataset<Row> rows,
      List<String> keys,
      List<String> measured,
      List<Computed> computed,
      Statistic statistic) {
    Dataset<Row> grouped =
        rows.groupBy(Evidence.columns(keys))
            .agg(collect_list(struct(Evidence.columns(measured))).as("members"));
    StructType schema = Computed.schema(grouped.schema(), keys, computed);
    int width = keys.size();
    FlatMapFunction<Row, Row> function =
        row -> {
          List<Row> members = inOrder(row.getList(width));
          List<Row> results = new ArrayList<>();
          for (Object[] values : statistic.of(members)) {
            Object[] all = new Object[width + values.length];
            for (int i = 0; i < width; i++) {
              all[i] = row.get(i);
            }
            System.arraycopy(values, 0, all, width, values.length);
            results.add(RowFactory.create(all));
          }
          return results.iterator();
        };
    return grouped.flatMap(function, Encoders.row(schema));
  }

  /**
   * A fixed order, so that what is resampled or summed does not depend on partitions. The text of a
   * row is made once: it costs more than all comparisons.
   */
  static List<Row> inOrder(List<Row> rows) {
    record Keyed(String text, Row row) {}
    return rows.stream()
        .map(row -> new Keyed(row.toString(), row))
        .sorted((a, b) -> a.text().compareTo(b.text()))
        .map(Keyed::row)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The values of a column where there are any. */
  static double[] present(List<Row> members, String name) {
    return members.stream()
        .map(row -> row.<Double>getAs(name))
        .filter(value -> value != null)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** Null for NaN and infinities, which tables do not have. */
  static Double finite(double value) {
    return Math.abs(value) < Double.POSITIVE_INFINITY ? value : null;
  }

  /** Columns for {@code orderBy}, so that tables read well. */
  static Column[] order(List<String> names) {
    return names.stream().map(n -> org.apache.spark.sql.functions.col(n)).toArray(Column[]::new);
  }
}
