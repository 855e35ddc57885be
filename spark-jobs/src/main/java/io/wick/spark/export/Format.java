package io.wick.spark.export;

import java.util.Locale;

/** What results can be written as. */
public enum Format {
  /** Every table as a text file. */
  CSV,
  /** The files of IOHexperimenter, for IOHanalyzer and IOHinspector. */
  IOH,
  /** The files of COCO's BBOB logger, for its post-processing. */
  COCO;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
