package io.wick.potential.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.TridiagonalEigen;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Landscapes without closed levels: published and independent values. */
class AnnealingLandscapesTest {
  @Test
  void formulas() {
    // By an independent evaluation in Python.
    assertThat(new MullerBrown(null).value(0.3, 0.7)).isCloseTo(-20.908604688451653, within(1e-12));
    assertThat(new HenonHeiles(0.5, null).value(1, 2)).isCloseTo(2.5 + 1 - 4.0 / 3, within(1e-15));
    assertThat(new CoupledDoubleWells(2, 1, 0.5, 3, null).value(1, 0, -2))
        .isCloseTo(0 + 2 + 18 + 0.25 * (1 + 4), within(1e-14));
    assertThat(new ParabolicWashboard(0.4, 1.5, Math.PI, 2, null).value(1, 0.5))
        .isCloseTo(0.2 + 3 + 0.05 + 1.5, within(1e-15));
    assertThat(new TripleWell(1.5, 2, null).value(2 / Math.sqrt(3))).isCloseTo(1.5, within(1e-15));
    assertThat(new MexicanHat(3, 2, 2, null).value(0, 0)).isEqualTo(3);
    assertThat(new MexicanHat(3, 2, 2, null).value(1.2, -1.6)).isCloseTo(0, within(1e-30));
    assertThat(new Anharmonic(2, 3, 2, null).value(1, 1)).isEqualTo(14);
    assertThat(new GaussianWell(2, 1.5, 2, null).value(3, 0))
        .isCloseTo(-2 * StrictMath.exp(-2), within(1e-15));
    assertThat(new WoodsSaxon(10, 2, 0.5, null).value(-2)).isEqualTo(-5);
    assertThat(new CosineLattice(1.5, 2, 1, null).value(Math.PI / 2)).isEqualTo(3);
    assertThat(new LennardJonesPair(2, 1, null).value(1)).isZero();
    WideWellDeepWell wells = new WideWellDeepWell(100, 1, 1, 4, 2, null);
    assertThat(wells.value(2, 0)).isEqualTo(1);
    assertThat(wells.value(-2.1, 0.2)).isCloseTo(2.5, within(1e-14));
  }

  @Test
  void theOtherMinimaOfMullerAndBrown() {
    // Found by an independent minimiser; published as −108.17 and −80.77.
    MullerBrown surface = new MullerBrown(null);
    assertThat(surface.value(0.6234994, 0.02803775)).isCloseTo(-108.16672411685225, within(1e-10));
    assertThat(surface.value(-0.05001083, 0.4666941)).isCloseTo(-80.76781812965902, within(1e-10));
    assertThat(surface.knownMinimum().orElseThrow().value())
        .isCloseTo(-146.69951720995402, within(1e-12));
  }

  @Test
  void wellsAndBarriersOfShinomotoAndKabashima() {
    ShinomotoKabashima board = new ShinomotoKabashima(0.3, 1.2, 0.7, 1, null);
    for (int j = 0; j < 8; j++) {
      double well = 0.15 * 1.44 * j * j;
      double next = 0.15 * 1.44 * (j + 1) * (j + 1);
      assertThat(board.value(1.2 * j)).isCloseTo(well, within(1e-13));
      assertThat(board.value(-1.2 * j)).isCloseTo(well, within(1e-13));
      assertThat(board.gradient(1.2 * j)[0]).isCloseTo(0, within(1e-12));
      double top = Double.NEGATIVE_INFINITY;
      double bottom = Double.POSITIVE_INFINITY;
      for (int i = 0; i <= 20_000; i++) {
        double value = board.value(1.2 * (j + i / 20_000.0));
        top = Math.max(top, value);
        bottom = Math.min(bottom, value);
      }
      // A maximum between points is missed by less than its curvature times (3e-5)².
      assertThat(top).isCloseTo(next + 0.7, within(1e-7));
      assertThat(bottom).isCloseTo(well, within(1e-13));
    }
  }

  /** Ground state of a line by three-point differences: probability left of the middle. */
  private static double probabilityLeft(Potential potential, double diffusion) {
    int n = 3000;
    double lower = potential.box().lower(0);
    double h = potential.box().length(0) / (n + 1);
    double[] diagonal = new double[n];
    double[] coupling = new double[n - 1];
    for (int i = 0; i < n; i++) {
      diagonal[i] = 2 * diffusion / (h * h) + potential.value(lower + (i + 1) * h);
    }
    Arrays.fill(coupling, -diffusion / (h * h));
    double[] state = TridiagonalEigen.of(diagonal, coupling, 1).vectors()[0];
    double left = 0;
    double all = 0;
    for (int i = 0; i < n; i++) {
      all += state[i] * state[i];
      left += lower + (i + 1) * h < 0 ? state[i] * state[i] : 0;
    }
    return left / all;
  }

  @Test
  void theGroundStateChangesWellsAtTheQuantumCrossing() {
    WideWellDeepWell wells = new WideWellDeepWell(100, 1, 1, 4, 1, null);
    double crossing = wells.quantumCrossing();
    assertThat(crossing).isCloseTo(2.0 / 81, within(1e-16));
    assertThat(wells.thermalCrossing()).isCloseTo(2 / StrictMath.log(100), within(1e-15));
    assertThat(probabilityLeft(wells, 0.9 * crossing)).isGreaterThan(0.999);
    assertThat(probabilityLeft(wells, 1.1 * crossing)).isLessThan(0.001);
    // ∫e^{−ζ/D} over each well is √(2πD/k) e^{−offset/D}.
    double d = wells.thermalCrossing();
    assertThat(Math.sqrt(1 / 100.0)).isCloseTo(StrictMath.exp(-1 / d), within(1e-15));
  }

  /** Kinetic energy −D d²/dx² of the sine basis on n inner points of an interval. */
  private static RealMatrix sines(int n, double length, double diffusion) {
    RealMatrix t = MatrixUtils.createRealMatrix(n, n);
    for (int i = 1; i <= n; i++) {
      for (int j = 1; j <= n; j++) {
        double sum = 0;
        for (int k = 1; k <= n; k++) {
          sum +=
              k
                  * k
                  * StrictMath.sin(Math.PI * k * i / (n + 1))
                  * StrictMath.sin(Math.PI * k * j / (n + 1));
        }
        double unit = diffusion * Math.PI * Math.PI / (length * length);
        t.setEntry(i - 1, j - 1, unit * 2 / (n + 1) * sum);
      }
    }
    return t;
  }

  @Test
  void resonancesOfHenonAndHeiles() {
    HenonHeiles surface = new HenonHeiles(1 / Math.sqrt(80), null);
    int n = 28;
    double half = surface.box().upper(0);
    RealMatrix t = sines(n, 2 * half, 0.5);
    // Even in x_0: half the points, with the mirrored ones folded in.
    int m = n / 2;
    RealMatrix h = MatrixUtils.createRealMatrix(m * n, m * n);
    for (int i = 0; i < m; i++) {
      for (int k = 0; k < m; k++) {
        double kinetic = t.getEntry(i, k) + t.getEntry(i, n - 1 - k);
        for (int j = 0; j < n; j++) {
          h.addToEntry(i * n + j, k * n + j, kinetic);
        }
      }
      for (int j = 0; j < n; j++) {
        for (int l = 0; l < n; l++) {
          h.addToEntry(i * n + j, i * n + l, t.getEntry(j, l));
        }
        double x = half * (2.0 * (i + 1) / (n + 1) - 1);
        double y = half * (2.0 * (j + 1) / (n + 1) - 1);
        h.addToEntry(i * n + j, i * n + j, surface.value(x, y));
      }
    }
    double[] levels = new EigenDecomposition(h).getRealEigenvalues();
    Arrays.sort(levels);
    // Davis and Heller: 0.9986, 1.9901, 2.9562, 2.9853; eight digits by a larger basis in Python.
    double[] even = {0.99859477, 1.99007676, 2.95624299, 2.98532643};
    for (int k = 0; k < even.length; k++) {
      assertThat(levels[k]).isCloseTo(even[k], within(1e-6));
    }
  }

  @Test
  void theLatticeHasMathieusLevelOnATorus() {
    CosineLattice lattice = new CosineLattice(1.5, 2, 1, Box.cube(1, 0, Math.PI));
    double diffusion = 0.7;
    // The lowest state of one period is even: cosines only, a tridiagonal matrix.
    int n = 20;
    double[] diagonal = new double[n];
    double[] coupling = new double[n - 1];
    double mean = 0;
    double wave = 0;
    int points = 64;
    for (int i = 0; i < points; i++) {
      double x = Math.PI * i / points;
      mean += lattice.value(x) / points;
      wave += lattice.value(x) * StrictMath.cos(2 * x) / points;
    }
    for (int k = 0; k < n; k++) {
      diagonal[k] = diffusion * 4 * k * k + mean;
      if (k > 0) {
        coupling[k - 1] = k == 1 ? Math.sqrt(2) * wave : wave;
      }
    }
    double lowest = TridiagonalEigen.of(diagonal, coupling, 1).values()[0];
    // A + (Dq²/4) a_0(2A/(Dq²)) with SciPy's characteristic value.
    assertThat(lowest).isCloseTo(1.1385750022203036, within(1e-12));
  }

  @Test
  void boxesDecideWhatIsKnown() {
    assertThat(new CosineLattice(1, 2, 1, Box.cube(1, 0.1, 3)).knownMinimum()).isEmpty();
    assertThat(new CosineLattice(1, 2, 2, null).knownMinimum().orElseThrow().minimisers())
        .hasSize(25);
    KnownMinimum many = new CosineLattice(1, 2, 9, null).knownMinimum().orElseThrow();
    assertThat(many.minimisers()).isEmpty();
    assertThat(many.value()).isZero();
    assertThat(new HenonHeiles(0.5, Box.cube(1, -3.1, 1)).knownMinimum()).isEmpty();
    assertThat(new MexicanHat(1, 2, 2, Box.cube(1, -1, 1)).knownMinimum()).isEmpty();
    assertThat(new MexicanHat(1, 2, 2, Box.cube(1, 1.5, 3)).knownMinimum()).isEmpty();
    assertThat(new MexicanHat(1, 2, 2, Box.cube(1, 1, 3)).knownMinimum()).isPresent();
    assertThat(new WideWellDeepWell(100, 1, 1, 4, 1, Box.cube(1, 0, 9)).knownMinimum()).isEmpty();
    assertThat(new MullerBrown(Box.cube(1, -2, 2)).knownMinimum()).isPresent();
  }

  @Test
  void badParametersAreRejectedByName() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      rejects("coupling", () -> new HenonHeiles(bad, null));
      rejects("coupling", () -> new CoupledDoubleWells(1, 1, bad, 2, null));
      rejects("wavenumber", () -> new ParabolicWashboard(1, 1, bad, 1, null));
      rejects("spacing", () -> new ShinomotoKabashima(1, bad, 1, 1, null));
      rejects("offset", () -> new WideWellDeepWell(100, 1, bad, 4, 1, null));
      rejects("amplitude", () -> new CosineLattice(bad, 1, 1, null));
      rejects("barrier", () -> new TripleWell(bad, 1, null));
      rejects("radius", () -> new MexicanHat(1, bad, 2, null));
      rejects("quartic", () -> new Anharmonic(1, bad, 1, null));
      rejects("width", () -> new GaussianWell(1, bad, 1, null));
    }
    rejects("wideStiffness", () -> new WideWellDeepWell(1, 1, 1, 4, 1, null));
    rejects("distance", () -> new WideWellDeepWell(100, 1, 1, 0.1, 1, null));
    rejects("dimension", () -> new MexicanHat(1, 1, 1, null));
    rejects("dimension", () -> new CoupledDoubleWells(1, 1, 1, 1, null));
  }

  private static void rejects(String name, Runnable constructor) {
    assertThatIllegalArgumentException()
        .isThrownBy(constructor::run)
        .withMessageStartingWith(name + " must");
  }
}
