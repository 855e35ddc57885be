package io.wick.walker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.physics.Harmonic;
import io.wick.walker.CentreSampling.Outside;
import io.wick.walker.Centres.Rival;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class CentresTest {
  private static final Box LINE = Box.cube(1, -1, 3);

  private static Population at(double... x) {
    Population population = new Population(1, x.length);
    System.arraycopy(x, 0, population.positions()[0], 0, x.length);
    Arrays.setAll(population.values(), i -> x[i] * x[i]);
    return population;
  }

  private static double p(double[] sample, java.util.function.DoubleUnaryOperator cumulative) {
    return KolmogorovSmirnovTest.withDefaults().test(sample, cumulative).getPValue();
  }

  /** Redrawing until inside is the truncated Gaussian; 50 seeds at 1 %, at most 3 fail. */
  @Test
  void redrawnPointsAreATruncatedGaussian() {
    var law = TruncatedNormalDistribution.of(2.5, 2.0, -1, 3);
    int failures = 0;
    for (int seed = 0; seed < 50; seed++) {
      CentreSampling sampling =
          new CentreSampling(new RandomStream(seed, 1), LINE, Outside.REDRAW, 1, 1000, 0);
      sampling.draw(at(2.5), 7, 0.5);
      assertThat(sampling.positions()[0]).hasSize(1000);
      failures += p(sampling.positions()[0], law::cumulativeProbability) < 0.01 ? 1 : 0;
    }
    assertThat(failures).isLessThanOrEqualTo(3);
  }

  /** Uniform replacement: the Gaussian inside the box plus what it lost, spread evenly. */
  @Test
  void replacedPointsFillTheBoxEvenly() {
    var gaussian = NormalDistribution.of(2.5, 2.0);
    double below = gaussian.cumulativeProbability(-1);
    double lost = below + gaussian.survivalProbability(3);
    int failures = 0;
    for (int seed = 0; seed < 50; seed++) {
      CentreSampling sampling =
          new CentreSampling(new RandomStream(seed, 2), LINE, Outside.UNIFORM, 1, 1000, 0);
      sampling.draw(at(2.5), 3, 0.5);
      double p =
          p(
              sampling.positions()[0],
              x -> gaussian.cumulativeProbability(x) - below + lost * (x + 1) / 4);
      failures += p < 0.01 ? 1 : 0;
    }
    assertThat(failures).isLessThanOrEqualTo(3);
  }

  /** The published sharing: rank³ of 300 points among 30 centres, at least one each. */
  @Test
  void pointsAreSharedByRank() {
    CentreSampling sampling =
        new CentreSampling(new RandomStream(1, 1), LINE, Outside.UNIFORM, 30, 10, 3);
    double[] x = new double[30];
    Arrays.setAll(x, i -> 0.05 * ((7 * i) % 30));
    sampling.draw(at(x), 1, 0.1);
    int[] counts = new int[30];
    int previous = 0;
    for (int parent : sampling.parents()) {
      assertThat(parent).isGreaterThanOrEqualTo(previous);
      counts[parent]++;
      previous = parent;
    }
    double cubes = 30.0 * 30 * 31 * 31 / 4;
    for (int i = 0; i < 30; i++) {
      // The smallest |x| is the best: rank 30.
      int rank = 30 - (7 * i) % 30;
      assertThat(counts[i])
          .isEqualTo((int) Math.max(1, Math.rint(300.0 * rank * rank * rank / cubes)));
    }
    CentreSampling even =
        new CentreSampling(new RandomStream(1, 1), LINE, Outside.UNIFORM, 30, 10, 0);
    assertThat(even.count()).isEqualTo(300);
  }

  /** The scale is a share of each side. */
  @Test
  void theScaleFollowsTheSides() {
    Box box = new Box(List.of(LINE.axes().get(0), new io.wick.potential.Interval(-40, 60)));
    Population center = new Population(2, 1);
    center.positions()[1][0] = 10;
    center.values()[0] = 0;
    int n = 20_000;
    CentreSampling sampling =
        new CentreSampling(new RandomStream(4, 1), box, Outside.REDRAW, 1, n, 0);
    sampling.draw(center, 1, 0.05);
    double[] spread = new double[2];
    for (int axis = 0; axis < 2; axis++) {
      for (double x : sampling.positions()[axis]) {
        double deviation = x - (axis == 0 ? 0 : 10);
        spread[axis] += deviation * deviation / n;
      }
    }
    assertThat(spread[0]).isCloseTo(0.04, within(4 * 0.04 * Math.sqrt(2.0 / n)));
    assertThat(spread[1]).isCloseTo(25, within(4 * 25 * Math.sqrt(2.0 / n)));
  }

  @Test
  void betterPointsReplaceTheirRival() {
    Potential bowl = new Harmonic(List.of(2.0), null, 1, LINE);
    for (Rival acceptance : Rival.values()) {
      for (Rival replacement : Rival.values()) {
        Population population = at(0.5, 2.0, 1.0);
        Centres centres = new Centres(population, LINE);
        CentreSampling points =
            new CentreSampling(new RandomStream(1, 1), LINE, Outside.UNIFORM, 3, 1, 0);
        points.draw(population, 1, 0.1);
        // One point per centre, in their order.
        double[] x = {0.7, 1.5, 0.9};
        System.arraycopy(x, 0, points.positions()[0], 0, 3);
        bowl.values(points.positions(), 3, points.values());
        int taken = centres.take(points, acceptance, replacement);
        double[] expected =
            acceptance == Rival.OWN
                ? replacement == Rival.OWN
                    // 0.7 is worse than its own 0.5.
                    ? new double[] {0.5, 1.5, 0.9}
                    // 1.5 for the worst 2, then 0.9 for the worst 1.5.
                    : new double[] {0.5, 0.9, 1.0}
                : replacement == Rival.OWN
                    ? new double[] {0.7, 1.5, 0.9}
                    // 0.7 for 2; 1.5 is no better than the worst 1; 0.9 for 1.
                    : new double[] {0.5, 0.7, 0.9};
        assertThat(population.positions()[0]).containsExactly(expected);
        for (int i = 0; i < 3; i++) {
          assertThat(population.values()[i]).isCloseTo(expected[i] * expected[i], within(1e-15));
        }
        int replaced = acceptance == Rival.WORST && replacement == Rival.OWN ? 3 : 2;
        assertThat(taken).isEqualTo(replaced);
      }
    }
  }

  @Test
  void theWorstMovesToTheMean() {
    Population population = at(0.5, 2.0, -1.0);
    Centres centres = new Centres(population, LINE);
    assertThat(centres.population()).isSameAs(population);
    // Deviations 0, 1.5, -1.5 about 0.5: sqrt(4.5/3)/4.
    assertThat(centres.largestDeviation()).isCloseTo(Math.sqrt(1.5) / 4, within(1e-15));
    centres.moveWorstToMean(new Harmonic(List.of(2.0), null, 1, LINE));
    assertThat(population.positions()[0]).containsExactly(0.5, 0.5, -1.0);
    assertThat(population.values()).containsExactly(0.25, 0.25, 1.0);
  }
}
