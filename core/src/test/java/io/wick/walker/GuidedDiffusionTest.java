package io.wick.walker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.GuidingFunction;
import io.wick.potential.Potential;
import io.wick.potential.molecule.HydrogenMolecule;
import io.wick.potential.physics.Harmonic;
import io.wick.potential.physics.Morse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidedDiffusionTest {
  private static final Harmonic WELL = new Harmonic(List.of(1.0, 4.0), List.of(0.5), 2, null);

  private static Population cloud(Potential potential, int count, double std) {
    Population population = new Population(potential.dimension(), count);
    RandomStream random = new RandomStream(1, 1);
    for (int axis = 0; axis < potential.dimension(); axis++) {
      double[] x = population.positions()[axis];
      random.normals(Purpose.START, 0, axis, x, count);
      for (int i = 0; i < count; i++) {
        x[i] *= std;
      }
    }
    population.evaluate(potential);
    return population;
  }

  private static GuidedDiffusion walk(
      Potential potential, Population population, GuidingFunction guide, double threshold) {
    return new GuidedDiffusion(
        population, guide, new RandomStream(3, 4), potential.box(), Edge.HARD_WALL, threshold);
  }

  /**
   * Guided by the ground state E_L is E_0 everywhere: no variance, no population control, and
   * |ψ_0|² is sampled exactly for any time step, here a fifth of a period, thanks to the
   * acceptance.
   */
  @Test
  void theGroundStateAsGuideHasNoVariance() {
    double diffusion = 0.7;
    GuidingFunction guide = new Guide.Gaussian(null, null).of(WELL, diffusion, 1);
    int count = 4000;
    Population population = cloud(WELL, count, 0.5);
    GuidedDiffusion walk = walk(WELL, population, guide, 0.8);
    double exact = WELL.knownLevels(diffusion, 1)[0];
    double omega = Math.sqrt(2 * diffusion * 4);
    assertThat(guide.frequency()).isCloseTo(omega, within(1e-12));
    double delta = 1.2 / omega;
    double[] sum = new double[2];
    double[] squares = new double[2];
    int steps = 400;
    for (int step = 1; step <= steps; step++) {
      assertThat(walk.step(WELL, step, diffusion, 1, delta)).isTrue();
      assertThat(walk.mixedEnergy()).isCloseTo(exact, within(1e-11));
      assertThat(-walk.growth() / delta).isCloseTo(exact, within(1e-11));
      assertThat(walk.effectiveCount()).isCloseTo(count, within(1e-6));
      assertThat(walk.localSpread()).isLessThan(1e-10);
      walk.branch(step);
      if (step > 20) {
        for (int axis = 0; axis < 2; axis++) {
          sum[axis] += population.mean()[axis] / (steps - 20);
          squares[axis] += population.variance()[axis] / (steps - 20);
        }
      }
    }
    // 380 steps of about one correlation time each: the variance is known to about √(4/n).
    double tolerance = 4 * Math.sqrt(4.0 / (380 * count));
    for (int axis = 0; axis < 2; axis++) {
      double variance = Math.sqrt(diffusion / (2 * WELL.stiffness().get(axis)));
      assertThat(squares[axis]).isCloseTo(variance, within(tolerance * variance));
      assertThat(sum[axis]).isCloseTo(0.5, within(tolerance));
    }
    assertThat(walk.acceptance()).isBetween(0.5, 0.9);
    assertThat(walk.effectiveShare()).isBetween(0.3, walk.acceptance());
  }

  /** What is copied in branching belongs to the new place: nothing stale. */
  @Test
  void branchingCopiesTheGuideToo() {
    Morse morse = new Morse(10, 1, 0, 2, null);
    GuidingFunction guide = new Guide.Gaussian(List.of(0.3), List.of(0.4)).of(morse, 1, 1);
    Population population = cloud(morse, 200, 0.3);
    GuidedDiffusion walk = walk(morse, population, guide, 1);
    for (int step = 1; step <= 20; step++) {
      walk.step(morse, step, 1, 1, 0.02);
      walk.branch(step);
      double[] fresh = new double[200];
      double[] curvature = new double[200];
      guide.evaluate(population.positions(), 200, fresh, new double[2][200], curvature);
      double[] values = new double[200];
      morse.values(population.positions(), 200, values);
      assertThat(population.values()).isEqualTo(values);
      double[] expected = new double[200];
      for (int i = 0; i < 200; i++) {
        expected[i] = Math.fma(-1.0, curvature[i], values[i]);
      }
      // The energies of the next step begin where the walkers are now.
      double[] next = new double[200];
      walk.localEnergies(1, 1, next);
      assertThat(next).isEqualTo(expected);
    }
  }

  /** ∇ ln ψ_T and ∇²ψ_T/ψ_T against differences of ln ψ_T. */
  @Test
  void gaussianSlopes() {
    GuidingFunction guide =
        new Guide.Gaussian(List.of(0.3, -1.0), List.of(0.4, 2.0)).of(WELL, 1, 1);
    double h = 1e-3;
    double[][] x = {{0.9, 0.9 + h, 0.9 - h, 0.9, 0.9}, {0.2, 0.2, 0.2, 0.2 + h, 0.2 - h}};
    double[] f = new double[5];
    double[][] slopes = new double[2][5];
    double[] curvature = new double[5];
    guide.evaluate(x, 5, f, slopes, curvature);
    double sx = (f[1] - f[2]) / (2 * h);
    double sy = (f[3] - f[4]) / (2 * h);
    assertThat(slopes[0][0]).isCloseTo(sx, within(1e-9));
    assertThat(slopes[1][0]).isCloseTo(sy, within(1e-9));
    double laplacian = (f[1] + f[2] + f[3] + f[4] - 4 * f[0]) / (h * h);
    assertThat(curvature[0]).isCloseTo(laplacian + sx * sx + sy * sy, within(1e-7));
    assertThat(guide.frequency()).isCloseTo(1 / 0.16, within(1e-12));
  }

  @Test
  void whereGuidesComeFrom() {
    assertThat(new Guide.None().of(WELL, 1, 1)).isNull();
    assertThat(new Guide.Own().of(new HydrogenMolecule(1.4, 1e-5, null), 0.5, 1)).isNotNull();
    assertThatThrownBy(() -> new Guide.Own().of(WELL, 1, 1)).hasMessageContaining("gaussian");
    assertThatThrownBy(() -> new Guide.Gaussian(null, List.of(1.0, 1.0, 1.0)).of(WELL, 1, 1))
        .hasMessageContaining("guide.std");
    assertThatThrownBy(() -> new Guide.Gaussian(null, List.of(-1.0))).hasMessageContaining("std");
    assertThatThrownBy(() -> new Guide.Gaussian(List.of(Double.NaN), null))
        .hasMessageContaining("center");
    // A flat box of side 2 has no curvature: a sixth of the side.
    double[] deviation = {new LengthScales(new Flat()).groundDeviation(0, 1, 1)};
    assertThat(deviation[0]).isCloseTo(2.0 / 6, within(1e-15));
  }

  /** ζ = 0 on [−1, 1]. */
  private record Flat() implements Potential {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public io.wick.potential.Box box() {
      return io.wick.potential.Box.cube(1, -1, 1);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      Arrays.fill(out, 0, count, 0);
    }
  }

  /** Walls absorb f = ψψ_T, which is not 0 there: D(π/L)², and the mixed energy sees the rate. */
  @Test
  void wallsAbsorbGuidedWalkers() {
    Flat flat = new Flat();
    int count = 4000;
    Population population = cloud(flat, count, 0.3);
    GuidingFunction guide = new Guide.Gaussian(null, List.of(0.6)).of(flat, 1, 1);
    GuidedDiffusion walk = walk(flat, population, guide, 0.8);
    GrowthSeries series = new GrowthSeries();
    double delta = 0.002;
    for (int step = 1; step <= 3000; step++) {
      assertThat(walk.step(flat, step, 1, 1, delta)).isTrue();
      if (step > 500) {
        series.add(walk.growth(), walk.mixedEnergy());
      }
      walk.branch(step);
    }
    GrowthEstimate estimate = GrowthEstimate.of(series, delta, Double.NaN);
    double exact = Math.PI * Math.PI / 4;
    assertThat(estimate.growthError()).isLessThan(0.01 * exact);
    // Moves that are rejected near the wall cost a share of √δ times their number: below 1 %.
    assertThat(estimate.growthEnergy())
        .isCloseTo(exact, within(4 * estimate.growthError() + 0.01 * exact));
    assertThat(estimate.mixedEnergy())
        .isCloseTo(exact, within(4 * estimate.mixedError() + 0.01 * exact));
  }
}
