package io.wick.spark.run;

import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What executors need to make the trials of a sweep and put their rows: broadcast once.
 *
 * @param name name of the sweep
 * @param hash its hash
 * @param specification its canonical JSON
 * @param attachments contents of the files that it names, by hash
 * @param folder the output folder
 * @param configuration Hadoop's settings
 * @param version version of Wick
 * @param grace how long a trial may ignore its wall-clock limit
 * @param marked true if the driver dies with a trial: then every task leaves a mark while it runs
 */
record SweepSetup(
    String name,
    String hash,
    String specification,
    Map<String, byte[]> attachments,
    String folder,
    SerializableConfiguration configuration,
    String version,
    Duration grace,
    boolean marked)
    implements Serializable {
  OutputFolder output() throws IOException {
    return OutputFolder.of(folder, configuration.value());
  }
}
