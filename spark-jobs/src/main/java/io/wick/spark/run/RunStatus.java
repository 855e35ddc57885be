package io.wick.spark.run;

import io.wick.spark.table.AtomicFile;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * How a run is doing: {@code run_status.json}, for other processes to read.
 *
 * @param state running, finished, interrupted or failed
 * @param sweep name of the sweep
 * @param done trials of this run that are finished
 * @param failed those of them that did not end as intended
 * @param total trials of this run, estimated for large sweeps
 * @param settled trials committed in the folder, those of earlier runs included
 * @param statuses the committed ones by status
 * @param waves waves committed in the folder
 * @param trialsPerSecond since the start of the run
 * @param secondsLeft predicted; null if unknown
 * @param pid process of the driver
 * @param startedAt ISO 8601, UTC
 * @param updatedAt ISO 8601, UTC
 * @param exitCode null while running
 * @param message what ended the run, if something did
 */
public record RunStatus(
    String state,
    String sweep,
    long done,
    long failed,
    long total,
    long settled,
    Map<String, Long> statuses,
    long waves,
    double trialsPerSecond,
    Double secondsLeft,
    long pid,
    String startedAt,
    String updatedAt,
    Integer exitCode,
    String message) {

  /** The status of a folder; empty if no run got that far. */
  public static Optional<RunStatus> read(OutputFolder output) throws IOException {
    try {
      byte[] content = AtomicFile.read(output.files(), output.statusFile());
      return Optional.of(Json.MAPPER.readValue(content, RunStatus.class));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  void write(OutputFolder output) throws IOException {
    output.write(output.statusFile(), Json.MAPPER.writeValueAsBytes(this));
  }
}
