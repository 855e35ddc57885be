package io.wick.method;

import java.util.Arrays;

/**
 * How far a step of a descent may raise ζ. From y, where the gradient g + n with noise n was taken,
 * to x′ = P(y − η(g + n)) that is
 *
 * <pre>ζ(x′) ≤ ζ(x) + |y − x|²/η − |x′ − x|²/(2η) − n·(x′ − x)</pre>
 *
 * with x the point before (y = x without momentum), for any ζ of stiffness at most 1/η either way:
 * the bound of the descent lemma at y (A. Beck and M. Teboulle, doi 10.1137/080716542), and that on
 * ζ(y), which is not evaluated, from x. The highest of the last 10 values stands for ζ(x), so that
 * a path may cross kinks (L. Grippo, F. Lampariello and S. Lucidi, doi 10.1137/0723046).
 */
final class RiseLimit {
  private static final int MEMORY = 10;

  /** ζ is a sum that may cancel: changes below this share of its largest value are rounding. */
  private static final double ROUNDING = 1e-13;

  private final double[] values = new double[MEMORY];
  private double largest;
  private long count;

  /** No value yet. */
  RiseLimit() {
    Arrays.fill(values, Double.NEGATIVE_INFINITY);
  }

  /** Takes note of the value at a point that is kept. */
  void reached(double value) {
    values[(int) (count++ % MEMORY)] = value;
    if (value < Double.POSITIVE_INFINITY) {
      largest = Math.max(largest, Math.abs(value));
    }
  }

  /**
   * True if a step may end at this value. Points are those of column 0.
   *
   * @param after x′
   * @param before x
   * @param from y
   * @param noise n; null is none
   */
  boolean allows(
      double value,
      double[][] after,
      double[][] before,
      double[][] from,
      double[] noise,
      double eta) {
    double moved = 0;
    double ahead = 0;
    double pushed = 0;
    for (int axis = 0; axis < before.length; axis++) {
      double move = after[axis][0] - before[axis][0];
      double start = from[axis][0] - before[axis][0];
      moved = Math.fma(move, move, moved);
      ahead = Math.fma(start, start, ahead);
      pushed += noise == null ? 0 : noise[axis] * move;
    }
    double highest = Arrays.stream(values).max().orElseThrow() + ROUNDING * largest;
    return moved == 0 || value <= highest + (ahead - 0.5 * moved) / eta - pushed;
  }
}
