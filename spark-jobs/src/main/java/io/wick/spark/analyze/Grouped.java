package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The same, of a group and what its members share. */
  interface KeyedStatistic extends Serializable {
    List<Object[]> of(Row key, List<Row> members);
  }

  private Grouped() {}

  /**
   * One group per combination of {@code keys}.
   *
   * @param measured columns that the members have
   * @param computed columns that the statistic returns, in order
   */
  static Dataset<Row> of(
      Evidence evidence,
      Dataset<Row> rows,
      List<String> keys,
      List<String> measured,
      List<Computed> computed,
      Statistic statistic) {
    return keyed(evidence, rows, keys, measured, computed, (key, members) -> statistic.of(members));
  }

  /**
   * One group per combination of {@code keys}; the key that the statistic sees begins with these
   * columns. Where the trials are few, the groups are made here: a shuffle costs more than they do.
   */
  static Dataset<Row> keyed(
      Evidence evidence,
      Dataset<Row> rows,
      List<String> keys,
      List<String> measured,
      List<Computed> computed,
      KeyedStatistic statistic) {
    StructType schema = Computed.schema(rows.schema(), keys, computed);
    Column member = struct(Evidence.columns(measured)).as("member");
    int width = keys.size();
    if (evidence.isSmall()) {
      List<Column> columns = new ArrayList<>(List.of(Evidence.columns(keys)));
      columns.add(member);
      List<Row> selected = rows.select(columns.toArray(Column[]::new)).collectAsList();
      List<Row> results = new ArrayList<>();
      for (List<Row> group : groups(selected, width)) {
        List<Row> members = group.stream().map(row -> row.getStruct(width)).toList();
        results.addAll(results(group.get(0), width, statistic, members));
      }
      return evidence.local(results, schema);
    }
    FlatMapFunction<Row, Row> function =
        row -> results(row, width, statistic, row.getList(width)).iterator();
    return rows.groupBy(Evidence.columns(keys))
        .agg(collect_list(member).as("members"))
        .flatMap(function, Encoders.row(schema));
  }

  private static Iterable<List<Row>> groups(List<Row> rows, int width) {
    Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      List<Object> key = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        key.add(row.get(i));
      }
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return groups.values();
  }

  private static List<Row> results(
      Row key, int width, KeyedStatistic statistic, List<Row> members) {
    List<Row> results = new ArrayList<>();
    for (Object[] values : statistic.of(key, inOrder(members))) {
      Object[] all = new Object[width + values.length];
      for (int i = 0; i < width; i++) {
        all[i] = key.get(i);
      }
      System.arraycopy(values, 0, all, width, values.length);
      results.add(RowFactory.create(all));
    }
    return results;
  }

  /**
   * A fixed order, so that what is resampled or summed does not depend on partitions. The text of a
   * row is made once: it costs more than all comparisons.
   */
  private static List<Row> inOrder(List<Row> rows) {
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
}
