package io.wick.potential;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.potential.benchmark.Ackley;
import io.wick.potential.benchmark.Alpine1;
import io.wick.potential.benchmark.Salomon;
import io.wick.potential.benchmark.Schwefel220;
import io.wick.potential.benchmark.Schwefel221;
import io.wick.potential.benchmark.Schwefel222;
import io.wick.potential.benchmark.Step;
import io.wick.potential.benchmark.XinSheYang2;
import io.wick.potential.physics.SquareBarrier;
import io.wick.potential.physics.SquareWell;
import io.wick.potential.physics.WideWellDeepWell;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks that the catalogue declares on one axis: slopes jump there, and nowhere else. */
class CatalogueBreaksTest {
  private static final double H = 1e-6;

  static Stream<Potential> broken() {
    return Stream.of(
        new Ackley(1, null),
        new Alpine1(1, null),
        new Salomon(1, null),
        new Schwefel220(1, null),
        new Schwefel221(1, null),
        new Schwefel222(1, null),
        new Step(1, Box.cube(1, -7.3, 6.1)),
        new XinSheYang2(1, null),
        new SquareBarrier(1.3, 0.7, null),
        new SquareWell(3, 1.2, 1, null),
        new WideWellDeepWell(100, 1, 1, 4, 1, null),
        new WideWellDeepWell(7, 3, 0.4, 2, 1, Box.cube(1, -30, 30)));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void slopesJumpAtBreaksOnly(Potential potential) {
    double lower = potential.box().lower(0) + 0.01;
    double upper = potential.box().upper(0) - 0.01;
    double[] breaks =
        Arrays.stream(potential.breaks(0)).filter(x -> x > lower && x < upper).sorted().toArray();
    assertThat(breaks).isNotEmpty();
    for (double x : breaks) {
      assertThat(jump(potential, x)).as("at %s", x).isGreaterThan(0.1);
    }
    for (double x = lower; x < upper; x += 0.0137) {
      double place = x;
      if (Arrays.stream(breaks).allMatch(b -> Math.abs(b - place) > 2 * H)) {
        assertThat(jump(potential, x)).as("at %s", x).isLessThan(0.05);
      }
    }
  }

  /** Of the slope, from three points to the right and three to the left. */
  private static double jump(Potential potential, double x) {
    double right = (potential.value(x + 2 * H) - potential.value(x + H)) / H;
    double left = (potential.value(x - H) - potential.value(x - 2 * H)) / H;
    double step = Math.abs(potential.value(x + H) - potential.value(x - H)) / H;
    return Math.max(Math.abs(right - left), step > 1e3 ? step : 0);
  }
}
