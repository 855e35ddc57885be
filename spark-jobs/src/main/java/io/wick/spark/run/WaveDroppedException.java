package io.wick.spark.run;

/** The run was interrupted: the wave is dropped and its trials stay pending. */
final class WaveDroppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WaveDroppedException() {
    super("the run was interrupted");
  }
}
