package io.wick.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import org.junit.jupiter.api.Test;

class MeshTransferTest {
  private static final Box PLANE = Box.cube(2, -6, 6);

  private static double[] gaussian(CellGrid grid) {
    double[] p = new double[grid.size()];
    for (int i = 0; i < p.length; i++) {
      double x = grid.coordinates()[0][i] - 0.5;
      double y = grid.coordinates()[1][i];
      p[i] = Math.exp(-x * x - 0.5 * y * y) / (Math.PI * Math.sqrt(2));
    }
    return p;
  }

  /** From uniform to graded cells: mass stays, no cell is negative, and errors of high order. */
  @Test
  void aDensityOnAnotherMesh() {
    double[] errors = new double[2];
    double[] spreads = new double[2];
    for (int k = 0; k < 2; k++) {
      int n = 40 << k;
      CellGrid even = new CellGrid(PLANE, new int[] {n, n}, CellGrid.Edge.REFLECTING);
      MeshGrading grading = new MeshGrading(even);
      grading.see(gaussian(even));
      CellGrid graded =
          new CellGrid(PLANE, grading.maps(), new int[] {n, n}, CellGrid.Edge.REFLECTING);
      double[] p = MeshTransfer.of(even, graded, gaussian(even));
      assertThat(graded.mass(p)).isCloseTo(even.mass(gaussian(even)), within(1e-13));
      for (double cell : p) {
        assertThat(cell).isNotNegative();
      }
      double[] back = MeshTransfer.of(graded, even, p);
      double[] exact = gaussian(even);
      for (int i = 0; i < back.length; i++) {
        errors[k] = Math.max(errors[k], Math.abs(back[i] - exact[i]));
      }
      spreads[k] = Math.abs(even.variance(0, 0.5, back) - 0.5);
    }
    assertThat(errors[1]).isLessThan(1e-3);
    assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isGreaterThan(4);
    assertThat(spreads[1]).isLessThan(1e-5);
    assertThat(Math.log(spreads[0] / spreads[1]) / Math.log(2)).isGreaterThan(4);
  }

  /** The mesh itself is no other mesh. */
  @Test
  void theSameMeshChangesNothing() {
    CellGrid grid = new CellGrid(PLANE, new int[] {9, 16}, CellGrid.Edge.REFLECTING);
    double[] p = gaussian(grid);
    double[] again = MeshTransfer.of(grid, grid, p);
    for (int i = 0; i < p.length; i++) {
      assertThat(again[i]).isCloseTo(p[i], within(1e-14));
    }
  }
}
