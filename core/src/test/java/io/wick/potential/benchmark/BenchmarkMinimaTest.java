package io.wick.potential.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Minima where they depend on parameters or on the box, and bad parameters. */
class BenchmarkMinimaTest {
  private static KnownMinimum minimum(Potential potential) {
    return potential.knownMinimum().orElseThrow();
  }

  /** Jamil and Yang to their digits; for d = 2 mpmath, 40 digits. */
  @Test
  void michalewiczForAnyNumberOfAxes() {
    KnownMinimum two = minimum(new Michalewicz(10, 2, null));
    assertThat(two.value()).isCloseTo(-1.8013034100985532, within(1e-14));
    assertThat(two.minimisers().get(0)[0]).isCloseTo(2.2029055201726, within(1e-12));
    assertThat(two.minimisers().get(0)[1]).isCloseTo(0.5 * Math.PI, within(1e-12));
    assertThat(minimum(new Michalewicz(10, 5, null)).value()).isCloseTo(-4.687658, within(1e-6));
    assertThat(minimum(new Michalewicz(10, 10, null)).value()).isCloseTo(-9.6601517, within(1e-7));
    assertThat(new Michalewicz(10, 2, Box.cube(1, 0, 4)).knownMinimum()).isEmpty();
  }

  @Test
  void manyMinimisersAreListedAsFarAsTheyFit() {
    assertThat(minimum(new Qing(3, null)).minimisers()).hasSize(8);
    assertThat(minimum(new Qing(3, Box.cube(1, 0, 2))).minimisers()).hasSize(1);
    assertThat(minimum(new Qing(12, null)).minimisers()).isEmpty();
    assertThat(new Qing(12, Box.cube(1, 0, 2)).knownMinimum()).isEmpty();
    assertThat(minimum(new Shubert(null)).minimisers()).hasSize(18);
    assertThat(minimum(new Branin(null)).minimisers()).hasSize(3);
    assertThat(minimum(new PowerSum(null)).minimisers()).hasSize(12);
    // The diagonal of 200 holds 2 floor(100 sqrt(101)/pi) + 1 multiples of pi/sqrt(101).
    KnownMinimum rings = minimum(new Pathological(2, null));
    assertThat(rings.minimisers()).hasSize(639);
    for (double[] point : rings.minimisers()) {
      assertThat(new Pathological(2, null).value(point)).isCloseTo(0, within(1e-15));
    }
    assertThat(minimum(new HolderTable(Box.cube(1, 0, 10))).minimisers()).hasSize(1);
    assertThat(minimum(new DixonPrice(4, null)).minimisers()).hasSize(2);
  }

  @Test
  void outsideWhereItIsKnownTheMinimumIsNot() {
    Box wide = Box.cube(1, -1000, 1000);
    for (Potential potential :
        List.of(
            new Eggholder(wide),
            new McCormick(wide),
            new Adjiman(wide),
            new Bird(wide),
            new Hosaki(wide),
            new Shubert(wide),
            new Langermann(wide),
            new Forrester(wide),
            new GramacyLee(Box.cube(1, 0.1, 9)),
            new Alpine2(2, Box.cube(1, 0, 20)),
            new Shekel(4, null))) {
      assertThat(potential.knownMinimum()).as(potential.toString()).isEmpty();
    }
    assertThat(new Booth(wide).knownMinimum()).isPresent();
    assertThat(new Easom(4, Box.cube(1, 0, 3)).knownMinimum()).isEmpty();
  }

  @Test
  void publishedMinima() {
    // Surjanovic and Bingham, Jamil and Yang.
    assertThat(minimum(new Trid(6, null)).value()).isEqualTo(-50);
    assertThat(minimum(new Trid(10, null)).value()).isEqualTo(-210);
    assertThat(minimum(new Hartmann(3, null)).value()).isCloseTo(-3.86278, within(1e-5));
    assertThat(minimum(new Hartmann(4, null)).value()).isCloseTo(-3.134494, within(1e-6));
    assertThat(minimum(new Hartmann(6, null)).value()).isCloseTo(-3.32237, within(1e-5));
    assertThat(minimum(new Shekel(5, null)).value()).isCloseTo(-10.1532, within(1e-4));
    assertThat(minimum(new Shekel(7, null)).value()).isCloseTo(-10.4029, within(1e-4));
    assertThat(minimum(new Shekel(10, null)).value()).isCloseTo(-10.5364, within(1e-4));
    assertThat(minimum(new Eggholder(null)).value()).isCloseTo(-959.6407, within(1e-4));
    assertThat(minimum(new HolderTable(null)).value()).isCloseTo(-19.2085, within(1e-4));
    assertThat(minimum(new DeJong5(null)).value()).isCloseTo(0.998, within(1e-4));
    assertThat(minimum(new Schaffer4(null)).value()).isCloseTo(0.292579, within(1e-6));
    assertThat(minimum(new SixHumpCamel(null)).value()).isCloseTo(-1.0316, within(1e-4));
    assertThat(minimum(new Forrester(null)).value()).isCloseTo(-6.020740, within(1e-6));
  }

  /** Where a formula is 0/0 or its slope infinite, values and gradients are their limits. */
  @Test
  void singularPoints() {
    assertThat(new Csendes(2, null).value(0, 0.5)).isEqualTo(new Csendes(1, null).value(0.5));
    assertThat(new Csendes(2, null).gradient(0, 0)).containsOnly(0);
    assertThat(new Keane(null).value(0, 0)).isEqualTo(0);
    assertThat(new Keane(null).gradient(0, 0)).containsOnly(0);
    assertThat(new Alpine2(2, null).gradient(0, 1)[0]).isZero();
    assertThat(new Alpine2(2, null).gradient(0, 1)[1]).isZero();
    assertThat(new Alpine2(1, null).value(-1)).isNaN();
    assertThat(new Brown(2, null).gradient(0, 2)[0]).isZero();
    assertThat(new HappyCat(2, null).gradient(-1, -1)).containsOnly(0);
    assertThat(new HgBat(2, null).gradient(-1, -1)).containsOnly(0);
    assertThat(new Salomon(3, null).gradient(0, 0, 0)).containsOnly(0);
    assertThat(new XinSheYang4(2, null).gradient(0, 0)).containsOnly(0);
    assertThat(new Step(2, null).hasGradient()).isFalse();
    assertThat(new Schwefel222(2, null).gradient(0, 3)).containsExactly(0, 1);
  }

  @Test
  void badParametersAreRejectedByName() {
    rejects("steepness", () -> new Michalewicz(0, 2, null));
    rejects("order", () -> new XinSheYang3(15, 0, 2, null));
    rejects("width", () -> new XinSheYang3(0, 5, 2, null));
    rejects("dimension", () -> new Powell(6, null));
    rejects("dimension", () -> new Hartmann(5, null));
    rejects("dimension", () -> new Trid(1, null));
    rejects("dimension", () -> new Whitley(0, null));
    rejects("wells", () -> new Shekel(11, null));
    rejects("divisor", () -> new Levy13(-1, null));
    rejects("divisor", () -> new Rosenbrock(0, 2, null));
    rejects("center", () -> new Easom(Double.NaN, null));
    rejects("beta", () -> new Perm(-1, 2, null));
    rejects("beta", () -> new PermZero(Double.NaN, 2, null));
    rejects("box", () -> new Alpine2(2, Box.cube(1, -1, 1)));
    rejects("box", () -> new Booth(Box.cube(3, -1, 1)));
    rejects("box", () -> new Branin(Box.cube(3, -1, 1)));
  }

  private static void rejects(String name, Runnable constructor) {
    assertThatIllegalArgumentException()
        .isThrownBy(constructor::run)
        .withMessageStartingWith(name + " must");
  }
}
