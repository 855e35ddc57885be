package io.wick.spark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.spark.analyze.Numbers;
import io.wick.spark.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A small result, as it goes into a figure and into the CSV beside it.
 *
 * @param columns names in order
 * @param rows values in order; numbers, texts or null
 * @param cut true if there were more rows
 */
record Extract(List<String> columns, List<List<Object>> rows, boolean cut) {
  /** Bound on the rows of one figure: a page holds aggregates, not trials. */
  static final int MOST_ROWS = 6_000;

  /** All rows. */
  Extract(List<String> columns, List<List<Object>> rows) {
    this(columns, rows, false);
  }

  /** Collects a dataset, at most {@link #MOST_ROWS} rows of it. */
  static Extract of(Dataset<Row> dataset) {
    List<Row> rows = dataset.limit(MOST_ROWS + 1).collectAsList();
    return of(List.of(dataset.columns()), rows, MOST_ROWS);
  }

  /** These rows, at most so many of them. */
  static Extract of(List<String> columns, List<Row> rows, int most) {
    List<List<Object>> extracted = new ArrayList<>();
    for (Row row : rows.subList(0, Math.min(most, rows.size()))) {
      List<Object> values = new ArrayList<>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        values.add(plain(row.get(i)));
      }
      extracted.add(values);
    }
    return new Extract(columns, extracted, rows.size() > most);
  }

  /** SQL's decimals as doubles: a literal such as 0.5 is a decimal there. */
  private static Object plain(Object value) {
    return value instanceof BigDecimal decimal ? Double.valueOf(decimal.doubleValue()) : value;
  }

  /** The first so many columns. */
  Extract first(int count) {
    return select(columns.subList(0, count));
  }

  /** These columns. */
  Extract select(List<String> names) {
    List<List<Object>> selected = new ArrayList<>();
    for (List<Object> row : rows) {
      List<Object> values = new ArrayList<>(names.size());
      names.forEach(name -> values.add(row.get(columns.indexOf(name))));
      selected.add(values);
    }
    return new Extract(names, selected, cut);
  }

  /** Sorted by a column of texts, as people count: d = 2 before d = 10; else as it was. */
  Extract sorted(String column) {
    int at = columns.indexOf(column);
    List<List<Object>> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> Numbers.counted(String.valueOf(row.get(at)))));
    return new Extract(columns, sorted, cut);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** True if the column holds numbers, where it holds anything. */
  boolean isNumeric(String column) {
    int at = columns.indexOf(column);
    return rows.stream().map(row -> row.get(at)).allMatch(v -> v == null || v instanceof Number);
  }

  /** The different texts of a column, in order of appearance. */
  List<String> distinct(String column) {
    int at = columns.indexOf(column);
    return rows.stream().map(row -> String.valueOf(row.get(at))).distinct().toList();
  }

  /** An array of objects. */
  ArrayNode json() {
    ArrayNode array = Json.MAPPER.createArrayNode();
    for (List<Object> row : rows) {
      ObjectNode object = array.addObject();
      for (int i = 0; i < columns.size(); i++) {
        if (row.get(i) != null) {
          object.set(columns.get(i), Json.MAPPER.valueToTree(row.get(i)));
        }
      }
    }
    return array;
  }

  /** RFC 4180. */
  String csv() {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
    for (List<Object> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : ",").append(field(row.get(i)));
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    // A spreadsheet would run a field that begins like a formula.
    String safe = value instanceof String && text.matches("[=+@\\-].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
