package io.wick.spark.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;

/** Reads Parquet files of a table row by row, without Spark. */
public final class RowReader {
  private RowReader() {}

  /**
   * Hands every row of a file to {@code consumer}. A row follows the columns of {@code schema};
   * columns that the file does not have are null.
   *
   * @param schema all columns of the table or some of them
   */
  public static void forEach(
      TableSchema schema, Path file, Configuration configuration, Consumer<Object[]> consumer)
      throws IOException {
    // A copy: making a new one would read Hadoop's resource files again, for every file.
    Configuration settings = new Configuration(configuration);
    settings.set(ReadSupport.PARQUET_READ_SCHEMA, schema.messageType().toString());
    InputFile input = HadoopInputFile.fromPath(file, settings);
    try (ParquetReader<Group> reader = new Groups(input).build()) {
      List<Column> columns = schema.columns();
      for (Group group = reader.read(); group != null; group = reader.read()) {
        Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = group.getFieldRepetitionCount(i) == 0 ? null : value(columns.get(i), group, i);
        }
        consumer.accept(row);
      }
    }
  }

  private static Object value(Column column, Group group, int field) {
    return switch (column.type()) {
      case STRING -> group.getString(field, 0);
      case LONG, TIMESTAMP -> group.getLong(field, 0);
      case INTEGER -> group.getInteger(field, 0);
      case REAL -> group.getDouble(field, 0);
      case FLAG -> group.getBoolean(field, 0);
      case REALS -> reals(group.getGroup(field, 0));
      case LONGS -> longs(group.getGroup(field, 0));
    };
  }

  private static double[] reals(Group list) {
    double[] values = new double[list.getFieldRepetitionCount(0)];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      Group element = list.getGroup(0, i);
      if (element.getFieldRepetitionCount(0) > 0) {
        values[i] = element.getDouble(0, 0);
      }
    }
    return values;
  }

  private static long[] longs(Group list) {
    long[] values = new long[list.getFieldRepetitionCount(0)];
    Arrays.fill(values, -1);
    for (int i = 0; i < values.length; i++) {
      Group element = list.getGroup(0, i);
      if (element.getFieldRepetitionCount(0) > 0) {
        values[i] = element.getLong(0, 0);
      }
    }
    return values;
  }

  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
