package io.wick.spark.table;

import io.wick.sweep.AxisColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A wave that is published, or (as an intent) about to be: the content of {@code
 * _commits/wave-00007.json}.
 *
 * @param format {@link TableSchema#FORMAT_VERSION}
 * @param version version of Wick
 * @param wave number of the wave
 * @param sweep hash of the sweep it belongs to
 * @param ranges indices it covers; all trials within them are in {@code trials} or in {@code
 *     failures} (or were there before)
 * @param trials rows added to {@code trials}
 * @param statuses trials by status, failures included
 * @param predictedSeconds predicted CPU time
 * @param cpuSeconds measured CPU time
 * @param files what it publishes, in the order of publication
 * @param axes axis columns of its files
 * @param committedAt ISO 8601, UTC
 */
public record Commit(
    int format,
    String version,
    int wave,
    String sweep,
    List<Range> ranges,
    long trials,
    Map<String, Long> statuses,
    double predictedSeconds,
    double cpuSeconds,
    List<Published> files,
    List<AxisColumn> axes,
    String committedAt) {

  /** Indices from {@code from} up to but without {@code to}. */
  public record Range(long from, long to) {}

  /**
   * One file.
   *
   * @param table folder name of the table
   * @param staged where it was written, relative to the output folder
   * @param name its name in the table's folder
   * @param rows number of rows
   */
  public record Published(String table, String staged, String name, long rows) {}

  /** Files of one table. */
  public List<Published> files(Table table) {
    List<Published> found = new ArrayList<>();
    for (Published file : files) {
      if (file.table().equals(table.folder())) {
        found.add(file);
      }
    }
    return found;
  }
}
