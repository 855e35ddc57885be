package io.wick.spark.analyze;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One table under {@code analysis/}, computed from what is committed. */
interface Analysis {
  /** Folder of the table under {@code analysis/}. */
  String name();

  /** The table, in no order; works on unfinished sweeps. */
  Dataset<Row> of(Evidence evidence) throws IOException;

  /** What the stored table is sorted by. */
  List<SortKey> order(Evidence evidence);
}
