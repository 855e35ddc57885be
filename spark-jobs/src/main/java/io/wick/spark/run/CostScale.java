package io.wick.spark.run;

import io.wick.trial.Trial;

/**
 * Turns predicted seconds into seconds of this machine, by what the waves so far have measured.
 * Predictions are orders of magnitude; their ratio is what packing needs, their scale is learnt.
 */
final class CostScale {
  private static final double ENOUGH_SECONDS = 0.5;
  private static final double LEAST = 1e-6;
  private static final double MOST = 1e7;

  private double predicted;
  private double measured;

  /** Predicted seconds of a trial, made safe for sums. */
  static double predicted(Trial trial) {
    double seconds = trial.cost().seconds();
    return seconds > LEAST ? Math.min(seconds, MOST) : LEAST;
  }

  /** Learns from a wave. */
  synchronized void add(double predictedSeconds, double measuredSeconds) {
    predicted += predictedSeconds;
    measured += measuredSeconds;
  }

  /** Seconds on one core per predicted second; 1 until something was measured. */
  synchronized double factor() {
    return measured > ENOUGH_SECONDS && predicted > 0 ? measured / predicted : 1;
  }
}
