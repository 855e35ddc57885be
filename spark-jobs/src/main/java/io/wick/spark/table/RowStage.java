package io.wick.spark.table;

import com.fasterxml.jackson.core.type.TypeReference;
import io.wick.sweep.AxisColumn;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/** Stages rows that came through Spark, one file per partition that has any, for wave 0. */
public final class RowStage implements FlatMapFunction<Iterator<Row>, StagedFile> {
  private static final long serialVersionUID = 1L;

  private final Table table;

  /** As JSON: core knows no serialisation. */
  private final String axes;

  private final String folder;
  private final SerializableConfiguration configuration;

  /** Rows of {@code table} for the output at {@code folder}. */
  public RowStage(
      Table table, List<AxisColumn> axes, String folder, SerializableConfiguration configuration)
      throws IOException {
    this.table = table;
    this.axes = Json.MAPPER.writeValueAsString(axes);
    this.folder = folder;
    this.configuration = configuration;
  }

  @Override
  public Iterator<StagedFile> call(Iterator<Row> rows) throws IOException {
    if (!rows.hasNext()) {
      return Collections.emptyIterator();
    }
    OutputFolder output = OutputFolder.of(folder, configuration.value());
    List<AxisColumn> columns = Json.MAPPER.readValue(axes, new TypeReference<>() {});
    TableSchema schema = TableDefinitions.of(columns).schema(table);
    String name = table.folder() + "-" + UUID.randomUUID() + ".parquet";
    Path file = new Path(output.staging(0), name);
    RowWriter writer = new RowWriter(schema, file, output.configuration());
    try (writer) {
      while (rows.hasNext()) {
        writer.write(SparkRows.cells(schema, rows.next()));
      }
    }
    String path = output.staging().getName() + "/" + OutputFolder.waveName(0) + "/" + name;
    return List.of(new StagedFile(table, path, writer.rows(), writer.bytes())).iterator();
  }
}
