package io.wick.method;

import io.wick.trial.Concern;
import io.wick.trial.Context;
import io.wick.trial.Observable;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;

/**
 * What becomes of a result that is measured to be wrong. Where the method was free to choose grid
 * or steps and could not do better, the trial is DIVERGED with the cause: an error above the bound
 * at which it is a {@link Concern}, or above the tolerance where that is larger, is no result.
 * Where grid or steps were given, they are the user's: the trial is COMPLETED with its error as a
 * column, which is a concern in whatever shows the trial.
 */
final class Accuracy {
  private Accuracy() {}

  /**
   * Reports an error of a resolution that was chosen, and ends the trial if it is too large.
   *
   * @param error the column
   * @param value NaN if it could not be measured
   * @param tolerance that was asked for
   * @param what was chosen, a grid or a number of steps
   * @param cause goes on from "no grid brings the error below 0.2: "
   */
  static void require(
      Context context,
      Observable error,
      double value,
      double tolerance,
      String what,
      String cause) {
    context.report(error, value);
    if (value > Math.max(Concern.bound(error), tolerance)) {
      throw new TrialStopped(
          Status.DIVERGED, "no " + what + " brings the error below " + value + ": " + cause);
    }
  }
}
