package io.wick.spark.analyze;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One table under {@code analysis/}, computed from what is committed. */
interface Analysis {
  /** Folder of the table under {@code analysis/}. */
  String name();

  /** The table, lazily; works on unfinished sweeps. */
  Dataset<Row> of(Evidence evidence) throws IOException;
}
