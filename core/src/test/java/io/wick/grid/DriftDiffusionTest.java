package io.wick.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.physics.Harmonic;
import io.wick.schedule.Constant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DriftDiffusionTest {
  private static CellGrid mesh(CellGrid.Edge edge, int... cells) {
    return new CellGrid(Box.cube(cells.length, -1.5, 2), cells, edge);
  }

  private static double[] rough(CellGrid grid, double height) {
    return new SplittableRandom(7).doubles(grid.size()).map(v -> height * v).toArray();
  }

  private static double[] step(CellGrid grid, double[] values, double d, double[] p, double time) {
    double[] out = p.clone();
    FokkerPlanckStep step =
        new FokkerPlanckStep(new DriftDiffusion(grid, values), new Constant(d, 0.8, time));
    assertThat(step.step(out, 0, time)).isTrue();
    // Rounding of δ times the largest rate, up to 1e10.
    assertThat(step.correction()).isLessThan(1e-6);
    return out;
  }

  @ParameterizedTest
  @EnumSource(CellGrid.Edge.class)
  void theBoltzmannDensityStandsStill(CellGrid.Edge edge) {
    for (int[] cells : new int[][] {{40}, {9, 13}, {5, 6, 7}}) {
      CellGrid grid = mesh(edge, cells);
      double[] values = rough(grid, 3);
      for (double d : new double[] {0.05, 1, 30}) {
        double[] p = grid.boltzmann(values, 0.8 / d);
        assertThat(grid.mass(p)).isCloseTo(1, within(1e-13));
        for (double time : new double[] {1e-3, 1, 1e3}) {
          double[] q = step(grid, values, d, p, time);
          for (int i = 0; i < p.length; i++) {
            assertThat(q[i]).isCloseTo(p[i], within(1e-9 * p[i] + 1e-13));
          }
        }
      }
    }
  }

  /** From a single cell and from everywhere, over rough ζ, at steps over twelve decades. */
  @ParameterizedTest
  @EnumSource(CellGrid.Edge.class)
  void densitiesStayPositiveAndWhole(CellGrid.Edge edge) {
    for (int[] cells : new int[][] {{60}, {11, 8}, {4, 5, 6}}) {
      CellGrid grid = mesh(edge, cells);
      double[] values = rough(grid, 100);
      for (double d : new double[] {1e-9, 0.1, 10}) {
        for (double time : new double[] {1e-6, 1e-3, 1, 1e6}) {
          for (boolean single : new boolean[] {true, false}) {
            double[] p = new double[grid.size()];
            Arrays.fill(p, single ? 0 : 1);
            p[grid.size() / 3] = 1;
            double mass = grid.mass(p);
            double[] q = step(grid, values, d, p, time);
            assertThat(Arrays.stream(q).min().orElseThrow()).isGreaterThanOrEqualTo(0);
            assertThat(grid.mass(q) / mass).isCloseTo(1, within(1e-12));
          }
        }
      }
    }
  }

  /** Against Σ (δL)ⁿ/n! in small steps, whose terms are matrix products. */
  @ParameterizedTest
  @EnumSource(CellGrid.Edge.class)
  void aStepIsTheExponential(CellGrid.Edge edge) {
    CellGrid grid = mesh(edge, 12);
    double[] values = rough(grid, 2);
    DriftDiffusion generator = new DriftDiffusion(grid, values);
    generator.prepare(0.3, 0.8);
    double[] p = new SplittableRandom(3).doubles(12).toArray();
    double time = 0.7;
    int parts = 1 << 12;
    double[] expected = p.clone();
    for (int part = 0; part < parts; part++) {
      double[] term = expected.clone();
      for (int n = 1; n < 12; n++) {
        term = flow(generator, term, time / parts / n);
        for (int i = 0; i < 12; i++) {
          expected[i] += term[i];
        }
      }
    }
    double[] q = step(grid, values, 0.3, p, time);
    for (int i = 0; i < 12; i++) {
      assertThat(q[i]).isCloseTo(expected[i], within(1e-12));
    }
  }

  private static double[] flow(DriftDiffusion generator, double[] p, double factor) {
    double[] out = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      int next = (i + 1) % p.length;
      double flux = generator.forward(0)[i] * p[i] - generator.backward(0)[i] * p[next];
      out[i] -= factor * flux;
      out[next] += factor * flux;
    }
    return out;
  }

  @Test
  void ratesHaveTheLimitsOfDiffusionAndUpwind() {
    for (double z : new double[] {1e-12, 1e-3, 0.9, 1.1, 20, 600}) {
      double expected = z / Math.expm1(z);
      assertThat(DriftDiffusion.uphill(2, 2 * z) / (2 * expected)).isCloseTo(1, within(3e-15));
    }
    assertThat(DriftDiffusion.uphill(2, 0)).isEqualTo(2);
    assertThat(DriftDiffusion.uphill(0, 0)).isZero();
    assertThat(DriftDiffusion.uphill(0, 3)).isZero();
    assertThat(DriftDiffusion.uphill(1e-300, 3)).isZero();
  }

  @Test
  void nothingPassesAWall() {
    CellGrid grid = mesh(CellGrid.Edge.REFLECTING, 20);
    double[] values = new double[20];
    values[10] = Double.POSITIVE_INFINITY;
    double[] p = new double[20];
    p[3] = 1;
    double[] q = step(grid, values, 1, p, 100);
    for (int i = 0; i < 20; i++) {
      assertThat(q[i]).isCloseTo(i < 10 ? 0.1 : 0, within(1e-12));
    }
    Arrays.fill(values, Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> new DriftDiffusion(grid, values)).hasMessageContaining("no room");
  }

  /** Positive and whole at any step, in one to three dimensions, also where D is 0. */
  @Test
  void theSemiLagrangianStepKeepsDensities() {
    for (int[] cells : new int[][] {{4}, {60}, {11, 8}, {6, 7, 9}}) {
      CellGrid grid = mesh(CellGrid.Edge.REFLECTING, cells);
      Harmonic well = new Harmonic(List.of(3.0), List.of(0.2), cells.length, grid.box());
      DriftDiffusion generator = new DriftDiffusion(grid, grid.values(well));
      for (double d : new double[] {1e-300, 0.1, 10}) {
        for (double time : new double[] {1e-6, 0.1, 3, 1e4}) {
          double[] p = new double[grid.size()];
          Arrays.fill(p, 0.1);
          p[grid.size() / 3] = 1;
          double mass = grid.mass(p);
          SemiLagrangianStep step =
              new SemiLagrangianStep(generator, well, new Constant(d, 0.8, time));
          assertThat(step.step(p, 0, time)).isTrue();
          assertThat(Arrays.stream(p).min().orElseThrow()).isGreaterThanOrEqualTo(0);
          assertThat(grid.mass(p) / mass).isCloseTo(1, within(1e-12));
          assertThat(step.correction()).isLessThan(1e-6);
        }
      }
    }
  }

  /** Without diffusion a Gaussian in a parabola shrinks by e^{−λkτ}. */
  @Test
  void driftAloneShrinks() {
    CellGrid grid = new CellGrid(Box.cube(1, -4, 4), new int[] {400}, CellGrid.Edge.REFLECTING);
    Harmonic well = new Harmonic(List.of(1.0), null, 1, grid.box());
    double[] p = new double[400];
    for (int i = 0; i < 400; i++) {
      double x = grid.coordinates()[0][i] - 1;
      p[i] = Math.exp(-x * x / 0.5);
    }
    DriftDiffusion generator = new DriftDiffusion(grid, grid.values(well));
    SemiLagrangianStep step = new SemiLagrangianStep(generator, well, new Constant(1e-300, 1, 1));
    for (int n = 0; n < 10; n++) {
      assertThat(step.step(p, 0.1 * n, 0.1)).isTrue();
    }
    double mean = grid.expectation(grid.coordinates()[0], p);
    assertThat(mean).isCloseTo(Math.exp(-1), within(1e-6));
    // Masses of cells have h²/12 less variance than values at their centres; that shrinks too.
    double cell = 0.02 * 0.02 / 12;
    assertThat(grid.variance(0, mean, p))
        .isCloseTo((0.25 - cell) * Math.exp(-2) + cell, within(1e-7));
  }

  @Test
  void notANumberIsNoDensity() {
    CellGrid grid = mesh(CellGrid.Edge.REFLECTING, 20);
    double[] values = new double[20];
    values[10] = Double.NaN;
    double[] p = new double[20];
    Arrays.fill(p, 1);
    FokkerPlanckStep step =
        new FokkerPlanckStep(new DriftDiffusion(grid, values), new Constant(1, 1, 1));
    assertThat(step.step(p, 0, 1)).isFalse();
  }
}
