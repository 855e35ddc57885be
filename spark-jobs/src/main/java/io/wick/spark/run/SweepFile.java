package io.wick.spark.run;

import io.wick.catalog.Catalogue;
import io.wick.config.SweepReader;
import io.wick.spark.table.AtomicFile;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.TableSchema;
import io.wick.sweep.Presentation;
import io.wick.sweep.Sweep;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;

/**
 * What an output folder computes: {@code sweep.json}.
 *
 * @param format {@link TableSchema#FORMAT_VERSION}
 * @param name name of the sweep
 * @param hash hash of the sweep
 * @param specification canonical JSON of the sweep
 * @param versions of Wick, Spark, Java and the operating system
 * @param conf the settings of Spark that bear on a run; never all of them, which could hold secrets
 * @param previous hashes of the sweeps this folder computed before it was changed
 */
public record SweepFile(
    int format,
    String name,
    String hash,
    String specification,
    Map<String, String> versions,
    Map<String, String> conf,
    List<String> previous) {
  private static final List<String> ALLOWED =
      List.of(
          "spark.master",
          "spark.submit.deployMode",
          "spark.driver.memory",
          "spark.executor.memory",
          "spark.executor.cores",
          "spark.executor.instances",
          "spark.cores.max",
          "spark.task.maxFailures",
          "spark.speculation",
          "spark.app.id");

  /** The file of a sweep that starts now. */
  static SweepFile of(Sweep sweep, String sparkVersion, SparkConf conf, List<String> previous) {
    Map<String, String> versions = new TreeMap<>();
    versions.put("wick", WickVersion.TEXT);
    versions.put("spark", sparkVersion);
    versions.put("java", System.getProperty("java.version"));
    versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    Map<String, String> kept = new TreeMap<>();
    for (String key : ALLOWED) {
      if (conf.contains(key)) {
        kept.put(key, conf.get(key));
      }
    }
    return new SweepFile(
        TableSchema.FORMAT_VERSION,
        sweep.name(),
        sweep.hash(),
        sweep.specification(),
        versions,
        kept,
        previous);
  }

  /**
   * Reads the file of a folder.
   *
   * @throws FileNotFoundException if no sweep was started there
   */
  public static SweepFile read(OutputFolder output) throws IOException {
    if (!output.hasSweep()) {
      throw new FileNotFoundException(output + " holds no sweep: there is no sweep.json.");
    }
    return Json.MAPPER.readValue(
        AtomicFile.read(output.files(), output.sweepFile()), SweepFile.class);
  }

  /**
   * Binds the stored sweep; the files that it names must have the contents they had.
   *
   * @param configuration to read them with
   */
  public Sweep sweep(Catalogue catalogue, Configuration configuration) {
    return new SweepReader(catalogue, new SweepAttachments(configuration))
        .read(specification, "sweep.json", List.of());
  }

  /** The figures and claims of the stored sweep. */
  public Presentation presentation() {
    return SweepReader.presentation(specification, "sweep.json");
  }
}
