package io.wick.spark.run;

/**
 * The output folder exists already, or another driver has it: the command exits with 4. The message
 * is one plain sentence that says what to do.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal for the reason given. */
  public RefusedException(String message) {
    super(message);
  }
}
