package io.wick.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Band matrices against Jacobi rotations on the full matrix, and quadrature of polynomials. */
class BandEigenTest {
  private static double[][] randomBand(int n, int width, long seed) {
    Random random = new Random(seed);
    double[][] band = new double[n][width + 1];
    for (int i = 0; i < n; i++) {
      for (int k = Math.max(0, width - i); k <= width; k++) {
        band[i][k] = random.nextGaussian();
      }
    }
    return band;
  }

  private static double[][] full(double[][] band, int width) {
    double[][] a = new double[band.length][band.length];
    for (int i = 0; i < band.length; i++) {
      for (int k = Math.max(0, width - i); k <= width; k++) {
        a[i][i - width + k] = band[i][k];
        a[i - width + k][i] = band[i][k];
      }
    }
    return a;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void agreesWithRotations(int width) {
    int n = 60;
    double[][] band = randomBand(n, width, 5 + width);
    JacobiEigen exact = new JacobiEigen(full(band, width), n);
    BandEigen eigen = new BandEigen(band, width, 20, new double[] {-1, 0, 1}, () -> {});
    for (int k = 0; k < 20; k++) {
      assertThat(eigen.values()[k]).isCloseTo(exact.value(k), within(1e-13));
      double overlap = Math.abs(Dense.dot(eigen.vector(k), exact.vector(k), n));
      assertThat(overlap).isCloseTo(1, within(1e-12));
    }
    BandFactor factor = new BandFactor(n, width);
    factor.factor(band, 0.5 * (exact.value(30) + exact.value(31)));
    assertThat(factor.below()).isEqualTo(31);
  }

  @Test
  void pairsThatRoundingDoesNotSeparateComeWholeAndOrthogonal() {
    // Two equal chains that an element of 1e-17 joins.
    int m = 20;
    double[][] band = new double[2 * m][2];
    for (int i = 0; i < 2 * m; i++) {
      band[i][0] = i == 0 ? 0 : i == m ? 1e-17 : -1;
      band[i][1] = 2;
    }
    BandEigen eigen = new BandEigen(band, 1, 6, new double[0], () -> {});
    for (int k = 0; k < 6; k++) {
      double exact = 2 - 2 * Math.cos((k / 2 + 1) * Math.PI / (m + 1));
      assertThat(eigen.values()[k]).isCloseTo(exact, within(1e-14));
      for (int j = 0; j < k; j++) {
        assertThat(Dense.dot(eigen.vector(j), eigen.vector(k), 2 * m)).isCloseTo(0, within(1e-12));
      }
    }
  }

  @Test
  void complexFactorsSolve() {
    int n = 40;
    int width = 5;
    double[][] band = randomBand(n, width, 3);
    double[][] a = full(band, width);
    double[] damping = new double[n];
    double[] re = new double[n];
    double[] im = new double[n];
    for (int i = 0; i < n; i++) {
      damping[i] = i % 3;
      re[i] = 1 + i % 4;
      im[i] = 0.5 - i % 5;
    }
    double[] xRe = re.clone();
    double[] xIm = im.clone();
    ComplexBandFactor factor = new ComplexBandFactor(n, width);
    factor.factor(band, 0.3, -0.2, damping);
    factor.solve(xRe, xIm);
    for (int i = 0; i < n; i++) {
      double zIm = -0.2 - damping[i];
      double sumRe = 0.3 * xRe[i] - zIm * xIm[i] + Dense.dot(a[i], xRe, n);
      double sumIm = 0.3 * xIm[i] + zIm * xRe[i] + Dense.dot(a[i], xIm, n);
      assertThat(sumRe).isCloseTo(re[i], within(1e-11));
      assertThat(sumIm).isCloseTo(im[i], within(1e-11));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12, 16})
  void lobattoRuleIsExactToDegreeTwicePMinusOne(int p) {
    LobattoRule rule = new LobattoRule(p);
    assertThat(rule.node(0)).isEqualTo(-1);
    assertThat(rule.node(p)).isEqualTo(1);
    for (int power = 0; power < 2 * p; power++) {
      double sum = 0;
      for (int a = 0; a <= p; a++) {
        sum += rule.weight(a) * Math.pow(rule.node(a), power);
      }
      assertThat(sum).isCloseTo(power % 2 == 0 ? 2.0 / (power + 1) : 0, within(1e-14));
    }
    // x^p, its slope, its value between the nodes, and its highest Legendre coefficient.
    double value = 0;
    double[] lagrange = rule.lagrange(0.3);
    double[] top = rule.projection()[p];
    double coefficient = 0;
    for (int a = 0; a <= p; a++) {
      value += lagrange[a] * Math.pow(rule.node(a), p);
      coefficient += top[a] * Math.pow(rule.node(a), p);
      double slope = 0;
      for (int b = 0; b <= p; b++) {
        slope += rule.derivative(a, b) * Math.pow(rule.node(b), p);
      }
      assertThat(slope).isCloseTo(p * Math.pow(rule.node(a), p - 1), within(1e-11));
    }
    assertThat(value).isCloseTo(Math.pow(0.3, p), within(1e-14));
    double leading = 1;
    for (int n = 1; n <= p; n++) {
      leading *= (2.0 * n - 1) / n;
    }
    assertThat(coefficient * leading).isCloseTo(1, within(1e-11));
    assertThat(rule.lagrange(1)[p]).isEqualTo(1);
  }
}
