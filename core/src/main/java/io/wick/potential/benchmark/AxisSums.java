package io.wick.potential.benchmark;

import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * A potential that depends on the point through a few sums over its axes only, ζ(x) = F(s_1, …,
 * s_k) with s_j = Σ_i u_j(x_i), so that its gradient costs no more than its value.
 */
interface AxisSums extends Potential {
  /** Points per block: its arrays stay in the first-level cache. */
  int BLOCK = 256;

  /** k, the number of sums. */
  int sums();

  /** sums[j][i] += u_j(x[i]), i &lt; n. */
  void addTerms(int axis, double[] x, int n, double[][] sums);

  /** out[i] = F(sums[·][i]); {@code sums} may be overwritten. */
  void combine(double[][] sums, int n, double[] out);

  /** out[j][i] = u_j'(x[i]). */
  void derivatives(int axis, double[] x, int n, double[][] out);

  /** out[j][i] = ∂F/∂s_j; {@code sums} may be overwritten. */
  void slopes(double[][] sums, int n, double[][] out);

  @Override
  default void values(double[][] x, int count, double[] out) {
    int block = Math.min(BLOCK, count);
    double[] scratch = new double[block];
    double[][] sums = new double[sums()][block];
    for (int start = 0; start < count; start += block) {
      int n = Math.min(block, count - start);
      sum(x, start, n, scratch, sums);
      combine(sums, n, scratch);
      System.arraycopy(scratch, 0, out, start, n);
    }
  }

  private void sum(double[][] x, int start, int n, double[] scratch, double[][] sums) {
    for (double[] sum : sums) {
      Arrays.fill(sum, 0.0);
    }
    for (int axis = 0; axis < dimension(); axis++) {
      System.arraycopy(x[axis], start, scratch, 0, n);
      addTerms(axis, scratch, n, sums);
    }
  }

  @Override
  default boolean hasGradient() {
    return true;
  }

  @Override
  default void gradients(double[][] x, int count, double[][] out) {
    int block = Math.min(BLOCK, count);
    double[] scratch = new double[block];
    double[][] sums = new double[sums()][block];
    double[][] slopes = new double[sums()][block];
    for (int start = 0; start < count; start += block) {
      int n = Math.min(block, count - start);
      sum(x, start, n, scratch, sums);
      slopes(sums, n, slopes);
      for (int axis = 0; axis < dimension(); axis++) {
        System.arraycopy(x[axis], start, scratch, 0, n);
        derivatives(axis, scratch, n, sums);
        Arrays.fill(scratch, 0.0);
        for (int k = 0; k < sums.length; k++) {
          double[] inner = sums[k];
          double[] outer = slopes[k];
          for (int i = 0; i < n; i++) {
            scratch[i] = Math.fma(outer[i], inner[i], scratch[i]);
          }
        }
        System.arraycopy(scratch, 0, out[axis], start, n);
      }
    }
  }
}
