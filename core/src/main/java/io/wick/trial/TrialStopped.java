package io.wick.trial;

/**
 * Ends a trial from inside a kernel: budget used up, value not finite, deadline passed. {@link
 * Trial#run} turns it into a status and keeps everything recorded so far. It carries no stack
 * trace: it is an outcome, not an error.
 */
public final class TrialStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Status status;

  /**
   * A stop with the given status; {@code reason} is a plain sentence that names thing and value.
   */
  public TrialStopped(Status status, String reason) {
    super(reason, null, false, false);
    this.status = status;
  }

  /** The status the trial gets. */
  public Status status() {
    return status;
  }
}
