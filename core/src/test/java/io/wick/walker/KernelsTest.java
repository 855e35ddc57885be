package io.wick.walker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.physics.DoubleWell;
import io.wick.potential.physics.Harmonic;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class KernelsTest {
  private static final Box LINE = Box.cube(1, -1, 2);

  private static Population at(int count, double... point) {
    Population population = new Population(point.length, count);
    for (int axis = 0; axis < point.length; axis++) {
      Arrays.fill(population.positions()[axis], point[axis]);
    }
    return population;
  }

  @Test
  void edgesFold() {
    double[] x = {-1.25, 2.5, 0.5, 5.5, -7.25, -1, 2};
    Edge.REFLECTING.fold(x, 7, -1, 2);
    assertThat(x).containsExactly(-0.75, 1.5, 0.5, -0.5, -0.75, -1, 2);
    double[] y = {-1.25, 2.5, 0.5, 5.5, -7.25};
    Edge.PERIODIC.fold(y, 5, -1, 2);
    assertThat(y).containsExactly(1.75, -0.5, 0.5, -0.5, 1.75);
    double[] z = {-9};
    Edge.OPEN.fold(z, 1, -1, 2);
    Edge.HARD_WALL.fold(z, 1, -1, 2);
    assertThat(z).containsExactly(-9);
  }

  /** Variance 2Dτ per axis; the variance of n normal numbers has the relative error √(2/n). */
  @Test
  void diffusionSpreadsAsItShould() {
    int n = 100_000;
    Population population = at(n, 0.5, -0.25);
    Box box = Box.cube(2, -1, 1);
    Diffusion diffusion = new Diffusion(new RandomStream(1, 2), box, Edge.OPEN, n);
    for (int step = 0; step < 3; step++) {
      diffusion.move(population, step, 2.0, 0.1);
    }
    double[] variance = population.variance();
    double[] mean = population.mean();
    assertThat(variance[0]).isCloseTo(1.2, within(4 * 1.2 * Math.sqrt(2.0 / n)));
    assertThat(variance[1]).isCloseTo(1.2, within(4 * 1.2 * Math.sqrt(2.0 / n)));
    assertThat(mean[0]).isCloseTo(0.5, within(4 * Math.sqrt(1.2 / n)));
    assertThat(mean[1]).isCloseTo(-0.25, within(4 * Math.sqrt(1.2 / n)));
    assertThat(population.effectiveCount()).isEqualTo(n);
  }

  /** One wall at distance a, by the mirror principle: 2Φ(a/√(2Dτ)) − 1, whatever the steps. */
  @Test
  void hardWallsAbsorbAsTheMirrorPrincipleSays() {
    int n = 200_000;
    double exact = 2 * NormalDistribution.of(0, 1).cumulativeProbability(0.3 / Math.sqrt(0.2)) - 1;
    for (int steps : new int[] {1, 2, 8}) {
      Population population = at(n, -0.7);
      Box wall = Box.cube(1, -1, 100);
      Diffusion diffusion = new Diffusion(new RandomStream(3, steps), wall, Edge.HARD_WALL, n);
      for (int step = 0; step < steps; step++) {
        diffusion.move(population, step, 1.0, 0.1 / steps);
      }
      double alive = Arrays.stream(population.weights()).sum() / n;
      assertThat(alive).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / n)));
    }
  }

  @Test
  void childrenAreWithinOneOfTheirWeight() {
    int n = 1000;
    double[] w = new double[n];
    new RandomStream(5, 5).uniforms(Purpose.START, 0, 0, w, n);
    double total = 0;
    for (int i = 0; i < n; i++) {
      w[i] = i % 7 == 0 ? 0 : w[i] * w[i] * w[i];
      total += w[i];
    }
    double[] mean = new double[n];
    int rounds = 400;
    for (int round = 0; round < rounds; round++) {
      Population population = new Population(1, n);
      for (int i = 0; i < n; i++) {
        population.positions()[0][i] = i;
        population.values()[i] = -i;
        population.weights()[i] = w[i];
      }
      new Reconfiguration(new RandomStream(round, 1), n).apply(population, 9);
      int[] children = new int[n];
      for (int i = 0; i < n; i++) {
        int parent = (int) population.positions()[0][i];
        assertThat(population.values()[i]).isEqualTo(-parent);
        assertThat(population.weights()[i]).isEqualTo(1);
        children[parent]++;
      }
      for (int i = 0; i < n; i++) {
        assertThat((double) children[i]).isCloseTo(w[i] * n / total, within(1 + 1e-9));
        mean[i] += (double) children[i] / rounds;
      }
    }
    for (int i = 0; i < n; i++) {
      // A fraction f is rounded up with probability f: four errors of √(f(1−f)/400) ≤ 0.025.
      assertThat(mean[i]).isCloseTo(w[i] * n / total, within(0.1));
    }
  }

  @Test
  void reconfigurationOfOneSurvivor() {
    Population population = at(5, 0.5);
    Arrays.fill(population.weights(), 0);
    population.weights()[3] = 1e-300;
    population.positions()[0][3] = 7;
    new Reconfiguration(new RandomStream(1, 1), 5).apply(population, 1);
    assertThat(population.positions()[0]).containsOnly(7);
    assertThat(population.weights()).containsOnly(1);
  }

  @Test
  void momentsOfAWeightedPopulation() {
    Population population = new Population(2, 3);
    population.positions()[0][1] = 1;
    population.positions()[0][2] = 4;
    population.weights()[0] = 0;
    population.values()[0] = Double.POSITIVE_INFINITY;
    population.values()[1] = 2;
    population.values()[2] = 5;
    population.weights()[2] = 2;
    assertThat(population.mean()[0]).isEqualTo(3);
    assertThat(population.variance()[0]).isEqualTo(2);
    assertThat(population.meanValue()).isEqualTo(4);
    assertThat(population.effectiveCount()).isEqualTo(9.0 / 5);
    // Σw²(v − 4)² = 4 + 4, m = 9/5.
    assertThat(population.meanValueError()).isCloseTo(Math.sqrt(8 * 1.8 / 0.8) / 3, within(1e-15));
    double[] near = {1, 0};
    assertThat(population.massNear(List.of(near), 0.1, Box.cube(2, 0, 10))).isEqualTo(1.0 / 3);
    assertThat(population.massNear(List.of(near, new double[] {4, 0}), 0.1, Box.cube(2, 0, 10)))
        .isEqualTo(1);
  }

  /**
   * Independent particles end with density e^{−ζ/D}: 50 seeds at 1 %, at most 3 fail. The start is
   * even, so that the slow exchange between the wells has nothing to do.
   */
  @Test
  void langevinSettlesAtTheBoltzmannDensity() {
    Potential well = new DoubleWell(1.0, 1.0, null, 1, null);
    double temperature = 0.3;
    int n = 1000;
    Cumulative boltzmann = new Cumulative(well, temperature);
    int failures = 0;
    for (int seed = 0; seed < 50; seed++) {
      RandomStream random = new RandomStream(seed, 17);
      Population population = at(n, 0.0);
      random.uniforms(Purpose.START, 0, 0, population.positions()[0], n);
      for (int i = 0; i < n; i++) {
        population.positions()[0][i] = 3 * population.positions()[0][i] - 1.5;
      }
      LangevinMotion motion =
          new LangevinMotion(random, well.box(), Edge.REFLECTING, Gradient.analytic(), n);
      for (int step = 1; step <= 1000; step++) {
        assertThat(motion.step(population, well, step, temperature, 1, 0.002)).isTrue();
      }
      double p =
          KolmogorovSmirnovTest.withDefaults()
              .test(population.positions()[0], boltzmann::at)
              .getPValue();
      failures += p < 0.01 ? 1 : 0;
    }
    assertThat(failures).isLessThanOrEqualTo(3);
  }

  /** The same law by another dynamics, from a start in one well only. */
  @Test
  void metropolisSettlesAtTheBoltzmannDensity() {
    Potential well = new DoubleWell(1.0, 1.0, null, 1, null);
    double temperature = 0.5;
    int n = 1000;
    Cumulative boltzmann = new Cumulative(well, temperature);
    int failures = 0;
    for (int seed = 0; seed < 50; seed++) {
      Population chains = at(n, 1.0);
      chains.evaluate(well);
      double share = 1.0 / well.box().length(0);
      Metropolis metropolis = new Metropolis(new RandomStream(seed, 3), well.box(), share, n);
      for (int step = 1; step <= 300; step++) {
        metropolis.step(chains, well, step, temperature);
      }
      // Half the proposals are refused at least, so exact ties are few and all values are new.
      double p =
          KolmogorovSmirnovTest.withDefaults()
              .test(chains.positions()[0], boltzmann::at)
              .getPValue();
      failures += p < 0.01 ? 1 : 0;
    }
    assertThat(failures).isLessThanOrEqualTo(3);
  }

  @Test
  void metropolisAtZeroTemperatureNeverClimbs() {
    Potential bowl = new Harmonic(List.of(1.0), null, 2, null);
    Population chains = at(8, 3.0, -2.0);
    chains.evaluate(bowl);
    Metropolis metropolis = new Metropolis(new RandomStream(1, 1), bowl.box(), 0.02, 8);
    assertThat(metropolis.acceptanceRate()).isNaN();
    double[] before = chains.values().clone();
    for (int step = 1; step <= 50; step++) {
      metropolis.step(chains, bowl, step, 0);
      for (int i = 0; i < 8; i++) {
        assertThat(chains.values()[i]).isLessThanOrEqualTo(before[i]);
      }
      before = chains.values().clone();
    }
    assertThat(before[0]).isLessThan(6.5);
  }

  @Test
  void doubleSamplingIsTheGradientOfAParabola() {
    Potential bowl = new Harmonic(List.of(2.0, 5.0), null, 2, null);
    Population population = at(3, 1.5, -0.5);
    double[][] own = new double[2][3];
    double[][] sampled = new double[2][3];
    Gradient.analytic().evaluate(bowl, population, own);
    Gradient.doubleSampling(bowl.box(), 1e-4, 3).evaluate(bowl, population, sampled);
    // Rounding of ζ over 2h: 1e-16 · 3/3e-3.
    assertThat(sampled[0]).containsExactly(own[0], within(1e-11));
    assertThat(sampled[1]).containsExactly(own[1], within(1e-11));
    assertThat(population.positions()[0]).containsOnly(1.5);
  }

  @Test
  void scalesOfAParabola() {
    Harmonic well = new Harmonic(List.of(1.0, 9.0), null, 2, null);
    LengthScales scales = new LengthScales(well);
    double side = well.box().length(0);
    assertThat(scales.frequency(2, 1)).isCloseTo(6, within(1e-9));
    assertThat(scales.frequency(2, 4)).isCloseTo(12, within(1e-9));
    assertThat(scales.stiffness()).isCloseTo(9, within(1e-9));
    // Without a force only the box is left.
    assertThat(scales.frequency(2, 0)).isCloseTo(16 / (side * side / 3), within(1e-9));
  }

  /** Distribution function of e^{−ζ/T} by quadrature on a fine table. */
  private static final class Cumulative {
    private static final int CELLS = 4000;
    private final double[] sums = new double[CELLS + 1];
    private final double lower;
    private final double width;

    Cumulative(Potential potential, double temperature) {
      lower = potential.box().lower(0);
      width = potential.box().length(0) / CELLS;
      for (int cell = 0; cell < CELLS; cell++) {
        double left = lower + cell * width;
        sums[cell + 1] =
            sums[cell]
                + new SimpsonIntegrator()
                    .integrate(
                        10_000,
                        x -> Math.exp(-potential.value(x) / temperature),
                        left,
                        left + width);
      }
    }

    double at(double x) {
      double position = Math.min(CELLS, Math.max(0, (x - lower) / width));
      int cell = Math.min(CELLS - 1, (int) position);
      double sum = sums[cell] + (position - cell) * (sums[cell + 1] - sums[cell]);
      return sum / sums[CELLS];
    }
  }

  @Test
  void tooLongADriftIsSeen() {
    Potential bowl = new Harmonic(List.of(1.0), null, 1, LINE);
    Population population = at(2, 1.9);
    LangevinMotion motion =
        new LangevinMotion(new RandomStream(1, 1), LINE, Edge.REFLECTING, Gradient.analytic(), 2);
    assertThat(motion.step(population, bowl, 1, 0.1, 1, 2)).isFalse();
    // Nobody has moved; δλ²⟨|∇ζ|²⟩/(2dD).
    assertThat(population.positions()[0]).containsExactly(1.9, 1.9);
    assertThat(motion.stepError(0.1, 1, 2)).isCloseTo(1.9 * 1.9 / 0.1, within(1e-12));
    assertThat(motion.isFinite()).isTrue();
  }
}
