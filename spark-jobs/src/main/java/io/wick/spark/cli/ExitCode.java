package io.wick.spark.cli;

/** Exit codes of all commands. */
final class ExitCode {
  static final int OK = 0;
  static final int INTERNAL = 1;
  static final int USAGE = 2;
  static final int FAILED_TRIALS = 3;
  static final int OUTPUT_EXISTS = 4;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
