package io.wick.spark.run;

/** The version of Wick that is running. */
public final class WickVersion {
  /** From the jar's manifest; "development" outside a jar. */
  public static final String TEXT = text();

  private WickVersion() {}

  private static String text() {
    String version = WickVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
