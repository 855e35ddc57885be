package io.wick.spark.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

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
    InputFile input = HadoopInputFile.fromPath(file, configuration);
    try (ParquetReader<Group> reader = new Groups(input, schema.messageType()).build()) {
      List<Column> columns = schema.columns();
      for (Group group = reader.read(); group != null; group = reader.read()) {
        Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
          String name = columns.get(i).name();
          if (group.getType().containsField(name) && group.getFieldRepetitionCount(name) > 0) {
            row[i] = value(columns.get(i), group, group.getType().getFieldIndex(name));
          }
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
    private final MessageType wanted;

    Groups(InputFile file, MessageType wanted) {
      super(file);
      this.wanted = wanted;
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new Present(wanted);
    }
  }

  /** Reads those of the wanted columns that the file has. */
  private static final class Present extends GroupReadSupport {
    private final MessageType wanted;

    Present(MessageType wanted) {
      this.wanted = wanted;
    }

    @Override
    public ReadContext init(
        ParquetConfiguration configuration, Map<String, String> metadata, MessageType fileSchema) {
      List<Type> present =
          wanted.getFields().stream()
              .filter(field -> fileSchema.containsField(field.getName()))
              .toList();
      return new ReadContext(new MessageType(wanted.getName(), present));
    }
  }
}
