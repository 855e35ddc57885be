package io.wick.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.physics.DoubleWell;
import io.wick.potential.physics.Harmonic;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelaxationTest {
  private static RelaxationSearch search(Potential potential, double d, double lambda, int count) {
    return RelaxationSearch.of(potential, CellSettings.AUTOMATIC, d, lambda, count, () -> {});
  }

  /** Ornstein-Uhlenbeck: nλk whatever D is; sums of them in more dimensions. */
  @Test
  void aParabolaRelaxesAtMultiplesOfItsStiffness() {
    RelaxationSearch line = search(new Harmonic(List.of(2.0), null, 1, null), 0.5, 0.7, 6);
    for (int n = 0; n < 6; n++) {
      assertThat(line.rates()[n]).isCloseTo(1.4 * n, within(1e-8));
      assertThat(line.finest().residuals()[n]).isLessThan(1e-9);
    }
    assertThat(line.error()).isLessThan(1e-9);
    Potential plane = new Harmonic(List.of(1.0, 1.5), null, 2, Box.cube(2, -6, 6));
    double[] sums = {0, 1, 1.5, 2, 2.5};
    RelaxationSearch found = search(plane, 0.6, 1, 5);
    for (int n = 0; n < 5; n++) {
      assertThat(found.rates()[n]).isCloseTo(sums[n], within(1e-7));
      assertThat(found.finest().residuals()[n]).isLessThan(1e-5);
    }
  }

  /** Free diffusion: −(2D/h²)(cos θ − 1), twice on a ring; cos modes between reflecting edges. */
  @Test
  void aFlatBoxHasTheModesOfTheLattice() {
    double h = 0.25;
    for (CellGrid.Edge edge : CellGrid.Edge.values()) {
      CellGrid grid = new CellGrid(Box.cube(1, 0, 4), new int[] {16}, edge);
      RelaxationLevels levels =
          RelaxationLevels.of(new DriftDiffusion(grid, new double[16]), 0.5, 1, 5, () -> {});
      for (int n = 0; n < 5; n++) {
        double angle =
            edge == CellGrid.Edge.PERIODIC ? 2 * Math.PI * ((n + 1) / 2) / 16 : Math.PI * n / 16;
        assertThat(levels.rates()[n])
            .isCloseTo(2 * 0.5 / (h * h) * (1 - Math.cos(angle)), within(1e-12));
      }
      assertThat(levels.gap()).isEqualTo(levels.rates()[1]);
      assertThat(levels.count()).isEqualTo(5);
    }
  }

  /** e^{−100}: no subtraction ever sees it. Ratio to Kramers 1 − 0.39D. */
  @Test
  void theSlowestRateKeepsItsDigits() {
    Potential wells = new DoubleWell(1, 1, null, 1, Box.cube(1, -2, 2));
    for (double d : new double[] {0.01, 0.02, 0.05}) {
      double kramers = 4 * Math.sqrt(2) / Math.PI * Math.exp(-1 / d);
      double ratio = search(wells, d, 1, 3).gap() / kramers;
      assertThat(ratio).isCloseTo(1 - 0.39 * d, within(2 * d * d));
    }
  }

  /** c_n of a point x at D = k = 1: He_n(x)/√n!. */
  @Test
  void overlapsAreThoseOfHermitePolynomials() {
    CellGrid grid = new CellGrid(Box.cube(1, -10, 10), new int[] {1001}, CellGrid.Edge.REFLECTING);
    double[] values = grid.values(new Harmonic(List.of(1.0), null, 1, Box.cube(1, -10, 10)));
    RelaxationLevels levels =
        RelaxationLevels.of(new DriftDiffusion(grid, values), 1, 1, 4, () -> {});
    for (double x : new double[] {0, 2, 6}) {
      double[] p = new double[1001];
      p[500 + (int) Math.round(x * 1001 / 20)] = 1;
      double at = 20.0 / 1001 * Math.round(x * 1001 / 20);
      double[] hermite = {1, at, at * at - 1, at * at * at - 3 * at};
      double[] root = {1, 1, Math.sqrt(2), Math.sqrt(6)};
      for (int n = 0; n < 4; n++) {
        double expected = Math.abs(hermite[n] / root[n]);
        assertThat(Math.abs(levels.overlap(n, p)))
            .isCloseTo(expected, within(1e-4 * (1 + expected)));
      }
    }
    double[] p = new double[1001];
    p[0] = 1;
    assertThat(
            RelaxationLevels.of(new DriftDiffusion(grid, values), 0.02, 1, 2, () -> {})
                .overlap(1, p))
        .isNaN();
  }

  @Test
  void aMeshTooLargeForADirectSolutionHasNoRates() {
    Potential plane = new Harmonic(List.of(1.0), null, 3, Box.cube(3, -6, 6));
    assertThat(RelaxationSearch.of(plane, CellSettings.AUTOMATIC.withPoints(60), 1, 1, 3, () -> {}))
        .isNull();
  }
}
