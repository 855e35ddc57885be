package io.wick.walker;

import io.wick.math.Elementary;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;

/**
 * Which walkers accept their proposed moves, with probability min(1, e^{logRatio}), and what share
 * of the moves and of their squares was accepted of late.
 */
final class Choice {
  /** Steps after which what was is forgotten. */
  private static final double MEMORY = 256;

  private final RandomStream random;
  private final double[] uniforms;
  private final boolean[] accepted;
  private double movedSquares;
  private double proposedSquares;
  private double moved;
  private double proposed;

  Choice(RandomStream random, int count) {
    this.random = random;
    this.uniforms = new double[count];
    this.accepted = new boolean[count];
  }

  /**
   * Chooses anew.
   *
   * @param squares of the diffusive moves
   */
  void decide(long step, double[] logRatio, double[] squares) {
    int count = accepted.length;
    random.uniforms(Purpose.ACCEPTANCE, step, 0, uniforms, count);
    double keep = 1 - 1 / MEMORY;
    movedSquares *= keep;
    proposedSquares *= keep;
    moved *= keep;
    proposed *= keep;
    for (int i = 0; i < count; i++) {
      accepted[i] = uniforms[i] < Elementary.exp(Math.min(0, logRatio[i]));
      proposedSquares += squares[i];
      proposed++;
      if (accepted[i]) {
        movedSquares += squares[i];
        moved++;
      }
    }
  }

  boolean accepted(int walker) {
    return accepted[walker];
  }

  /** Takes over the values of {@code fresh} where moves are accepted. */
  void replace(double[] old, double[] fresh) {
    for (int i = 0; i < old.length; i++) {
      old[i] = accepted[i] ? fresh[i] : old[i];
    }
  }

  /** Accepted over proposed moves; 1 before the first. */
  double rate() {
    return proposed > 0 ? moved / proposed : 1;
  }

  /** Their squares; 1 before the first accepted move. */
  double squareShare() {
    return movedSquares > 0 ? movedSquares / proposedSquares : 1;
  }
}
