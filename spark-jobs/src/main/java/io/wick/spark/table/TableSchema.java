package io.wick.spark.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The explicit schema of a table: its columns in order.
 *
 * @param table name of the table
 * @param columns in order; names are distinct
 */
public record TableSchema(String table, List<Column> columns) {
  /** Version of the tables' layout, written into every footer; raised by incompatible changes. */
  public static final int FORMAT_VERSION = 1;

  /** Footer key of {@link #FORMAT_VERSION}. */
  public static final String FORMAT_KEY = "wick.format";

  /** Footer key of the table's name. */
  public static final String TABLE_KEY = "wick.table";

  private static final String SPARK_SCHEMA_KEY = "org.apache.spark.sql.parquet.row.metadata";

  public TableSchema {
    columns = List.copyOf(columns);
    Map<String, Column> seen = new LinkedHashMap<>();
    for (Column column : columns) {
      if (seen.put(column.name(), column) != null) {
        throw new IllegalArgumentException(
            "the table " + table + " has two columns named '" + column.name() + "'");
      }
    }
  }

  /** The schema of a table that Spark computed; comments are those of its fields. */
  public static TableSchema of(String table, StructType type) {
    List<Column> columns = new ArrayList<>();
    for (StructField field : type.fields()) {
      columns.add(
          new Column(
              field.name(),
              ColumnType.of(field.dataType()),
              Column.Role.RESULT,
              !field.nullable(),
              field.getComment().getOrElse(() -> "")));
    }
    return new TableSchema(table, columns);
  }

  /** Position of a column; −1 if there is none of that name. */
  public int indexOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The named columns only, in the order given; names that do not exist are left out. */
  TableSchema only(List<String> names) {
    List<Column> kept = new ArrayList<>();
    for (String name : names) {
      int i = indexOf(name);
      if (i >= 0) {
        kept.add(columns.get(i));
      }
    }
    return new TableSchema(table, kept);
  }

  /** The Parquet schema. */
  MessageType messageType() {
    List<Type> fields = new ArrayList<>();
    for (Column column : columns) {
      fields.add(column.type().parquet(column.name(), column.required()));
    }
    return new MessageType(table, fields);
  }

  /** The Spark schema, with a comment per column. */
  public StructType structType() {
    StructType type = new StructType();
    for (Column column : columns) {
      MetadataBuilder metadata = new MetadataBuilder();
      if (!column.comment().isEmpty()) {
        metadata.putString("comment", column.comment());
      }
      type =
          type.add(
              new StructField(
                  column.name(), column.type().spark(), !column.required(), metadata.build()));
    }
    return type;
  }

  /** What goes into the footer of every file. */
  Map<String, String> footer() {
    Map<String, String> footer = new LinkedHashMap<>();
    footer.put(FORMAT_KEY, Integer.toString(FORMAT_VERSION));
    footer.put(TABLE_KEY, table);
    footer.put(SPARK_SCHEMA_KEY, structType().json());
    return footer;
  }
}
