package io.wick.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.catalog.Catalogue;
import io.wick.schedule.Cyclic.Shape;
import org.junit.jupiter.api.Test;

/** Inverse, stepped, cyclic, pause, reverse and the family of descents. */
class ShapedSchedulesTest {
  /** D^(-1/a) is linear in s: 1 to 1/16 passes 2/17 at half time for a = 1, 4/25 for a = 2. */
  @Test
  void inverseIsLinearInItsPower() {
    assertThat(new Inverse(1, 1.0 / 16, 1, 5).diffusion(0.5)).isCloseTo(2.0 / 17, within(1e-16));
    assertThat(new Inverse(1, 1.0 / 16, 2, 5).diffusion(0.5)).isCloseTo(4.0 / 25, within(1e-16));
    for (double a : new double[] {0.3, 1, 2, 7}) {
      Schedule inverse = new Inverse(1.7, 0.03, a, 5);
      assertThat(inverse.diffusion(0)).isEqualTo(1.7);
      assertThat(inverse.diffusion(1)).isEqualTo(0.03);
      double previous = 1.7;
      for (int i = 1; i <= 100; i++) {
        double s = i / 100.0;
        double d = inverse.diffusion(s);
        assertThat(d).isLessThan(previous);
        double linear = (1 - s) * Math.pow(1.7, -1 / a) + s * Math.pow(0.03, -1 / a);
        assertThat(Math.pow(d, -1 / a)).isCloseTo(linear, within(1e-12 * linear));
        previous = d;
      }
    }
    assertThat(new Inverse(2, 2, 1, 1).isConstant()).isTrue();
    assertThat(new Inverse(2, 1, 1, 1).isConstant()).isFalse();
    // Rising is allowed, and a large exponent is the geometric schedule.
    assertThat(new Inverse(1, 2, 1, 1).diffusion(0.5)).isCloseTo(4.0 / 3, within(1e-15));
    assertThat(new Inverse(8, 1, 1e9, 5).diffusion(1.0 / 3)).isCloseTo(4, within(1e-6));
  }

  /**
   * dD/ds ∝ −gap²/|⟨1|−∇²|0⟩|; on the parabola gap² ∝ D and the matrix element ∝ D^(−1/2), hence
   * dD/ds ∝ −D^(3/2).
   */
  @Test
  void inverseSquareFollowsTheGapOfAParabola() {
    Schedule paced = new Inverse(1, 0.01, 2, 1);
    double first = Double.NaN;
    for (double s : new double[] {0.1, 0.4, 0.8}) {
      double h = 1e-5;
      double slope = (paced.diffusion(s + h) - paced.diffusion(s - h)) / (2 * h);
      double d = paced.diffusion(s);
      double ratio = slope / (d * Math.sqrt(d));
      first = Double.isNaN(first) ? ratio : first;
      assertThat(ratio).isCloseTo(first, within(1e-6 * Math.abs(first)));
    }
  }

  @Test
  void theLadderHasEqualFactorsAndStages() {
    Schedule halving = new Stepped(8, 4, 3, 6);
    double[] s = {0, 0.33, 0.34, 0.66, 0.67, 1};
    double[] d = {8, 8, 2, 2, 0.5, 0.5};
    for (int i = 0; i < s.length; i++) {
      assertThat(halving.diffusion(s[i])).isEqualTo(d[i]);
    }
    // sigma/1.2 per stage is D/1.44.
    Schedule slow = new Stepped(0.5, 1.44, 20, 1);
    double sigma = 1;
    for (int k = 0; k < 20; k++) {
      assertThat(slow.diffusion((k + 0.5) / 20))
          .isCloseTo(sigma * sigma / 2, within(1e-14 * sigma * sigma));
      sigma /= 1.2;
    }
    assertThat(halving.isConstant()).isFalse();
    assertThat(new Stepped(1, 4, 1, 1).isConstant()).isTrue();
    assertThat(new Stepped(1, 1, 9, 1).isConstant()).isTrue();
  }

  @Test
  void cyclesRestart() {
    Schedule cosine = new Cyclic(3, 1, 2, 0.5, 1, Shape.COSINE, 4);
    assertThat(cosine.diffusion(0)).isEqualTo(3);
    assertThat(cosine.diffusion(0.25)).isEqualTo(2);
    assertThat(cosine.diffusion(Math.nextDown(0.5))).isCloseTo(1, within(1e-15));
    assertThat(cosine.diffusion(0.5)).isEqualTo(2);
    assertThat(cosine.diffusion(0.75)).isEqualTo(1.5);
    assertThat(cosine.diffusion(1)).isEqualTo(1);
    // Lengths 1, 2, 4 of 7; the middle of the last cycle is at 5/7.
    Schedule longer = new Cyclic(3, 1, 3, 1, 2, Shape.LINEAR, 4);
    assertThat(longer.diffusion(0.5 / 7)).isCloseTo(2, within(1e-14));
    assertThat(longer.diffusion(2.0 / 7)).isCloseTo(2, within(1e-14));
    assertThat(longer.diffusion(5.0 / 7)).isCloseTo(2, within(1e-14));
    assertThat(longer.diffusion(6.0 / 7)).isCloseTo(1.5, within(1e-14));
    assertThat(longer.diffusion(1)).isEqualTo(1);
    assertThat(longer.isConstant()).isFalse();
    // One cycle is the cosine schedule.
    Schedule one = new Cyclic(1.3, 0, 1, 1, 1, Shape.COSINE, 4);
    Schedule plain = new Cosine(1.3, 0, 4);
    for (int i = 0; i <= 20; i++) {
      assertThat(one.diffusion(i / 20.0)).isCloseTo(plain.diffusion(i / 20.0), within(1e-15));
    }
  }

  @Test
  void aPauseHoldsAndKeepsTheSpeedOnBothSides() {
    Schedule line = new Linear(1, 0, 10);
    Schedule pause = new Pause(line, 0.25, 0.5);
    assertThat(pause.duration()).isEqualTo(10);
    assertThat(pause.diffusion(0)).isEqualTo(1);
    assertThat(pause.diffusion(0.0625)).isEqualTo(0.875);
    assertThat(pause.diffusion(0.125)).isEqualTo(0.75);
    assertThat(pause.diffusion(0.4)).isEqualTo(0.75);
    assertThat(pause.diffusion(0.625)).isEqualTo(0.75);
    assertThat(pause.diffusion(0.75)).isEqualTo(0.5);
    assertThat(pause.diffusion(1)).isZero();
    assertThat(pause.isConstant()).isFalse();
    Schedule none = new Pause(line, 0.3, 0);
    for (int i = 0; i <= 10; i++) {
      assertThat(none.diffusion(i / 10.0)).isCloseTo(line.diffusion(i / 10.0), within(1e-15));
    }
    Schedule descent = new Pause(new QuantumHamiltonianDescent(1e-3, 10), 0.2, 0.5);
    assertThat(descent.potentialScale(0.3)).isEqualTo(16);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pause(line, 1, 0.5))
        .withMessageContaining("at must");
  }

  @Test
  void reverseGoesUpAndDown() {
    Schedule line = new Linear(1, 0.2, 10);
    Schedule reverse = new Reverse(line, 0.5, 0, 0.25, 0.5);
    assertThat(reverse.duration()).isEqualTo(10);
    assertThat(reverse.diffusion(0)).isEqualTo(0.2);
    assertThat(reverse.diffusion(0.125)).isCloseTo(0.4, within(1e-15));
    assertThat(reverse.diffusion(0.25)).isCloseTo(0.6, within(1e-15));
    assertThat(reverse.diffusion(0.6)).isCloseTo(0.6, within(1e-15));
    assertThat(reverse.diffusion(0.875)).isCloseTo(0.4, within(1e-15));
    assertThat(reverse.diffusion(1)).isEqualTo(0.2);
    assertThat(reverse.isConstant()).isFalse();
    Schedule both = new Reverse(line, 0, 0.5, 0.25, 0);
    assertThat(both.diffusion(0)).isEqualTo(1);
    assertThat(both.diffusion(0.25)).isCloseTo(0.6, within(1e-15));
    assertThat(both.diffusion(0.5)).isCloseTo(0.2, within(1e-15));
    assertThat(both.diffusion(0.75)).isEqualTo(1);
    assertThat(both.diffusion(1)).isEqualTo(0.2);
    Schedule descent = new Reverse(new QuantumHamiltonianDescent(1e-3, 10), 0.2, 0, 0.25, 0.5);
    assertThat(descent.potentialScale(0.5)).isCloseTo(16, within(1e-13));
  }

  @Test
  void rescaledDescentIsHamiltonianDescentAtThreeHalves() {
    Schedule published = new QuantumHamiltonianDescent(1e-3, 10);
    Schedule member = new RescaledDescent(1.5, 1e-3, 10);
    for (int i = 0; i <= 10_000; i++) {
      double s = i / 10_000.0;
      assertThat(member.diffusion(s)).isEqualTo(published.diffusion(s));
      assertThat(member.potentialScale(s)).isEqualTo(published.potentialScale(s));
    }
  }

  /** D/λ = ½(2s̃)^−p for t ≫ offset^(1/3), with s̃ = ∫λ dt summed numerically. */
  @Test
  void rescaledDescentHasItsExponent() {
    for (double p : new double[] {0.4, 0.75, 1, 1.5, 2}) {
      Schedule member = new RescaledDescent(p, 1e-3, 10);
      double rescaled = 0;
      int n = 20_000;
      for (int i = 0; i < n; i++) {
        rescaled += member.potentialScale((i + 0.5) / n) * 10 / n;
        double s = (i + 1.0) / n;
        if (s == 0.5 || s == 1) {
          double exact = 0.5 * Math.pow(2 * rescaled, -p);
          // offset/t^3 = 8e-6 at t = 5; midpoint sum 1e-8.
          assertThat(member.diffusion(s) / member.potentialScale(s))
              .isCloseTo(exact, within(3e-5 * exact));
        }
      }
      assertThat(member.diffusion(0)).isPositive().isFinite();
    }
    assertThat(new RescaledDescent(0.75, 1e-3, 10).diffusion(0.3)).isEqualTo(1);
  }

  @Test
  void badNumbersAreRejectedByName() {
    for (double bad : new double[] {-1, 0, Double.NaN, Double.POSITIVE_INFINITY}) {
      refuses("start", () -> new Inverse(bad, 1, 1, 1));
      refuses("end", () -> new Inverse(1, bad, 1, 1));
      refuses("exponent", () -> new Inverse(1, 1, bad, 1));
      refuses("duration", () -> new Inverse(1, 1, 1, bad));
      refuses("start", () -> new Stepped(bad, 4, 3, 1));
      refuses("factor", () -> new Stepped(1, bad, 3, 1));
      refuses("duration", () -> new Stepped(1, 4, 3, bad));
      refuses("start", () -> new Cyclic(bad, 1, 2, 1, 1, Shape.LINEAR, 1));
      refuses("end", () -> new Cyclic(1, bad, 2, 1, 1, Shape.LINEAR, 1));
      refuses("decay", () -> new Cyclic(1, 1, 2, bad, 1, Shape.LINEAR, 1));
      refuses("lengthening", () -> new Cyclic(1, 1, 2, 1, bad, Shape.LINEAR, 1));
      refuses("duration", () -> new Cyclic(1, 1, 2, 1, 1, Shape.LINEAR, bad));
      refuses("exponent", () -> new RescaledDescent(bad, 1, 1));
      refuses("offset", () -> new RescaledDescent(1, bad, 1));
      refuses("duration", () -> new RescaledDescent(1, 1, bad));
    }
    refuses("stages", () -> new Stepped(1, 4, 0, 1));
    refuses("D of the last stage", () -> new Stepped(1, 4, 2000, 1));
    refuses("cycles", () -> new Cyclic(1, 1, 0, 1, 1, Shape.LINEAR, 1));
    refuses("decay", () -> new Cyclic(1, 1, 2, 1.1, 1, Shape.LINEAR, 1));
    refuses("D(0) = offset^(1 - 4 exponent/3)", () -> new RescaledDescent(500, 1e-3, 1));
    Schedule line = new Linear(1, 0.1, 1);
    refuses("at", () -> new Pause(line, Double.NaN, 0.5));
    refuses("share", () -> new Pause(line, 0.5, 1));
    refuses("turn", () -> new Reverse(line, 1, 0, 0.2, 0.2));
    refuses("forward, back and hold", () -> new Reverse(line, 0.5, 0, 0.5, 0.5));
    refuses("forward, back and hold", () -> new Reverse(line, 0.5, Double.NaN, 0.2, 0.2));
    refuses("schedule", () -> new Reverse(new Linear(1, 0, 1), 0.5, 0, 0.2, 0.2));
  }

  private static void refuses(String name, Runnable constructor) {
    assertThatIllegalArgumentException()
        .isThrownBy(constructor::run)
        .withMessageStartingWith(name + " must");
  }

  @Test
  void allAreRegistered() {
    assertThat(Catalogue.load().types(Schedule.class).keySet())
        .contains("inverse", "stepped", "cyclic", "pause", "reverse", "rescaled-descent");
  }
}
