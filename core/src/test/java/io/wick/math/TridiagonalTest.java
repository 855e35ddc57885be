package io.wick.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;

class TridiagonalTest {
  private static final int N = 40;
  private final Random random = new Random(7);

  private double[] noise() {
    return random.doubles(N, -1, 1).toArray();
  }

  @Test
  void realSolveReproducesTheRightHandSide() {
    double[] lower = noise();
    double[] upper = noise();
    double[] diagonal = noise();
    for (int i = 0; i < N; i++) {
      diagonal[i] += 3;
    }
    double[] x = noise();
    double[] right = new double[N];
    for (int i = 0; i < N; i++) {
      right[i] =
          diagonal[i] * x[i]
              + (i > 0 ? lower[i] * x[i - 1] : 0)
              + (i < N - 1 ? upper[i] * x[i + 1] : 0);
    }
    Tridiagonal.solve(N, lower, diagonal, upper, right, new double[N]);
    assertThat(right).containsExactly(x, within(1e-14));
  }

  @Test
  void complexSolveReproducesTheRightHandSide() {
    double[] lower = noise();
    double[] upper = noise();
    double[] dr = noise();
    double[] di = noise();
    for (int i = 0; i < N; i++) {
      di[i] += 4;
    }
    double[] xr = noise();
    double[] xi = noise();
    double[] br = new double[N];
    double[] bi = new double[N];
    for (int i = 0; i < N; i++) {
      br[i] = dr[i] * xr[i] - di[i] * xi[i];
      bi[i] = dr[i] * xi[i] + di[i] * xr[i];
      if (i > 0) {
        br[i] += lower[i] * xr[i - 1];
        bi[i] += lower[i] * xi[i - 1];
      }
      if (i < N - 1) {
        br[i] += upper[i] * xr[i + 1];
        bi[i] += upper[i] * xi[i + 1];
      }
    }
    Tridiagonal.solve(N, lower, dr, di, upper, br, bi, new double[N], new double[N]);
    assertThat(br).containsExactly(xr, within(1e-14));
    assertThat(bi).containsExactly(xi, within(1e-14));
  }

  @Test
  void eigenpairsAgreeWithCommonsMath() {
    double[] diagonal = noise();
    double[] coupling = noise();
    double[][] dense = new double[N][N];
    for (int i = 0; i < N; i++) {
      dense[i][i] = diagonal[i];
      if (i > 0) {
        dense[i][i - 1] = coupling[i - 1];
        dense[i - 1][i] = coupling[i - 1];
      }
    }
    double[] expected =
        new EigenDecomposition(new Array2DRowRealMatrix(dense)).getRealEigenvalues();
    Arrays.sort(expected);
    TridiagonalEigen eigen = TridiagonalEigen.of(diagonal, coupling, N);
    assertThat(eigen.values()).containsExactly(expected, within(1e-13));
    double[][] vectors = eigen.vectors();
    JacobiEigen jacobi = new JacobiEigen(dense, N);
    for (int k = 0; k < N; k++) {
      assertThat(jacobi.value(k)).isCloseTo(expected[k], within(1e-13));
      assertThat(Math.abs(Dense.dot(jacobi.vector(k), vectors[k], N))).isCloseTo(1, within(1e-11));
      assertThat(eigen.countBelow(expected[k] + 1e-10)).isEqualTo(k + 1);
    }
  }

  @Test
  void discreteLaplacianHasItsClosedForm() {
    int n = 500;
    double[] diagonal = new double[n];
    double[] coupling = new double[n];
    Arrays.fill(diagonal, 2);
    Arrays.fill(coupling, -1);
    double[] values = TridiagonalEigen.of(diagonal, coupling, 8).values();
    for (int k = 0; k < 8; k++) {
      double sine = Math.sin(Math.PI * (k + 1) / (2.0 * (n + 1)));
      assertThat(values[k]).isCloseTo(4 * sine * sine, within(4e-15));
    }
  }

  @Test
  void uncoupledTwinsGiveAnOrthogonalPair() {
    // Two identical halves without coupling: every eigenvalue twice.
    int half = 50;
    double[] diagonal = new double[2 * half];
    double[] coupling = new double[2 * half];
    for (int i = 0; i < half; i++) {
      diagonal[i] = 0.01 * (i - 20) * (i - 20);
      diagonal[half + i] = diagonal[i];
      coupling[i] = i == half - 1 ? 0 : -1;
      coupling[half + i] = -1;
    }
    TridiagonalEigen eigen = TridiagonalEigen.of(diagonal, coupling, 6);
    double[][] vectors = eigen.vectors();
    for (int i = 0; i < 6; i++) {
      assertThat(eigen.values()[i]).isCloseTo(eigen.values()[i - i % 2], within(1e-14));
      for (int j = 0; j <= i; j++) {
        assertThat(Dense.dot(vectors[i], vectors[j], 2 * half))
            .isCloseTo(i == j ? 1 : 0, within(1e-12));
      }
    }
  }

  @Test
  void refusesCountsOutOfRange() {
    assertThatThrownBy(() -> TridiagonalEigen.of(new double[3], new double[3], 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4");
  }
}
