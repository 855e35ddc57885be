package io.wick.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnow.jlargearrays.ConcurrencyUtils;

class FourierTransformTest {
  private static double[] noise(int n, long seed) {
    Random random = new Random(seed);
    return random.doubles(n, -1, 1).toArray();
  }

  private static double bound(int n) {
    return 1e-13 * Math.max(1, Math.log(n) / Math.log(2));
  }

  /** ‖(ar, ai) − (br, bi)‖ / ‖(br, bi)‖. */
  private static double distance(double[] ar, double[] ai, double[] br, double[] bi) {
    double difference = 0;
    double norm = 0;
    for (int i = 0; i < br.length; i++) {
      difference += Math.pow(ar[i] - br[i], 2) + Math.pow(ai[i] - bi[i], 2);
      norm += br[i] * br[i] + bi[i] * bi[i];
    }
    return Math.sqrt(difference / norm);
  }

  private static double[][] naive(double[] re, double[] im) {
    int n = re.length;
    double[][] out = new double[2][n];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        double angle = -2 * Math.PI * ((long) j * k % n) / n;
        out[0][k] += re[j] * Math.cos(angle) - im[j] * Math.sin(angle);
        out[1][k] += re[j] * Math.sin(angle) + im[j] * Math.cos(angle);
      }
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 21, 25, 26, 30, 31, 35, 49, 60,
        63, 64, 81, 97, 100, 105, 120, 127, 128, 180, 210, 243, 251, 256, 257, 500, 509, 514, 625,
        720, 1000
      })
  void agreesWithTheDefinition(int n) {
    double[] re = noise(n, n);
    double[] im = noise(n, n + 1);
    double[][] expected = naive(re, im);
    double[] ar = re.clone();
    double[] ai = im.clone();
    FourierTransform transform = FourierTransform.of(n);
    assertThat(transform.length()).isEqualTo(n);
    transform.forward(ar, ai);
    assertThat(distance(ar, ai, expected[0], expected[1])).isLessThan(bound(n));
    transform.inverse(ar, ai);
    assertThat(distance(ar, ai, re, im)).isLessThan(bound(n));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6, 8, 12, 15, 16, 21, 22, 35, 60, 64, 128, 210, 13, 256})
  void lanesAgreeWithSingleLines(int n) {
    int lanes = 5;
    double[][] re = new double[n][lanes];
    double[][] im = new double[n][lanes];
    double[][] lineRe = new double[lanes][];
    double[][] lineIm = new double[lanes][];
    for (int l = 0; l < lanes; l++) {
      lineRe[l] = noise(n, 10 + l);
      lineIm[l] = noise(n, 20 + l);
      for (int k = 0; k < n; k++) {
        re[k][l] = lineRe[l][k];
        im[k][l] = lineIm[l][k];
      }
    }
    LaneTransform transform = new LaneTransform(n, lanes);
    assertThat(transform.length()).isEqualTo(n);
    transform.forward(re, im, lanes);
    FourierTransform single = FourierTransform.of(n);
    for (int l = 0; l < lanes; l++) {
      single.forward(lineRe[l], lineIm[l]);
      double[] ar = new double[n];
      double[] ai = new double[n];
      for (int k = 0; k < n; k++) {
        ar[k] = re[transform.order()[k]][l];
        ai[k] = im[transform.order()[k]][l];
      }
      assertThat(distance(ar, ai, lineRe[l], lineIm[l])).isLessThan(bound(n));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 1024, 65536})
  void agreesWithCommonsMath(int n) {
    double[] re = noise(n, 1);
    double[] im = noise(n, 2);
    Complex[] input = new Complex[n];
    for (int i = 0; i < n; i++) {
      input[i] = new Complex(re[i], im[i]);
    }
    Complex[] expected =
        new FastFourierTransformer(DftNormalization.STANDARD)
            .transform(input, TransformType.FORWARD);
    FourierTransform.of(n).forward(re, im);
    double[] er = new double[n];
    double[] ei = new double[n];
    for (int i = 0; i < n; i++) {
      er[i] = expected[i].getReal();
      ei[i] = expected[i].getImaginary();
    }
    assertThat(distance(re, im, er, ei)).isLessThan(bound(n));
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 360, 4096, 10007, 50000, 98304})
  void agreesWithJTransforms(int n) {
    ConcurrencyUtils.setNumberOfThreads(1);
    double[] re = noise(n, 1);
    double[] im = noise(n, 2);
    double[] expected = new double[2 * n];
    for (int i = 0; i < n; i++) {
      expected[2 * i] = re[i];
      expected[2 * i + 1] = im[i];
    }
    new DoubleFFT_1D(n).complexForward(expected);
    FourierTransform.of(n).forward(re, im);
    double[] er = new double[n];
    double[] ei = new double[n];
    for (int i = 0; i < n; i++) {
      er[i] = expected[2 * i];
      ei[i] = expected[2 * i + 1];
    }
    assertThat(distance(re, im, er, ei)).isLessThan(bound(n));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 13, 21, 64, 100, 127, 256})
  void sineTransformIsTheSumOfSines(int intervals) {
    SineTransform transform = new SineTransform(intervals);
    int n = transform.length();
    double[] first = noise(n, 3);
    double[] second = noise(n, 4);
    double[] expectedFirst = new double[n];
    double[] expectedSecond = new double[n];
    for (int k = 1; k <= n; k++) {
      for (int j = 1; j <= n; j++) {
        double sine = Math.sin(Math.PI * ((long) j * k % (2 * intervals)) / intervals);
        expectedFirst[k - 1] += first[j - 1] * sine;
        expectedSecond[k - 1] += second[j - 1] * sine;
      }
    }
    double[] a = first.clone();
    double[] b = second.clone();
    transform.apply(a, b);
    assertThat(distance(a, b, expectedFirst, expectedSecond)).isLessThan(1e-13);
    transform.apply(a, b);
    for (int i = 0; i < n; i++) {
      assertThat(a[i] * 2 / intervals).isCloseTo(first[i], within(1e-14));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 21, 60, 128})
  void sinesInLanesAgreeWithSingleLinesAndComeBack(int intervals) {
    int lanes = 5;
    SineTransform single = new SineTransform(intervals);
    LaneSineTransform transform = new LaneSineTransform(intervals, lanes);
    double[][] re = new double[intervals][lanes];
    double[][] im = new double[intervals][lanes];
    double[][] before = new double[intervals][lanes];
    for (int j = 0; j < intervals; j++) {
      re[j] = noise(lanes, 10 + j);
      im[j] = noise(lanes, 900 + j);
      before[j] = re[j].clone();
    }
    double[][] lineRe = new double[lanes][intervals - 1];
    double[][] lineIm = new double[lanes][intervals - 1];
    for (int l = 0; l < lanes; l++) {
      for (int j = 1; j < intervals; j++) {
        lineRe[l][j - 1] = re[j][l];
        lineIm[l][j - 1] = im[j][l];
      }
      single.apply(lineRe[l], lineIm[l]);
    }
    transform.forward(re, im, lanes);
    double[][] waveRe = new double[intervals][];
    double[][] waveIm = new double[intervals][];
    for (int k = 0; k < intervals; k++) {
      waveRe[k] = re[transform.order()[k]];
      waveIm[k] = im[transform.order()[k]];
    }
    for (int k = 1; k < intervals; k++) {
      for (int l = 0; l < lanes; l++) {
        assertThat(waveRe[k][l]).isCloseTo(lineRe[l][k - 1], within(1e-12));
        assertThat(waveIm[k][l]).isCloseTo(lineIm[l][k - 1], within(1e-12));
      }
    }
    transform.forward(waveRe, waveIm, lanes);
    for (int j = 1; j < intervals; j++) {
      for (int l = 0; l < lanes; l++) {
        assertThat(waveRe[transform.order()[j]][l] * 2 / intervals)
            .isCloseTo(before[j][l], within(1e-13));
      }
    }
  }

  @Test
  void unitCircle() {
    double[] x = new Random(5).doubles(1000, -40, 40).toArray();
    double[] cos = new double[x.length];
    double[] sin = new double[x.length];
    new UnitCircle(x.length).points(0.75, x, x.length, cos, sin);
    for (int i = 0; i < x.length; i++) {
      assertThat(cos[i]).isCloseTo(Elementary.cosPi(0.75 * x[i]), within(3e-16));
      assertThat(sin[i]).isCloseTo(Elementary.sinPi(0.75 * x[i]), within(3e-16));
    }
    new UnitCircle(4).points(0.5, new double[] {0, 1, 2, -1}, 4, cos, sin);
    assertThat(java.util.Arrays.copyOf(cos, 4)).containsExactly(1, 0, -1, 0);
    assertThat(java.util.Arrays.copyOf(sin, 4)).containsExactly(0, 1, 0, -1);
  }

  private static org.assertj.core.data.Offset<Double> within(double tolerance) {
    return org.assertj.core.api.Assertions.within(tolerance);
  }

  @Test
  void refusesEmptyTransforms() {
    assertThatThrownBy(() -> FourierTransform.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
    assertThatThrownBy(() -> new SineTransform(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LaneSineTransform(1, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
