package io.wick.spark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Columns together with where their values come from, so that schema and rows cannot drift apart.
 *
 * @param <T> what one row is made of
 */
public final class TableDefinition<T> {
  private final TableSchema schema;
  private final List<Function<? super T, Object>> values;

  private TableDefinition(TableSchema schema, List<Function<? super T, Object>> values) {
    this.schema = schema;
    this.values = List.copyOf(values);
  }

  /** The schema. */
  public TableSchema schema() {
    return schema;
  }

  /** One row; elements follow the schema's columns, null where there is no value. */
  public Object[] row(T source) {
    Object[] row = new Object[values.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = values.get(i).apply(source);
    }
    return row;
  }

  /** Collects columns in order. */
  static final class Builder<T> {
    private final Table table;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<? super T, Object>> values = new ArrayList<>();

    Builder(Table table) {
      this.table = table;
    }

    Builder<T> add(Column column, Function<? super T, Object> value) {
      columns.add(column);
      values.add(value);
      return this;
    }

    TableDefinition<T> build() {
      return new TableDefinition<>(new TableSchema(table.folder(), columns), values);
    }
  }
}
