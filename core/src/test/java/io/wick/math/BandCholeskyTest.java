package io.wick.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BandCholeskyTest {
  @Test
  void solvesWhatItFactorised() {
    for (int width : new int[] {0, 1, 4, 7, 29}) {
      int n = 30;
      SplittableRandom random = new SplittableRandom(width);
      double[][] band = new double[n][width + 1];
      double[][] full = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = Math.max(0, i - width); j <= i; j++) {
          double element = i == j ? 2.0 * width + 1 : random.nextDouble() - 0.5;
          band[i][width + j - i] = element;
          full[i][j] = element;
          full[j][i] = element;
        }
      }
      double[] x = random.doubles(n).toArray();
      double[] right = new double[n];
      for (int i = 0; i < n; i++) {
        right[i] = Dense.dot(full[i], x, n);
      }
      new BandCholesky(band, width, () -> {}).solve(right);
      for (int i = 0; i < n; i++) {
        assertThat(right[i]).isCloseTo(x[i], within(1e-14));
      }
    }
  }

  @Test
  void anIndefiniteMatrixIsRefused() {
    assertThatThrownBy(() -> new BandCholesky(new double[][] {{0, 1}, {2, 1}}, 1, () -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1");
  }
}
