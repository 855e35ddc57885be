package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.CellGrid;
import io.wick.grid.Landscape;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Volumes of balls, cut by the box or by each other, and a Gaussian in a ball. */
class SuccessWeightsTest {
  private record Known(Box box, List<double[]> minimisers) implements Potential {
    @Override
    public int dimension() {
      return box.dimension();
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      Arrays.fill(out, 0, count, 0);
    }

    @Override
    public Optional<KnownMinimum> knownMinimum() {
      return Optional.of(new KnownMinimum(0, minimisers));
    }
  }

  private static double mass(Box box, int cells, double radius, double[]... minimisers) {
    int[] counts = new int[box.dimension()];
    Arrays.fill(counts, cells);
    CellGrid grid = new CellGrid(box, counts, CellGrid.Edge.REFLECTING);
    double[] weights = SuccessWeights.of(new Known(box, List.of(minimisers)), grid, radius);
    double[] p = new double[grid.size()];
    Arrays.fill(p, 1);
    return grid.expectation(weights, p);
  }

  @Test
  void volumesOfBalls() {
    Box square = new Box(List.of(new Interval(0, 1), new Interval(-2, 2)));
    double r = 0.23;
    assertThat(mass(square, 16, r, new double[] {0.41, 0.3}))
        .isCloseTo(Math.PI * r * r, within(1e-7));
    // Half of it beyond an edge, a quarter of it in a corner.
    assertThat(mass(square, 16, r, new double[] {0, 0.3}))
        .isCloseTo(Math.PI * r * r / 2, within(1e-7));
    assertThat(mass(square, 16, r, new double[] {1, 2}))
        .isCloseTo(Math.PI * r * r / 4, within(1e-7));
    // Two discs whose centres are one radius apart: the lens is (2π/3 − √3/2) r².
    double lens = (2 * Math.PI / 3 - Math.sqrt(3) / 2) * r * r;
    assertThat(mass(square, 16, r, new double[] {0.4, 0.3}, new double[] {0.4 + r, 0.3}))
        .isCloseTo(2 * Math.PI * r * r - lens, within(1e-7));
    assertThat(mass(square, 16, r, new double[] {0.4, 0}, new double[] {0.4, 4 * r}))
        .isCloseTo(2 * Math.PI * r * r - lens, within(1e-7));
    Box cube = Box.cube(3, -1, 1);
    double ball = 4 * Math.PI / 3 * r * r * r;
    assertThat(mass(cube, 10, r, new double[] {0.1, -0.2, 0.05})).isCloseTo(ball, within(1e-6));
    assertThat(mass(cube, 10, r, new double[] {-1, 0.2, 1})).isCloseTo(ball / 4, within(1e-6));
    // Spheres one radius apart share 5/16 of one.
    double[] one = {0, 0, 0};
    double[] two = {2 * r / Math.sqrt(2), 2 * r / Math.sqrt(2), 0};
    assertThat(mass(cube, 10, r, one, two)).isCloseTo(ball * (2 - 5.0 / 16), within(1e-6));
    assertThat(mass(Box.cube(1, 0, 2), 10, 0.2, new double[] {0.1}, new double[] {0.4}))
        .isCloseTo(0.4, within(1e-12));
    CellGrid grid = new CellGrid(cube, new int[] {4, 4, 4}, CellGrid.Edge.REFLECTING);
    assertThat(SuccessWeights.of(new Landscape(cube, x -> 0.0), grid, r)).isNull();
  }

  /**
   * 1 − e^{−r²/2s²} within r of the centre of a round Gaussian: second order, then extrapolated.
   */
  @Test
  void aGaussianInADisc() {
    double s = 0.5;
    double r = 0.8;
    double[] errors = new double[2];
    for (int i = 0; i < 2; i++) {
      Box box = Box.cube(2, -4, 4);
      int n = 32 << i;
      CellGrid grid = new CellGrid(box, new int[] {n, n}, CellGrid.Edge.REFLECTING);
      Known known = new Known(box, List.of(new double[] {0.1, 0.2}));
      double[] p = new double[grid.size()];
      for (int c = 0; c < p.length; c++) {
        double x = grid.coordinates()[0][c] - 0.1;
        double y = grid.coordinates()[1][c] - 0.2;
        p[c] = Math.exp(-(x * x + y * y) / (2 * s * s));
      }
      double mass = grid.expectation(SuccessWeights.of(known, grid, r / 8), p);
      errors[i] = mass + Math.expm1(-r * r / (2 * s * s));
    }
    assertThat(errors[0] / errors[1]).isCloseTo(4, within(0.2));
    assertThat((4 * errors[1] - errors[0]) / 3).isCloseTo(0, within(2e-5));
  }
}
