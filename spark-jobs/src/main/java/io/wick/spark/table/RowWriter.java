package io.wick.spark.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;

/** Writes one Parquet file of a table, without Spark. */
public final class RowWriter implements Closeable {
  private static final long ROW_GROUP_BYTES = 64L << 20;
  private static final int MAXIMUM_PADDING = 8 << 20;

  private final ParquetWriter<Object[]> writer;
  private long rows;

  /** Creates the file, which must not exist. */
  public RowWriter(TableSchema schema, Path file, Configuration configuration) throws IOException {
    this.writer =
        new Builder(schema, file, configuration)
            .withConf(configuration)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withPageWriteChecksumEnabled(true)
            .build();
  }

  /** Appends a row that follows the schema. */
  public void write(Object[] row) throws IOException {
    writer.write(row);
    rows++;
  }

  /** Rows so far. */
  public long rows() {
    return rows;
  }

  /** Compressed bytes of all row groups, known once the file is closed. */
  public long bytes() {
    return writer.getFooter().getBlocks().stream()
        .mapToLong(BlockMetaData::getCompressedSize)
        .sum();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /**
   * Joins files of one schema into a new one: small ones row by row into common row groups, large
   * ones by copying their row groups as they are.
   */
  static void join(
      TableSchema schema, List<Path> sources, boolean copy, Path target, Configuration conf)
      throws IOException {
    if (copy) {
      copy(schema, sources, target, conf);
      return;
    }
    try (RowWriter out = new RowWriter(schema, target, conf)) {
      for (Path source : sources) {
        RowReader.forEach(
            schema,
            source,
            conf,
            row -> {
              try {
                out.write(row);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void copy(
      TableSchema schema, List<Path> sources, Path target, Configuration configuration)
      throws IOException {
    try (ParquetFileWriter out =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(target, configuration),
            schema.messageType(),
            ParquetFileWriter.Mode.CREATE,
            ROW_GROUP_BYTES,
            MAXIMUM_PADDING)) {
      out.start();
      for (Path source : sources) {
        try (ParquetFileReader in =
            ParquetFileReader.open(HadoopInputFile.fromPath(source, configuration))) {
          in.appendTo(out);
        }
      }
      out.end(schema.footer());
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final TableSchema schema;

    Builder(TableSchema schema, Path file, Configuration configuration) throws IOException {
      super(HadoopOutputFile.fromPath(file, configuration));
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(schema);
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriteSupport(schema);
    }
  }
}
