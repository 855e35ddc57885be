package io.wick.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import io.wick.potential.physics.DoubleWell;
import io.wick.potential.physics.Harmonic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeshGradingTest {
  private static double[] gaussian(CellGrid grid, double center, double std) {
    double[] p = new double[grid.size()];
    for (int i = 0; i < p.length; i++) {
      double x = (grid.coordinates()[0][i] - center) / std;
      p[i] = Math.exp(-x * x / 2);
    }
    return p;
  }

  private static CellGrid line(AxisMap map, int cells) {
    return new CellGrid(
        Box.cube(1, -3, 5), new AxisMap[] {map}, new int[] {cells}, CellGrid.Edge.REFLECTING);
  }

  /** Three rounds find a Gaussian of a thousandth of the box and keep a wide one, too. */
  private static AxisMap graded() {
    AxisMap map = AxisMap.uniform(-3, 5);
    for (int round = 0; round < 3; round++) {
      CellGrid grid = line(map, 128);
      MeshGrading grading = new MeshGrading(grid);
      grading.see(gaussian(grid, 2, 0.4));
      grading.see(gaussian(grid, 0.7, 0.008));
      map = grading.maps()[0];
    }
    return map;
  }

  @Test
  void cellsGoWhereDensitiesAre() {
    AxisMap map = graded();
    assertThat(map.isUniform()).isFalse();
    assertThat(map.at(0)).isCloseTo(-3, within(1e-14));
    assertThat(map.at(1)).isCloseTo(5, within(1e-14));
    for (int i = 0; i <= 100; i++) {
      double u = i / 100.0;
      assertThat(map.inverse(map.at(u))).isCloseTo(u, within(1e-13));
      double h = 1e-5;
      double from = Math.max(0, u - h);
      double to = Math.min(1, u + h);
      assertThat(map.slope(u)).isPositive();
      assertThat((map.at(to) - map.at(from)) / (to - from))
          .isCloseTo(map.slope(u), within(1e-3 * map.slope(u) + 1e-4));
    }
    assertThat(map.inverse(-4)).isEqualTo(0);
    assertThat(map.inverse(6)).isEqualTo(1);
    // Sixty-four cells: several in each standard deviation, of one and of the other.
    assertThat(map.slope(map.inverse(0.7)) / 64).isLessThan(0.008 / 2);
    assertThat(map.slope(map.inverse(2)) / 64).isLessThan(0.4 / 2);
  }

  /** Sums over graded cells are integrals to rounding, as on a uniform mesh. */
  @Test
  void sumsAreIntegrals() {
    CellGrid grid = line(graded(), 256);
    double[] p = gaussian(grid, 0.7, 0.008);
    assertThat(grid.mass(p) / (0.008 * Math.sqrt(2 * Math.PI))).isCloseTo(1, within(1e-9));
    double mean = grid.expectation(grid.coordinates()[0], p);
    assertThat(mean).isCloseTo(0.7, within(1e-11));
    assertThat(grid.variance(0, mean, p) / 6.4e-5).isCloseTo(1, within(1e-8));
    double sum = 0;
    for (double w : grid.widths(0)) {
      sum += w;
    }
    assertThat(sum).isCloseTo(8, within(1e-6));
  }

  /** A separable potential of three axes has the sums of the rates of its axes. */
  @Test
  void ratesOfThreeAxesAreSums() {
    CellSettings mesh = CellSettings.AUTOMATIC.withPoints(10);
    Box box = Box.cube(3, -2.5, 2.5);
    String[] parts = {"(x^2-1)^2", "0.9*x^2", "x^2+0.2*x^4"};
    String whole = "(x0^2-1)^2 + 0.9*x1^2 + x2^2 + 0.2*x2^4";
    List<Double> sums = new ArrayList<>(List.of(0.0));
    for (String part : parts) {
      ExpressionPotential line = new ExpressionPotential(part, Box.cube(1, -2.5, 2.5), null);
      double[] rates = RelaxationSearch.of(line, mesh, 0.5, 1, 5, () -> {}).rates();
      List<Double> next = new ArrayList<>();
      for (double sum : sums) {
        for (double rate : rates) {
          next.add(sum + rate);
        }
      }
      sums = next;
    }
    Collections.sort(sums);
    ExpressionPotential space = new ExpressionPotential(whole, box, null);
    double[] rates = RelaxationSearch.of(space, mesh, 0.5, 1, 5, () -> {}).rates();
    for (int n = 0; n < 5; n++) {
      assertThat(rates[n]).isCloseTo(sums.get(n), within(1e-9));
    }
  }

  /** Free meshes of two and three axes against k, and against one axis. */
  @Test
  void gapsOfMoreAxes() {
    Harmonic plane = new Harmonic(List.of(1.0, 4.0), List.of(0.2, -0.1), 2, null);
    assertThat(gap(plane, 0.3)).isCloseTo(1, within(1e-7));
    Harmonic space = new Harmonic(List.of(1.0, 2.0, 3.0), null, 3, Box.cube(3, -5, 5));
    RelaxationSearch found =
        RelaxationSearch.of(space, CellSettings.AUTOMATIC, 0.5, 1, 3, () -> {});
    assertThat(found.gap()).isCloseTo(1, within(Math.max(1e-7, 10 * found.error())));
    assertThat(found.gap()).isCloseTo(1, within(2e-3));
    double line = gap(new DoubleWell(1, 1, null, 1, null), 0.3);
    assertThat(gap(new DoubleWell(1, 1, 8.0, 2, null), 0.3)).isCloseTo(line, within(1e-7));
  }

  private static double gap(io.wick.potential.Potential potential, double diffusion) {
    return RelaxationSearch.of(potential, CellSettings.AUTOMATIC, diffusion, 1, 2, () -> {}).gap();
  }
}
