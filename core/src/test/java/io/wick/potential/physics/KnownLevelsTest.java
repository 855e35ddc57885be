package io.wick.potential.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.benchmark.Sphere;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/**
 * Closed forms against a second solver: the sine discrete-variable representation on the
 * hard-walled default box (Colbert, Miller, doi 10.1063/1.462100), which tests the boxes as well.
 */
class KnownLevelsTest {
  /** Levels of a one-dimensional potential on its own box. */
  private static double[] solved(Potential potential, double diffusion, int points) {
    double length = potential.box().length(0);
    double lower = potential.box().lower(0);
    int m = points + 1;
    RealMatrix h = MatrixUtils.createRealMatrix(points, points);
    double factor = 0.5 * diffusion * StrictMath.pow(Math.PI / length, 2);
    for (int i = 1; i <= points; i++) {
      for (int j = 1; j <= i; j++) {
        double value;
        if (i == j) {
          double s = StrictMath.sin(Math.PI * i / m);
          value =
              factor * ((2.0 * m * m + 1) / 3 - 1 / (s * s))
                  + potential.value(lower + length * i / m);
        } else {
          double a = StrictMath.sin(0.5 * Math.PI * (i - j) / m);
          double b = StrictMath.sin(0.5 * Math.PI * (i + j) / m);
          value = factor * (((i - j) % 2 == 0) ? 1 : -1) * (1 / (a * a) - 1 / (b * b));
        }
        h.setEntry(i - 1, j - 1, value);
        h.setEntry(j - 1, i - 1, value);
      }
    }
    double[] levels = new EigenDecomposition(h).getRealEigenvalues();
    Arrays.sort(levels);
    return levels;
  }

  private static void assertSolved(Potential potential, double diffusion, int points, int count) {
    double[] known = potential.knownLevels(diffusion, count);
    assertThat(known).hasSize(count);
    double[] solved = solved(potential, diffusion, points);
    for (int n = 0; n < count; n++) {
      assertThat(known[n])
          .as("level %d of %s at D = %s", n, potential, diffusion)
          .isCloseTo(solved[n], within(1e-8));
    }
  }

  @Test
  void harmonicLevels() {
    assertSolved(new Sphere(1, null), 1, 100, 8);
    assertSolved(new Sphere(1, null), 0.3, 140, 8);
    assertSolved(new Harmonic(List.of(3.0), List.of(0.7), 0, null), 0.5, 120, 8);
    assertSolved(new Harmonic(List.of(0.2), null, 1, null), 2, 100, 8);
    // The default box holds wide states, too: D = 10 and a loose spring.
    assertSolved(new Harmonic(List.of(0.05), null, 1, null), 10, 100, 6);
    assertSolved(new Harmonic(List.of(1.0), null, 1, null), 5.5, 100, 8);
    assertThat(new Sphere(1, null).knownLevels(1, 4)).containsExactly(1, 3, 5, 7);
    assertThat(new Sphere(2, null).knownLevels(1, 7)).containsExactly(2, 4, 4, 6, 6, 6, 8);
    assertThat(new Sphere(3, null).knownLevels(1, 5)).containsExactly(3, 5, 5, 5, 7);
    // ω = 1 and 2 at D = 1/2: 1.5 + {0, 1, 2, 2, 3, 3, 4, 4, 4}
    assertThat(new Harmonic(List.of(1.0, 4.0), null, 0, null).knownLevels(0.5, 9))
        .containsExactly(1.5, 2.5, 3.5, 3.5, 4.5, 4.5, 5.5, 5.5, 5.5);
    assertThat(new Harmonic(List.of(1.0), null, 100, null).knownLevels(0.5, 102)[100])
        .isCloseTo(51, within(1e-12));
  }

  @Test
  void quarticAndDoubleWellBoxesHoldTheirLevels() {
    // The quartic's published levels at D = 1 (Hioe, Montroll, doi 10.1063/1.522747).
    double[] quartic = solved(new Quartic(1, 1, null), 1, 120);
    assertThat(quartic[0]).isCloseTo(1.0603620905, within(1e-9));
    assertThat(quartic[1]).isCloseTo(3.7996730298, within(1e-9));
    assertThat(quartic[2]).isCloseTo(7.4556979380, within(1e-9));
    // Twice the box must not change the low levels of the wells.
    Potential wells = new DoubleWell(1, 1, null, 1, null);
    Potential wide = new DoubleWell(1, 1, null, 1, Box.cube(1, -1.5 * 6, 1.5 * 6));
    double[] a = solved(wells, 1, 130);
    double[] b = solved(wide, 1, 200);
    for (int n = 0; n < 6; n++) {
      assertThat(a[n]).isCloseTo(b[n], within(1e-9));
    }
  }

  @Test
  void morseLevels() {
    assertSolved(new Morse(10, 1, 0, 1, null), 1, 300, 3);
    assertSolved(new Morse(12, 0.6, -1, 1, null), 0.7, 300, 6);
    assertThat(new Morse(10, 1, 0, 1, null).knownLevels(1, 9)).hasSize(3);
    assertThat(new Morse(0.2, 1, 0, 1, null).knownLevels(1, 9)).isEmpty();
    // Two axes: sums of the two bound levels and nothing above the continuum's edge.
    double[] one = new Morse(4, 1, 0, 1, null).knownLevels(1, 9);
    double[] two = new Morse(4, 1, 0, 2, null).knownLevels(1, 9);
    assertThat(one).hasSize(2);
    assertThat(two[0]).isCloseTo(2 * one[0], within(1e-14));
    assertThat(two[1]).isCloseTo(one[0] + one[1], within(1e-14));
    assertThat(two[two.length - 1]).isLessThan(4 + one[0]);
  }

  @Test
  void poeschlTellerLevels() {
    assertThat(new PoeschlTeller(3, 1, 1, null).knownLevels(1, 9)).containsExactly(-9, -4, -1);
    assertThat(new PoeschlTeller(2.5, 2, 1, null).knownLevels(1, 9)).containsExactly(-25, -9, -1);
    assertSolved(new PoeschlTeller(3, 1, 1, null), 1, 300, 3);
    assertSolved(new PoeschlTeller(2.2, 0.8, 1, null), 0.4, 600, 3);
    // A shallow highest level is wide: the default box grows with it.
    assertSolved(new PoeschlTeller(2.5, 1.3, 1, null), 1, 300, 3);
    assertSolved(new PoeschlTeller(1.3, 1, 1, null), 1, 300, 2);
    assertThat(new PoeschlTeller(1, 1, 2, null).knownLevels(1, 9)).containsExactly(-2);
  }

  @Test
  void rosenMorseLevels() {
    assertSolved(new RosenMorse(12, 2, 1, null), 1, 300, 2);
    assertSolved(new RosenMorse(30, -7, 1.2, null), 0.8, 300, 3);
    assertThat(new RosenMorse(12, 2, 1, null).knownLevels(1, 1)[0])
        .isCloseTo(-9 - 1.0 / 9, within(1e-14));
    // Without the step it is the well of Poeschl and Teller.
    assertThat(new RosenMorse(12, 0, 1, null).knownLevels(1, 9)).containsExactly(-9, -4, -1);
  }

  @Test
  void softWalledLevels() {
    // Where sin^λ and r^s are smooth odd functions at the wall the sine basis converges fast.
    assertSolved(new TrigonometricPoeschlTeller(6, Math.PI, null), 1, 60, 5);
    assertSolved(new TrigonometricPoeschlTeller(10, 2 * Math.PI, null), 2, 60, 5);
    assertSolved(new Isotonic(1, 6, null), 1, 120, 5);
    assertSolved(new Isotonic(2.5, 12, null), 0.6, 120, 4);
  }

  @Test
  void rampLevels() {
    // The sine basis converges slowly here (u'''' ≠ 0 at the wall): three values of D only.
    for (double diffusion : new double[] {0.5, 1, 3}) {
      LinearRamp ramp = new LinearRamp(2, 1, null);
      double[] known = ramp.knownLevels(diffusion, 5);
      double[] solved = solved(ramp, diffusion, 300);
      for (int n = 0; n < 5; n++) {
        assertThat(known[n]).isCloseTo(solved[n], within(3e-6));
      }
    }
    assertThat(new LinearRamp(1, 1, Box.cube(1, 2, 40)).knownLevels(1, 1)[0])
        .isCloseTo(2 + 2.3381074104597670385, within(1e-15));
    assertThat(new LinearRamp(1, 2, null).knownLevels(1, 2)[1])
        .isCloseTo(2.3381074104597670385 + 4.0879494441309706166, within(2e-15));
  }

  /** Ai and Ai' by their Maclaurin series (DLMF 9.4) in 120 digits. */
  @Test
  void airyZerosAreZerosOfTheSeries() {
    MathContext digits = new MathContext(120);
    // Ai(0), −Ai'(0) (DLMF 9.2.3, 9.2.4), 40 digits; the ratio of the two series must match them.
    BigDecimal ai = new BigDecimal("0.3550280538878172392600631860041831763980");
    BigDecimal slope = new BigDecimal("-0.2588194037928067984051835601892039634793");
    for (int n = 1; n <= 16; n++) {
      double zero = AiryZeros.zero(n);
      BigDecimal z = new BigDecimal(zero);
      BigDecimal cube = z.pow(3, digits);
      BigDecimal f = BigDecimal.ONE;
      BigDecimal g = z;
      BigDecimal value = ai.multiply(f).add(slope.multiply(g));
      BigDecimal derivative = slope;
      for (int k = 1; k < 250; k++) {
        f = f.multiply(cube, digits).divide(BigDecimal.valueOf((3L * k - 1) * 3 * k), digits);
        g = g.multiply(cube, digits).divide(BigDecimal.valueOf(3L * k * (3 * k + 1)), digits);
        value = value.add(ai.multiply(f)).add(slope.multiply(g));
        derivative =
            derivative
                .add(ai.multiply(f).multiply(BigDecimal.valueOf(3L * k)).divide(z, digits))
                .add(slope.multiply(g).multiply(BigDecimal.valueOf(3L * k + 1)).divide(z, digits));
      }
      double miss = value.divide(derivative, digits).doubleValue();
      assertThat(miss).as("zero %d", n).isCloseTo(0, within(4 * Math.ulp(zero)));
    }
  }
}
