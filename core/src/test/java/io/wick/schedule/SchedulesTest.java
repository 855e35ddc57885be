package io.wick.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.catalog.Catalogue;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulesTest {
  private static final double E = 2.718281828459045;

  /** All that fall from 1. */
  static Stream<Schedule> falling() {
    return Stream.of(
        new Linear(1, 0, 10),
        new Linear(1, 0.2, 10),
        new Power(1, 0, 0.5, 10),
        new Power(1, 0.2, 3, 10),
        new Geometric(1, 1e-6, 10),
        new Logarithmic(1, E, 1e6),
        new Cosine(1, 0.01, 10),
        new Cosine(1, 0, 10),
        new Table(
            List.of(
                new Table.Point(0, 1, 1), new Table.Point(0.3, 0.5, 2), new Table.Point(1, 0, 4)),
            10));
  }

  @ParameterizedTest
  @MethodSource("falling")
  void fallsStrictlyFromOneAndStaysPositiveBeforeTheEnd(Schedule schedule) {
    assertThat(schedule.diffusion(0)).isEqualTo(1);
    assertThat(schedule.isConstant()).isFalse();
    double previous = 1;
    for (int i = 1; i <= 1000; i++) {
      double d = schedule.diffusion(i / 1000.0);
      assertThat(d).isLessThan(previous);
      assertThat(d).isGreaterThanOrEqualTo(0);
      if (i < 1000) {
        assertThat(d).isPositive();
      }
      previous = d;
    }
  }

  @Test
  void endsAreExact() {
    for (double end : new double[] {0.1, 1e-7, 3.3}) {
      assertThat(new Linear(1.7, end, 1).diffusion(1)).isEqualTo(end);
      assertThat(new Power(1.7, end, 2, 1).diffusion(1)).isEqualTo(end);
      assertThat(new Geometric(1.7, end, 1).diffusion(1)).isEqualTo(end);
      assertThat(new Geometric(1.7, end, 1).diffusion(0)).isEqualTo(1.7);
      assertThat(new Cosine(1.7, end, 1).diffusion(1)).isEqualTo(end);
      assertThat(new Cosine(1.7, end, 1).diffusion(0)).isEqualTo(1.7);
    }
    assertThat(new Power(1, 0, 3, 1).diffusion(1)).isZero();
    // Progress a rounding error past the end must not become NaN.
    assertThat(new Power(1, 0, 0.5, 1).diffusion(1 + 1e-15)).isZero();
  }

  @Test
  void formulasByHand() {
    assertThat(new Linear(2, 1, 5).diffusion(0.25)).isEqualTo(1.75);
    assertThat(new Power(2, 0, 3, 5).diffusion(0.5)).isEqualTo(0.25);
    assertThat(new Power(2, 1, 2, 5).diffusion(0.5)).isEqualTo(1.25);
    // 10^(-6 * 0.5) and the cube of a third
    assertThat(new Geometric(1, 1e-6, 5).diffusion(0.5)).isCloseTo(1e-3, within(1e-18));
    assertThat(new Geometric(8, 1, 5).diffusion(1.0 / 3)).isCloseTo(4, within(4e-15));
    assertThat(new Geometric(8, 1, 5).diffusion(2.0 / 3)).isCloseTo(2, within(2e-15));
    // ln(e) = 1, ln(e^2) = 2
    assertThat(new Logarithmic(3, E, E * E - E).diffusion(1)).isCloseTo(1.5, within(1e-15));
    assertThat(new Cosine(4, 2, 5).diffusion(0.5)).isEqualTo(3);
    assertThat(new Cosine(4, 0, 5).diffusion(1.0 / 3)).isCloseTo(3, within(2e-15));
    Schedule descent = new QuantumHamiltonianDescent(1e-3, 10);
    assertThat(descent.diffusion(0)).isCloseTo(1000, within(1e-12));
    assertThat(descent.diffusion(0.2)).isCloseTo(1 / 8.001, within(1e-16));
    assertThat(descent.potentialScale(0.2)).isEqualTo(16);
    assertThat(descent.potentialScale(1)).isEqualTo(2000);
    assertThat(new Linear(1, 0, 1).potentialScale(0.3)).isEqualTo(1);
  }

  @Test
  void theTableInterpolatesAndHitsItsPoints() {
    Table table =
        new Table(
            List.of(
                new Table.Point(0, 1, 1),
                new Table.Point(0.25, 0.5, 2),
                new Table.Point(0.75, 0.25, 2),
                new Table.Point(1, 0, 4)),
            10);
    for (Table.Point point : table.points()) {
      assertThat(table.diffusion(point.progress())).isEqualTo(point.D());
      assertThat(table.potentialScale(point.progress())).isEqualTo(point.lambda());
    }
    assertThat(table.diffusion(0.125)).isEqualTo(0.75);
    assertThat(table.diffusion(0.5)).isEqualTo(0.375);
    assertThat(table.potentialScale(0.875)).isEqualTo(3);
    assertThat(table.isConstant()).isFalse();
    assertThat(
            new Table(List.of(new Table.Point(0, 2, 1), new Table.Point(1, 2, 1)), 1).isConstant())
        .isTrue();
  }

  @Test
  void constantsSayTheyAre() {
    Constant constant = new Constant(0.7, 2, 3);
    assertThat(constant.isConstant()).isTrue();
    assertThat(constant.diffusion(0.4)).isEqualTo(0.7);
    assertThat(constant.potentialScale(0.4)).isEqualTo(2);
    assertThat(constant.duration()).isEqualTo(3);
    assertThat(new Linear(1, 1, 1).isConstant()).isTrue();
    assertThat(new Power(1, 1, 2, 1).isConstant()).isTrue();
    assertThat(new Geometric(1, 1, 1).isConstant()).isTrue();
    assertThat(new Cosine(1, 1, 1).isConstant()).isTrue();
  }

  @Test
  void badNumbersAreRejectedByName() {
    rejects("D", v -> new Constant(v, 1, 1));
    rejects("start", v -> new Linear(v, 0, 1));
    rejects("start", v -> new Power(v, 0, 1, 1));
    rejects("exponent", v -> new Power(1, 0, v, 1));
    rejects("start", v -> new Geometric(v, 1, 1));
    rejects("end", v -> new Geometric(1, v, 1));
    rejects("start", v -> new Logarithmic(v, E, 1));
    rejects("offset", v -> new Logarithmic(1, v, 1));
    rejects("start", v -> new Cosine(v, 0, 1));
    rejects("offset", v -> new QuantumHamiltonianDescent(v, 1));
    rejects("duration", v -> new Constant(1, 1, v));
    rejects("duration", v -> new Linear(1, 0, v));
    rejects("duration", v -> new Power(1, 0, 1, v));
    rejects("duration", v -> new Geometric(1, 1, v));
    rejects("duration", v -> new Logarithmic(1, E, v));
    rejects("duration", v -> new Cosine(1, 0, v));
    rejects("duration", v -> new QuantumHamiltonianDescent(1, v));
    rejects(
        "duration", v -> new Table(List.of(new Table.Point(0, 1, 1), new Table.Point(1, 0, 1)), v));
    assertThatIllegalArgumentException().isThrownBy(() -> new Linear(1, -0.5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Constant(1, -0.5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Logarithmic(1, 1, 1));
  }

  private static void rejects(String name, DoubleFunction<Schedule> constructor) {
    for (double bad : new double[] {0, -2, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> constructor.apply(bad))
          .withMessageStartingWith(name + " must be")
          .withMessageContaining(String.valueOf(bad));
    }
  }

  @Test
  void badTablesAreRejected() {
    List<List<Table.Point>> bad =
        List.of(
            List.of(),
            List.of(new Table.Point(0, 1, 1)),
            List.of(new Table.Point(0.1, 1, 1), new Table.Point(1, 1, 1)),
            List.of(new Table.Point(0, 1, 1), new Table.Point(0.9, 1, 1)),
            List.of(new Table.Point(0, 1, 1), new Table.Point(0, 2, 1), new Table.Point(1, 1, 1)),
            List.of(
                new Table.Point(0, 1, 1), new Table.Point(0.5, 0, 1), new Table.Point(1, 1, 1)));
    for (List<Table.Point> points : bad) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Table(points, 1))
          .withMessageStartingWith("points must");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Table.Point(1.5, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Table.Point(Double.NaN, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Table.Point(0, Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Table.Point(0, 1, -1));
  }

  @Test
  void allAreRegistered() {
    assertThat(Catalogue.load().types(Schedule.class).keySet())
        .contains(
            "constant",
            "linear",
            "power",
            "geometric",
            "logarithmic",
            "cosine",
            "table",
            "quantum-hamiltonian-descent");
  }
}
