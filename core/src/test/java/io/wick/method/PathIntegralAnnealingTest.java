package io.wick.method;

import static io.wick.method.StochasticTrials.UNIFORM;
import static io.wick.method.StochasticTrials.at;
import static io.wick.method.StochasticTrials.cloud;
import static io.wick.method.StochasticTrials.harmonic;
import static io.wick.method.StochasticTrials.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.physics.DoubleWell;
import io.wick.potential.physics.TiltedDoubleWell;
import io.wick.schedule.Constant;
import io.wick.schedule.Geometric;
import io.wick.trial.Budget;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import io.wick.walker.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathIntegralAnnealingTest {
  private static PathIntegralAnnealing of(
      int rings, int replicas, double temperature, long steps, boolean virial, Start start) {
    return new PathIntegralAnnealing(
        rings, replicas, temperature, steps, 1, 0.1, virial, Edge.HARD_WALL, start);
  }

  private static void agrees(
      TrialResult result, Observable mean, Observable error, double exact, double precision) {
    double sigma = result.observable(error);
    assertThat(sigma).as(mean + " error").isPositive().isLessThan(precision * Math.abs(exact));
    assertThat(result.observable(mean)).as("%s", mean).isCloseTo(exact, within(4 * sigma));
  }

  /** Per axis, from the eigenvalues (1 − cos 2πj/P)/(Dτ) + τλk of the action of P beads. */
  private static double ringEnergy(double k, double diffusion, double lambda, double beta, int p) {
    double tau = beta / p;
    double variance = 0;
    for (int j = 0; j < p; j++) {
      double eigenvalue =
          (1 - Math.cos(2 * Math.PI * j / p)) / (diffusion * tau) + tau * lambda * k;
      variance += 1 / eigenvalue / p;
    }
    // Kinetic and potential energy are equal at every P: virial theorem of the ring.
    return lambda * k * variance;
  }

  /** The sum over eigenvalues, the closed form in the Javadoc, and its limit agree. */
  @Test
  void closedFormsOfTheRing() {
    double omega = Math.sqrt(2 * 0.7 * 1.5 * 1.3);
    for (int p : new int[] {2, 4, 32, 1000}) {
      double tau = 2.5 / p;
      double x = omega * tau / 2;
      double alpha = 2 * Math.log(x + Math.sqrt(1 + x * x));
      double closed = omega / 2 / Math.tanh(p * alpha / 2) / Math.sqrt(1 + x * x);
      assertThat(ringEnergy(1.3, 0.7, 1.5, 2.5, p)).isCloseTo(closed, within(1e-11));
    }
    assertThat(ringEnergy(1.3, 0.7, 1.5, 2.5, 20_000))
        .isCloseTo(omega / 2 / Math.tanh(2.5 * omega / 2), within(1e-8));
  }

  /**
   * Both estimators and the potential energy of the harmonic ring at finite P, each within 4σ. The
   * thermodynamic one is the noisier, more so the more beads.
   */
  @ParameterizedTest
  @CsvSource({"2, 1, 2000", "4, 1, 2000", "4, 2, 2000", "16, 1, 2000", "64, 1, 6000"})
  void harmonicRings(int replicas, int dimension, int steps) {
    double exact = dimension * ringEnergy(1.3, 0.7, 1.5, 2.5, replicas);
    PathIntegralAnnealing method = of(1600 / replicas, replicas, 0.4, steps, true, cloud(0.6));
    TrialResult result =
        run(harmonic(dimension, 1.3), new Constant(0.7, 1.5, 1), method, 11 + replicas);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    agrees(result, Observable.THERMAL_ENERGY, Observable.THERMAL_ENERGY_ERROR, exact, 0.03);
    agrees(result, Observable.VIRIAL_ENERGY, Observable.VIRIAL_ENERGY_ERROR, exact, 0.01);
    agrees(
        result,
        Observable.THERMAL_POTENTIAL_ENERGY,
        Observable.THERMAL_POTENTIAL_ENERGY_ERROR,
        exact / 2 / 1.5,
        0.01);
    double omega = Math.sqrt(2 * 0.7 * 1.5 * 1.3);
    double limit = dimension * omega / 2 / Math.tanh(2.5 * omega / 2);
    double bias = 1 - exact / limit;
    // 25 % at P = 2, 10 % at 4, 0.05 % at 64: four beads are plainly not the limit.
    if (replicas == 4) {
      assertThat(Math.abs(result.observable(Observable.VIRIAL_ENERGY) - limit))
          .isGreaterThan(20 * result.observable(Observable.VIRIAL_ENERGY_ERROR));
    }
    if (replicas >= 16) {
      // The estimate is the leading order, (ωτ)²/8 here.
      assertThat(result.observable(Observable.TIME_STEP_ERROR)).isCloseTo(bias, within(0.1 * bias));
    }
    assertThat(result.observable(Observable.ACCEPTANCE_RATE)).isBetween(0.3, 1.0);
    assertThat(result.observable(Observable.RING_ACCEPTANCE_RATE)).isBetween(0.2, 1.0);
    long beads = 1600;
    assertThat(result.evaluations()).isEqualTo(beads + 2 * beads * steps);
    assertThat(result.gradientEvaluations()).isEqualTo(9 * beads * (steps / 10));
  }

  /**
   * Z_P = Tr K^P with K = e^{−τλV/2} e^{−(x−x')²/4Dτ} e^{−τλV/2} as a matrix on midpoints of the
   * box: an independent solver at the same P. Returns ⟨V⟩ and the thermodynamic ⟨H⟩.
   */
  private static double[] byMatrix(
      Potential potential, double diffusion, double lambda, double beta, int replicas) {
    int n = 160;
    double lower = potential.box().lower(0);
    double width = potential.box().length(0) / n;
    double tau = beta / replicas;
    double[] x = new double[n];
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = lower + (i + 0.5) * width;
      v[i] = potential.value(x[i]);
    }
    double[][] kernel = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double link = (x[i] - x[j]) * (x[i] - x[j]);
        kernel[i][j] = Math.exp(-link / (4 * diffusion * tau) - tau * lambda * (v[i] + v[j]) / 2);
      }
    }
    double[][] rest = kernel;
    for (int p = 2; p < replicas; p++) {
      rest = product(rest, kernel);
    }
    double z = 0;
    double mean = 0;
    double links = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double weight = rest[i][j] * kernel[j][i];
        z += weight;
        mean += weight * v[i];
        links += weight * (x[i] - x[j]) * (x[i] - x[j]);
      }
    }
    double kinetic = replicas / (2 * beta) - replicas * links / z / (4 * diffusion * tau * beta);
    return new double[] {mean / z, kinetic + lambda * mean / z};
  }

  private static double[][] product(double[][] a, double[][] b) {
    int n = a.length;
    double[][] c = new double[n][n];
    double largest = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
      for (int j = 0; j < n; j++) {
        largest = Math.max(largest, c[i][j]);
      }
    }
    for (double[] row : c) {
      for (int j = 0; j < n; j++) {
        row[j] /= largest;
      }
    }
    return c;
  }

  /**
   * The matrix itself against another solver: extrapolated to P → ∞ it is Σ E_n e^{−βE_n}/Z over
   * the levels of the grid method. What is left at P = 64 and 32 is of fourth order in τ.
   */
  @Test
  void theMatrixTendsToTheLevels() {
    Potential well = new DoubleWell(1.0, 1.0, null, 1, Box.cube(1, -3, 3));
    Spectrum method = new Spectrum(0.25, 10, null);
    double beta = 1 / 0.3;
    double z = 0;
    double mean = 0;
    for (var row : run(well, null, method, 1).spectrum()) {
      double weight = Math.exp(-beta * row.energy());
      z += weight;
      mean += weight * row.energy();
    }
    double fine = byMatrix(well, 0.25, 1, beta, 64)[1];
    double coarse = byMatrix(well, 0.25, 1, beta, 32)[1];
    assertThat(coarse).isCloseTo(mean / z, within(0.02 * mean / z));
    assertThat((4 * fine - coarse) / 3).isCloseTo(mean / z, within(2e-5 * mean / z));
  }

  /** A double well, and one whose walls are felt: both energies of the matrix within 4σ. */
  @ParameterizedTest
  @CsvSource({"3.0, 0.25, 0.3, 8", "1.1, 0.25, 0.3, 8", "1.1, 1.0, 0.5, 4"})
  void matchesTheTransferMatrix(double half, double diffusion, double temperature, int replicas) {
    Potential well = new DoubleWell(1.0, 1.0, null, 1, Box.cube(1, -half, half));
    double[] exact = byMatrix(well, diffusion, 1, 1 / temperature, replicas);
    PathIntegralAnnealing method = of(100, replicas, temperature, 4000, false, UNIFORM);
    TrialResult result = run(well, new Constant(diffusion, 1, 1), method, 5);
    agrees(
        result,
        Observable.THERMAL_POTENTIAL_ENERGY,
        Observable.THERMAL_POTENTIAL_ENERGY_ERROR,
        exact[0],
        0.01);
    agrees(result, Observable.THERMAL_ENERGY, Observable.THERMAL_ENERGY_ERROR, exact[1], 0.02);
    assertThat(result.observable(Observable.VIRIAL_ENERGY)).isNaN();
  }

  /** Without walls a ring in a flat box spreads; with them it never leaves. */
  @Test
  void wallsHoldTheRings() {
    Potential bowl = harmonic(1, 1e-3, 1);
    PathIntegralAnnealing walled = of(10, 4, 1, 500, false, UNIFORM);
    PathIntegralAnnealing open =
        new PathIntegralAnnealing(10, 4, 1, 500, 1, 0.1, false, Edge.OPEN, UNIFORM);
    Sample inside = last(run(bowl, new Constant(1, 1, 1), walled, 1));
    Sample outside = last(run(bowl, new Constant(1, 1, 1), open, 1));
    // 1/3 and more for the uniform law within walls of half-width 1.
    assertThat(inside.variance[0] + inside.mean[0] * inside.mean[0]).isLessThan(1);
    assertThat(outside.variance[0]).isGreaterThan(10);
  }

  private static Sample last(TrialResult result) {
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  /**
   * From the wrong well: a slow fall of D brings the rings to the deep one, a fast one freezes them
   * where they are.
   */
  @Test
  void slowAnnealingFindsTheDeepWell() {
    Potential tilted = new TiltedDoubleWell(1.0, 1.0, 0.2, null, 1, null);
    double minimum = tilted.knownMinimum().orElseThrow().value();
    double wrong = -Math.signum(tilted.knownMinimum().orElseThrow().minimisers().get(0)[0]);
    double[] residual = new double[2];
    long[] steps = {30, 3000};
    for (int i = 0; i < 2; i++) {
      TrialResult result =
          run(tilted, new Geometric(1, 1e-3, 1), of(40, 16, 0.05, steps[i], false, at(wrong)), 3);
      residual[i] = result.observable(Observable.FINAL_POTENTIAL_ENERGY) - minimum;
      Sample end = last(result);
      assertThat(end.energy).isCloseTo(end.kineticEnergy + end.potentialEnergy, within(1e-12));
      assertThat(result.observable(Observable.THERMAL_ENERGY)).isNaN();
    }
    assertThat(residual[0]).isGreaterThan(0.15);
    assertThat(residual[1]).isLessThan(0.06);
  }

  @Test
  void isChecked() {
    refuses("rings", 0, 4, 1, 1, 1, 0.1, Edge.OPEN);
    refuses("replicas", 1, 3, 1, 1, 1, 0.1, Edge.OPEN);
    refuses("replicas", 1, 0, 1, 1, 1, 0.1, Edge.OPEN);
    refuses("temperature", 1, 4, 0, 1, 1, 0.1, Edge.OPEN);
    refuses("steps", 1, 4, 1, 0, 1, 0.1, Edge.OPEN);
    refuses("ringMove", 1, 4, 1, 1, -1, 0.1, Edge.OPEN);
    refuses("equilibration", 1, 4, 1, 1, 1, 1, Edge.OPEN);
    refuses("boundary", 1, 4, 1, 1, 1, 0.1, Edge.PERIODIC);
    PathIntegralAnnealing method = of(2, 4, 1, 10, true, UNIFORM);
    assertThat(method.stochastic()).isTrue();
    assertThat(method.usesSchedule()).isTrue();
    assertThat(method.cost(harmonic(1, 1), new Constant(1, 1, 1), Budget.UNLIMITED).seconds())
        .isPositive();
    TrialResult stopped =
        run(harmonic(1, 1), new Constant(1, 1, 1), method, 1, new Budget(100L, null, null));
    assertThat(stopped.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
    assertThat(stopped.evaluations()).isLessThanOrEqualTo(100);
    TrialResult still =
        run(
            harmonic(1, 1),
            new Constant(1, 1, 1),
            new PathIntegralAnnealing(2, 4, 1, 10, 0, 0.1, false, Edge.OPEN, UNIFORM),
            1);
    assertThat(still.observable(Observable.RING_ACCEPTANCE_RATE)).isNaN();
    assertThat(still.evaluations()).isEqualTo(88);
  }

  private static void refuses(
      String name,
      int rings,
      int replicas,
      double temperature,
      long steps,
      double ringMove,
      double equilibration,
      Edge boundary) {
    assertThatThrownBy(
            () ->
                new PathIntegralAnnealing(
                    rings,
                    replicas,
                    temperature,
                    steps,
                    ringMove,
                    equilibration,
                    false,
                    boundary,
                    UNIFORM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }
}
