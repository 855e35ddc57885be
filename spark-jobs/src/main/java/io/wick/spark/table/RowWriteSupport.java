package io.wick.spark.table;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Writes rows (arrays that follow a {@link TableSchema}) into Parquet; NaN becomes null. */
final class RowWriteSupport extends WriteSupport<Object[]> {
  private final TableSchema schema;
  private final List<Column> columns;
  private RecordConsumer out;

  RowWriteSupport(TableSchema schema) {
    this.schema = schema;
    this.columns = schema.columns();
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema.messageType(), Map.copyOf(schema.footer()));
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema.messageType(), Map.copyOf(schema.footer()));
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    out = recordConsumer;
  }

  @Override
  public void write(Object[] row) {
    out.startMessage();
    for (int i = 0; i < row.length; i++) {
      Column column = columns.get(i);
      Object value = row[i];
      if (value == null || (value instanceof Double d && d.isNaN())) {
        if (column.required()) {
          throw new IllegalArgumentException(
              "column " + column.name() + " of " + schema.table() + " must have a value");
        }
        continue;
      }
      out.startField(column.name(), i);
      write(column.type(), value);
      out.endField(column.name(), i);
    }
    out.endMessage();
  }

  private void write(ColumnType type, Object value) {
    switch (type) {
      case STRING -> out.addBinary(Binary.fromString((String) value));
      case LONG, TIMESTAMP -> out.addLong(((Number) value).longValue());
      case INTEGER -> out.addInteger(((Number) value).intValue());
      case REAL -> out.addDouble(((Number) value).doubleValue());
      case FLAG -> out.addBoolean((Boolean) value);
      case REALS -> writeReals((double[]) value);
      case LONGS -> writeLongs((long[]) value);
    }
  }

  private void writeReals(double[] values) {
    out.startGroup();
    if (values.length > 0) {
      out.startField("list", 0);
      for (double value : values) {
        out.startGroup();
        if (!Double.isNaN(value)) {
          out.startField("element", 0);
          out.addDouble(value);
          out.endField("element", 0);
        }
        out.endGroup();
      }
      out.endField("list", 0);
    }
    out.endGroup();
  }

  private void writeLongs(long[] values) {
    out.startGroup();
    if (values.length > 0) {
      out.startField("list", 0);
      for (long value : values) {
        out.startGroup();
        if (value >= 0) {
          out.startField("element", 0);
          out.addLong(value);
          out.endField("element", 0);
        }
        out.endGroup();
      }
      out.endField("list", 0);
    }
    out.endGroup();
  }
}
