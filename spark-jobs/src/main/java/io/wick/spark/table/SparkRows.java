package io.wick.spark.table;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of a table, from Spark's form into the one that is written, and back. */
public final class SparkRows {
  private static final long MICROS_PER_SECOND = 1_000_000L;

  private SparkRows() {}

  /** A row of Spark as an array that follows {@code schema}. */
  public static Object[] cells(TableSchema schema, Row row) {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.isNullAt(i) ? null : cell(schema.columns().get(i).type(), row, i);
    }
    return cells;
  }

  private static Object cell(ColumnType type, Row row, int i) {
    return switch (type) {
      case TIMESTAMP -> micros(row.get(i));
      case REALS ->
          row.<Double>getList(i).stream()
              .mapToDouble(value -> value == null ? Double.NaN : value)
              .toArray();
      case LONGS ->
          row.<Long>getList(i).stream().mapToLong(value -> value == null ? -1 : value).toArray();
      default -> row.get(i);
    };
  }

  private static long micros(Object time) {
    Instant instant = time instanceof Timestamp stamp ? stamp.toInstant() : (Instant) time;
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND), instant.getNano() / 1000);
  }

  /**
   * An array that was read as a row of Spark.
   *
   * @param schema columns of the row; a value of a narrower type is widened to that of its column
   */
  static Row row(TableSchema schema, Object[] cells) {
    Object[] values = new Object[cells.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = cells[i] == null ? null : value(schema.columns().get(i).type(), cells[i]);
    }
    return RowFactory.create(values);
  }

  private static Object value(ColumnType type, Object cell) {
    return switch (type) {
      case REAL -> ((Number) cell).doubleValue();
      case STRING -> cell.toString();
      case TIMESTAMP -> Timestamp.from(instant((Long) cell));
      case REALS ->
          Arrays.stream((double[]) cell)
              .mapToObj(value -> Double.isNaN(value) ? null : value)
              .toArray();
      case LONGS ->
          Arrays.stream((long[]) cell).mapToObj(value -> value < 0 ? null : value).toArray();
      default -> cell;
    };
  }

  private static Instant instant(long micros) {
    long nanos = Math.floorMod(micros, MICROS_PER_SECOND) * 1000;
    return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS_PER_SECOND), nanos);
  }
}
