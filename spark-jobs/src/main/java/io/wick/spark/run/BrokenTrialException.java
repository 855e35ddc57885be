package io.wick.spark.run;

/**
 * A trial ended in an error of the JVM that is not a result: the engine's business. It names the
 * error but does not carry it: Spark ends the process of a task whose chain of causes holds a fatal
 * error.
 */
final class BrokenTrialException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenTrialException(long index, Throwable cause) {
    super("trial " + index + " ended in " + cause);
  }
}
