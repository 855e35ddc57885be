package io.wick.spark.cli;

import io.wick.spark.run.WickVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code wick --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"wick " + WickVersion.TEXT, "java " + System.getProperty("java.version")};
  }
}
