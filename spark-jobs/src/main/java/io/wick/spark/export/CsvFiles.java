package io.wick.spark.export;

import io.wick.spark.analyze.AnalysisSession;
import io.wick.spark.analyze.AnalysisTables;
import io.wick.spark.table.Commit;
import io.wick.spark.table.CommitLog;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/**
 * Every table as one file, as it is committed at one moment, and the analysis tables as they were
 * computed last; {@code columns.csv} says what the columns are.
 */
final class CsvFiles {
  private final ExportFolder folder;
  private final List<List<String>> columns = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  private CsvFiles(ExportFolder folder) {
    this.folder = folder;
  }

  /** Writes all tables; returns one line per table: its name and number of rows. */
  static List<String> write(SparkSession session, OutputFolder output, ExportFolder folder)
      throws IOException {
    SparkSession spark = AnalysisSession.of(session, output);
    List<Commit> commits = new CommitLog(output).commits();
    CsvFiles files = new CsvFiles(folder);
    for (Table table : Table.values()) {
      files.write(table.folder(), CommittedTable.of(output, table, commits).read(spark));
    }
    for (String name : AnalysisTables.names()) {
      String path = AnalysisTables.folder(output, name).toString();
      if (!output.list(AnalysisTables.folder(output, name)).isEmpty()) {
        files.write("analysis/" + name, spark.read().parquet(path));
      }
    }
    try (Writer writer = folder.create("columns.csv")) {
      Csv csv = new Csv(writer);
      csv.line(List.of("table", "column", "type", "comment"));
      for (List<String> column : files.columns) {
        csv.line(column);
      }
    }
    return files.written;
  }

  private void write(String name, Dataset<Row> table) throws IOException {
    long rows = 0;
    try (Writer writer = folder.create(name + ".csv")) {
      Csv csv = new Csv(writer);
      csv.line(Arrays.asList(table.columns()));
      Iterator<Row> iterator = table.toLocalIterator();
      while (iterator.hasNext()) {
        csv.line(iterator.next());
        rows++;
      }
    }
    for (StructField field : table.schema().fields()) {
      columns.add(
          Arrays.asList(
              name,
              field.name(),
              field.dataType().catalogString(),
              field.getComment().getOrElse(() -> null)));
    }
    written.add(name + " " + rows);
  }
}
