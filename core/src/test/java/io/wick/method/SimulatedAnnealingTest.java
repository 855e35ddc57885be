package io.wick.method;

import static io.wick.method.StochasticTrials.at;
import static io.wick.method.StochasticTrials.cloud;
import static io.wick.method.StochasticTrials.harmonic;
import static io.wick.method.StochasticTrials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Potential;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.schedule.Schedule;
import io.wick.statistics.BlockingError;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.TrialResult;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulated annealing against exact rates, the Boltzmann law and a second solver. */
class SimulatedAnnealingTest {
  /**
   * In k|x|²/2 at temperature D a proposal x + σz is accepted, by detailed balance, twice as often
   * as it goes down: 2P(x·z/|z| &lt; −σ|z|/2) = E[erfc(σ|z|/(2√2 s))], s² = D/k, |z| of the chi law
   * with d degrees of freedom. In one dimension this is (2/π) arctan(2s/σ).
   */
  private static double acceptance(int dimension, double ratio) {
    double scale = Math.exp((1 - dimension / 2.0) * Math.log(2) - Gamma.logGamma(dimension / 2.0));
    return new IterativeLegendreGaussIntegrator(16, 1e-12, 1e-12)
        .integrate(
            1_000_000,
            r ->
                Erf.erfc(ratio * r / (2 * Math.sqrt(2)))
                    * scale
                    * Math.pow(r, dimension - 1)
                    * Math.exp(-r * r / 2),
            0,
            12 + Math.sqrt(dimension));
  }

  @Test
  void theExactRateInOneDimension() {
    for (double ratio : new double[] {0.1, 1, 10}) {
      assertThat(acceptance(1, ratio)).isCloseTo(2 / Math.PI * Math.atan(2 / ratio), within(1e-10));
    }
  }

  /** Chains that start in equilibrium accept at the exact rate; error from 16 seeds. */
  @ParameterizedTest
  @CsvSource({"1, 0.02", "2, 0.05", "3, 0.02", "10, 0.02", "10, 0.005"})
  void acceptsAtTheExactRate(int dimension, double proposal) {
    double stiffness = 2;
    double temperature = 0.5;
    double lambda = 1.5;
    double s = Math.sqrt(temperature / lambda / stiffness);
    Potential well = harmonic(dimension, stiffness);
    double exact = acceptance(dimension, proposal * well.box().length(0) / s);
    double[] rates = new double[16];
    for (int seed = 0; seed < rates.length; seed++) {
      SimulatedAnnealing method = new SimulatedAnnealing(100, 300, proposal, cloud(s));
      TrialResult result = run(well, new Constant(temperature, lambda, 1), method, seed);
      rates[seed] = result.observable(Observable.ACCEPTANCE_RATE);
    }
    BlockingError error = BlockingError.of(rates);
    assertThat(error.mean()).isCloseTo(exact, within(4 * error.error()));
    assertThat(error.error()).isLessThan(0.02 * exact);
  }

  /** From a point, chains settle at variance D/(λk) per axis and ⟨ζ⟩ = dD/(2λ). */
  @Test
  void settlesAtTheBoltzmannLaw() {
    int n = 5000;
    SimulatedAnnealing method = new SimulatedAnnealing(n, 400, 0.03, at(1, -1, 0.5));
    TrialResult result = run(harmonic(3, 2), new Constant(0.6, 1.5, 1), method, 9);
    double variance = 0.2;
    Sample end = result.trajectory().get(result.trajectory().size() - 1);
    for (int axis = 0; axis < 3; axis++) {
      assertThat(end.mean[axis]).isCloseTo(0, within(4 * Math.sqrt(variance / n)));
      assertThat(end.variance[axis]).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / n)));
    }
    // ζ is a chi-squared variate: standard deviation √(d/2) D/λ.
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY))
        .isCloseTo(0.6, within(4 * Math.sqrt(1.5) * 0.4 / Math.sqrt(n)));
  }

  /**
   * The density of the chain itself, step by step: p'(x) = ∫ p(y) q(x − y) a(y→x) dy + p(x) (1 − ∫
   * q(y − x) a(x→y) dy) on midpoints. Returns mean and standard deviation of kx²/2 at the end.
   */
  private static double[] residualByQuadrature(
      double k, double start, double sigma, Schedule schedule, int steps) {
    int n = 700;
    double lower = -3.5;
    double width = 7.0 / n;
    double[] kernel = new double[n];
    for (int i = 0; i < n; i++) {
      double u = i * width / sigma;
      kernel[i] = width / (sigma * Math.sqrt(2 * Math.PI)) * Math.exp(-u * u / 2);
    }
    double[] v = new double[n];
    double[] p = new double[n];
    for (int i = 0; i < n; i++) {
      double x = lower + (i + 0.5) * width;
      v[i] = k * x * x / 2;
      p[i] = width / (start * Math.sqrt(2 * Math.PI)) * Math.exp(-x * x / (2 * start * start));
    }
    double[] moved = new double[n];
    for (int step = 1; step <= steps; step++) {
      double temperature = schedule.diffusion((step - 0.5) / steps);
      System.arraycopy(p, 0, moved, 0, n);
      for (int from = 0; from < n; from++) {
        for (int to = 0; to < n; to++) {
          double q = p[from] * kernel[Math.abs(from - to)];
          if (q > 1e-18) {
            double climb = v[to] - v[from];
            double flow = climb > 0 ? q * Math.exp(-climb / temperature) : q;
            moved[to] += flow;
            moved[from] -= flow;
          }
        }
      }
      System.arraycopy(moved, 0, p, 0, n);
    }
    double mean = 0;
    double square = 0;
    for (int i = 0; i < n; i++) {
      mean += p[i] * v[i];
      square += p[i] * v[i] * v[i];
    }
    return new double[] {mean, Math.sqrt(square - mean * mean)};
  }

  /**
   * Residual energy on the parabola under a linear fall of D to 0, against the chain's own density
   * equation, and its fall with the annealing time: from 0.087 in 10 steps to 0.017 in 40 and
   * 0.0048 in 160.
   */
  @Test
  void residualEnergyOnTheParabola() {
    double k = 2;
    double start = 0.5;
    Potential well = harmonic(1, k, 7);
    double sigma = 0.02 * well.box().length(0);
    Schedule fall = new Linear(0.5, 0, 1);
    double[] residual = new double[3];
    int[] steps = {10, 40, 160};
    for (int i = 0; i < 3; i++) {
      int n = 40_000;
      SimulatedAnnealing method = new SimulatedAnnealing(n, steps[i], 0.02, cloud(start));
      TrialResult result = run(well, fall, method, 3);
      double[] exact = residualByQuadrature(k, start, sigma, fall, steps[i]);
      residual[i] = exact[0];
      double got = result.observable(Observable.FINAL_POTENTIAL_ENERGY);
      Sample end = result.trajectory().get(result.trajectory().size() - 1);
      assertThat(end.potentialEnergy).isEqualTo(got);
      assertThat(got).isCloseTo(residual[i], within(4 * exact[1] / Math.sqrt(n)));
    }
    assertThat(residual).containsExactly(new double[] {0.087, 0.017, 0.0048}, within(4e-4));
  }
}
