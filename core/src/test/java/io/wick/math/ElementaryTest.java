package io.wick.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ElementaryTest {
  private static final MathContext DIGITS = new MathContext(60);
  // π to 90 digits (OEIS A000796).
  private static final BigDecimal PI =
      new BigDecimal(
          "3.14159265358979323846264338327950288419716939937510"
              + "5820974944592307816406286208998628034825");
  // ln 2 to 60 digits (OEIS A002162).
  private static final BigDecimal LN2 =
      new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680");

  /** Taylor series of sin after reduction by 2π. */
  private static BigDecimal sine(BigDecimal x) {
    BigDecimal twoPi = PI.multiply(BigDecimal.valueOf(2));
    BigDecimal turns = x.divide(twoPi, DIGITS).setScale(0, java.math.RoundingMode.HALF_EVEN);
    BigDecimal r = x.subtract(turns.multiply(twoPi));
    return series(r, r, 1);
  }

  private static BigDecimal cosine(BigDecimal x) {
    return sine(x.add(PI.divide(BigDecimal.valueOf(2), DIGITS)));
  }

  private static BigDecimal series(BigDecimal r, BigDecimal first, int start) {
    BigDecimal square = r.multiply(r, DIGITS).negate();
    BigDecimal term = first;
    BigDecimal sum = first;
    for (int k = start + 1; term.abs().compareTo(new BigDecimal("1e-55")) > 0; k += 2) {
      term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) k * (k + 1)), DIGITS);
      sum = sum.add(term);
    }
    return sum;
  }

  private static BigDecimal exponential(BigDecimal x) {
    BigDecimal n = x.divide(LN2, DIGITS).setScale(0, java.math.RoundingMode.HALF_EVEN);
    BigDecimal r = x.subtract(n.multiply(LN2));
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; k < 60; k++) {
      term = term.multiply(r, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term);
    }
    BigDecimal power = BigDecimal.valueOf(2).pow(Math.abs(n.intValue()), DIGITS);
    return n.signum() < 0 ? sum.divide(power, DIGITS) : sum.multiply(power, DIGITS);
  }

  private static BigDecimal hyperbolic(BigDecimal x, int sign) {
    BigDecimal e = exponential(x);
    BigDecimal inverse = BigDecimal.ONE.divide(e, DIGITS);
    return e.add(inverse.multiply(BigDecimal.valueOf(sign))).divide(BigDecimal.valueOf(2), DIGITS);
  }

  /** ln by one Newton step on the exponential from StrictMath's value: 30 digits. */
  private static BigDecimal logarithm(BigDecimal x) {
    BigDecimal guess = new BigDecimal(StrictMath.log(x.doubleValue()));
    BigDecimal ratio = x.divide(exponential(guess), DIGITS).subtract(BigDecimal.ONE);
    BigDecimal square = ratio.multiply(ratio, DIGITS).divide(BigDecimal.valueOf(2), DIGITS);
    return guess.add(ratio).subtract(square);
  }

  /** Largest error in units of the last place of the exact result. */
  private static double worst(
      DoubleUnaryOperator f, UnaryOperator<BigDecimal> exact, double low, double high, int count) {
    SplittableRandom random = new SplittableRandom(20240719);
    double worst = 0;
    for (int i = 0; i < count; i++) {
      double x = low + (high - low) * random.nextDouble();
      BigDecimal truth = exact.apply(new BigDecimal(x));
      double ulp = Math.ulp(truth.doubleValue());
      double error = new BigDecimal(f.applyAsDouble(x)).subtract(truth).abs().doubleValue() / ulp;
      worst = Math.max(worst, error);
    }
    return worst;
  }

  @Test
  void sineAndCosineAreWithinNineTenthsOfAnUlp() {
    double[][] ranges = {{-1e-3, 1e-3}, {-0.8, 0.8}, {-4, 4}, {-700, 700}, {-0x1p30, 0x1p30}};
    for (double[] range : ranges) {
      assertThat(worst(Elementary::sin, ElementaryTest::sine, range[0], range[1], 2000))
          .isLessThan(0.9);
      assertThat(worst(Elementary::cos, ElementaryTest::cosine, range[0], range[1], 2000))
          .isLessThan(0.9);
    }
  }

  @Test
  void sineNearMultiplesOfPiKeepsRelativeAccuracy() {
    for (int n = 1; n < 3000; n++) {
      double x = n * Math.PI;
      BigDecimal truth = sine(new BigDecimal(x));
      double error = new BigDecimal(Elementary.sin(x)).subtract(truth).abs().doubleValue();
      assertThat(error / Math.ulp(truth.doubleValue())).isLessThan(0.9);
      double h = (n - 0.5) * Math.PI;
      BigDecimal zero = cosine(new BigDecimal(h));
      double miss = new BigDecimal(Elementary.cos(h)).subtract(zero).abs().doubleValue();
      assertThat(miss / Math.ulp(zero.doubleValue())).isLessThan(0.9);
    }
    double trap = 355;
    BigDecimal truth = sine(new BigDecimal(trap));
    assertThat(Elementary.sin(trap)).isEqualTo(truth.doubleValue());
  }

  @Test
  void multiplesOfPiAreAccurateAndExactAtTheQuarters() {
    UnaryOperator<BigDecimal> sinePi = x -> sine(x.multiply(PI, DIGITS));
    UnaryOperator<BigDecimal> cosinePi = x -> cosine(x.multiply(PI, DIGITS));
    for (double range : new double[] {1e-3, 0.25, 2, 100, 1e6}) {
      assertThat(worst(Elementary::sinPi, sinePi, -range, range, 2000)).isLessThan(1.0);
      assertThat(worst(Elementary::cosPi, cosinePi, -range, range, 2000)).isLessThan(1.0);
    }
    double[] cosines = {1, 0, -1, 0};
    for (int n = -1000; n <= 1000; n++) {
      assertThat(Elementary.cosPi(0.5 * n) + 0.0).isEqualTo(cosines[Math.floorMod(n, 4)]);
      assertThat(Elementary.sinPi(0.5 * n) + 0.0).isEqualTo(cosines[Math.floorMod(n - 1, 4)]);
    }
    assertThat(Elementary.cosPi(1e300)).isEqualTo(1);
    assertThat(Elementary.sinPi(Double.MAX_VALUE)).isZero();
    assertThat(Elementary.sinPi(Double.POSITIVE_INFINITY)).isNaN();
    assertThat(Elementary.cosPi(Double.NaN)).isNaN();
    assertThat(1 / Elementary.sinPi(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(1 / Elementary.sinPi(0.0)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void exponentialIsWithinNineTenthsOfAnUlp() {
    double[][] ranges = {{-1e-3, 1e-3}, {-0.35, 0.35}, {-5, 5}, {-100, 100}, {-708, 709.7}};
    for (double[] range : ranges) {
      assertThat(worst(Elementary::exp, ElementaryTest::exponential, range[0], range[1], 2000))
          .isLessThan(0.9);
    }
    // Subnormal results are rounded a second time.
    assertThat(worst(Elementary::exp, ElementaryTest::exponential, -745, -708.4, 1000))
        .isLessThan(1.3);
  }

  @Test
  void logarithmIsWithinOneUlp() {
    for (double high : new double[] {1e-300, 1e-3, 1.0, 2, 1e10, 1e300}) {
      assertThat(worst(Elementary::log, ElementaryTest::logarithm, high / 1000, high, 1000))
          .isLessThan(0.9);
    }
    assertThat(worst(Elementary::log, ElementaryTest::logarithm, 0.999, 1.001, 1000))
        .isLessThan(0.9);
    assertThat(Elementary.log(1.0)).isZero();
    assertThat(Elementary.log(Double.MIN_VALUE)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
  }

  @Test
  void hyperbolicFunctionsAreWithinTwoAndAHalfUlp() {
    for (double range : new double[] {1e-3, 0.6, 1.2, 5, 50, 700}) {
      assertThat(worst(Elementary::sinh, x -> hyperbolic(x, -1), -range, range, 500))
          .isLessThan(2.5);
      assertThat(worst(Elementary::cosh, x -> hyperbolic(x, 1), -range, range, 500))
          .isLessThan(2.5);
      if (range < 60) {
        assertThat(
                worst(
                    Elementary::tanh,
                    x -> hyperbolic(x, -1).divide(hyperbolic(x, 1), DIGITS),
                    -range,
                    range,
                    500))
            .isLessThan(2.5);
      }
    }
    assertThat(Elementary.cosh(0.0)).isEqualTo(1);
    assertThat(1 / Elementary.sinh(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Elementary.tanh(1e6)).isEqualTo(1);
    assertThat(Elementary.tanh(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
    assertThat(Elementary.cosh(Double.NEGATIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Elementary.sinh(710.0)).isEqualTo(StrictMath.sinh(710.0));
    assertThat(Elementary.sinh(Double.NaN)).isNaN();
    assertThat(Elementary.tanh(Double.NaN)).isNaN();
  }

  @Test
  void specialValuesAreThoseOfStrictMath() {
    double[] specials = {
      0.0,
      -0.0,
      1,
      -1,
      Double.MIN_VALUE,
      -Double.MIN_VALUE,
      1e-300,
      Double.MAX_VALUE,
      1e22,
      -1e22,
      1e16,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      745.2,
      -745.2,
      -746,
      709.79,
      1e5,
      -1e5
    };
    for (double x : specials) {
      assertSame(Elementary.sin(x), StrictMath.sin(x), x);
      assertSame(Elementary.cos(x), StrictMath.cos(x), x);
      assertSame(Elementary.exp(x), StrictMath.exp(x), x);
      assertSame(Elementary.log(x), StrictMath.log(x), x);
      assertSame(Elementary.pow(x, 2.5), StrictMath.pow(x, 2.5), x);
    }
  }

  private static void assertSame(double actual, double expected, double x) {
    if (Math.abs(expected) > 0 && Math.abs(expected) < Double.POSITIVE_INFINITY) {
      assertThat(Math.abs(actual - expected))
          .as("at %s", x)
          .isLessThanOrEqualTo(Math.ulp(expected));
    } else {
      assertThat(Double.doubleToLongBits(actual))
          .as("at %s", x)
          .isEqualTo(Double.doubleToLongBits(expected));
    }
  }

  @FunctionalInterface
  private interface Batch {
    void apply(double[] x, int count, double[] out);
  }

  private static void assertBatchBits(Batch batch, DoubleUnaryOperator scalar) {
    SplittableRandom random = new SplittableRandom(7);
    double[] scales = {1e-300, 1e-5, 1, 30, 1e4, 1e8, 1e12};
    for (int round = 0; round < 300; round++) {
      int count = 1 + random.nextInt(700);
      double[] x = new double[count + 3];
      for (int i = 0; i < count; i++) {
        x[i] = scales[(round + (round % 3 == 0 ? i : 0)) % 7] * (2 * random.nextDouble() - 1);
      }
      if (round % 5 == 0) {
        x[random.nextInt(count)] = Double.NaN;
        x[random.nextInt(count)] = Double.NEGATIVE_INFINITY;
        x[random.nextInt(count)] = -0.0;
      }
      double[] out = new double[count + 3];
      out[count] = 42;
      batch.apply(x, count, out);
      for (int i = 0; i < count; i++) {
        assertThat(Double.doubleToLongBits(out[i]))
            .as("x = %s", x[i])
            .isEqualTo(Double.doubleToLongBits(scalar.applyAsDouble(x[i])));
      }
      assertThat(out[count]).isEqualTo(42);
      batch.apply(x, count, x);
      for (int i = 0; i < count; i++) {
        assertThat(Double.doubleToLongBits(x[i])).isEqualTo(Double.doubleToLongBits(out[i]));
      }
    }
  }

  @Test
  void batchesHaveTheBitsOfTheScalars() {
    assertBatchBits(Elementary::sin, Elementary::sin);
    assertBatchBits(Elementary::cos, Elementary::cos);
    assertBatchBits(Elementary::sinPi, Elementary::sinPi);
    assertBatchBits(Elementary::cosPi, Elementary::cosPi);
    assertBatchBits(Elementary::exp, Elementary::exp);
    assertBatchBits(Elementary::log, Elementary::log);
    assertBatchBits(Elementary::tanh, Elementary::tanh);
  }

  @Test
  void sineAndCosineTogether() {
    double[] x = {0, 1, -2, 1e5, 1e40};
    double[] s = new double[5];
    double[] c = new double[5];
    Elementary.sinCos(x, 5, s, c);
    for (int i = 0; i < 5; i++) {
      assertThat(s[i]).isEqualTo(Elementary.sin(x[i]));
      assertThat(c[i]).isEqualTo(Elementary.cos(x[i]));
    }
  }
}
