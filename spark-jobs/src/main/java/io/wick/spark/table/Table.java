package io.wick.spark.table;

import java.util.Locale;

/** The tables of an output, each a folder of Parquet files. */
public enum Table {
  /** One row per finished trial. */
  TRIALS,
  /** Thinned course of each trial. */
  TRAJECTORIES,
  /** Energy levels. */
  SPECTRA,
  /** Shares of energy levels over time. */
  POPULATIONS,
  /** Append-only: attempts that ended TIMED_OUT or LOST. */
  FAILURES;

  /** Name of the folder, e.g. {@code trials}. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
