package io.wick.spark.testing;

import org.apache.spark.sql.SparkSession;

/** One small Spark for all tests of a process: two slots, four attempts per task, no UI. */
public final class SharedSpark {
  private static SparkSession session;

  private SharedSpark() {}

  /** The session; a new one where a command under test has stopped the last. */
  public static synchronized SparkSession get() {
    if (session == null || session.sparkContext().isStopped()) {
      session =
          SparkSession.builder()
              .master("local[2,4]")
              .appName("wick tests")
              .config("spark.ui.enabled", false)
              .config("spark.ui.showConsoleProgress", false)
              .config("spark.driver.host", "127.0.0.1")
              .config("spark.driver.bindAddress", "127.0.0.1")
              .config("spark.sql.shuffle.partitions", 2)
              .config("spark.executor.heartbeatInterval", "1s")
              .config("spark.executor.metrics.pollingInterval", "0")
              .config("spark.hadoop.fs.faulty.impl", FaultyFileSystem.class.getName())
              .getOrCreate();
    }
    return session;
  }
}
