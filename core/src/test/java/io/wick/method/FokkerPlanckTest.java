package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.CellGrid;
import io.wick.grid.CellSettings;
import io.wick.grid.GridSettings;
import io.wick.grid.Landscape;
import io.wick.grid.RelaxationSearch;
import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import io.wick.potential.Potential;
import io.wick.potential.physics.DoubleWell;
import io.wick.potential.physics.Harmonic;
import io.wick.potential.physics.Partner;
import io.wick.potential.physics.TiltedDoubleWell;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.schedule.Power;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import io.wick.walker.Edge;
import java.util.List;
import org.junit.jupiter.api.Test;

class FokkerPlanckTest {
  private static final CellSettings AUTO = CellSettings.AUTOMATIC;

  private static Start cloud(double center, double std) {
    return new Start.Gaussian(List.of(center), List.of(std), null);
  }

  private static FokkerPlanck method(Start start, int levels) {
    return new FokkerPlanck(null, start, null, null, levels);
  }

  private static FokkerPlanck fixed(int points, Integer steps, Start start) {
    return new FokkerPlanck(AUTO.withPoints(points), start, steps, null, 0);
  }

  private static TrialResult run(Potential potential, Schedule schedule, FokkerPlanck method) {
    TrialResult result = GridTrial.run(potential, schedule, method);
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    return result;
  }

  private static Sample last(TrialResult result) {
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  private static Harmonic well(double k, double half) {
    return new Harmonic(List.of(k), null, 1, Box.cube(1, -half, half));
  }

  /** Mean x₀e^{−λkτ}, variance D/λk + (v₀ − D/λk)e^{−2λkτ} along the whole way. */
  @Test
  void ornsteinUhlenbeck() {
    double k = 1.4;
    double d = 0.5;
    TrialResult result =
        run(
            new Harmonic(List.of(2.0), null, 1, null),
            new Constant(d, 0.7, 4),
            method(cloud(1.5, 0.3), 3));
    for (Sample sample : result.trajectory()) {
      double e = Math.exp(-k * sample.time);
      double variance = d / k + (0.09 - d / k) * e * e;
      assertThat(sample.mean[0]).isCloseTo(1.5 * e, within(1e-7));
      assertThat(sample.variance[0]).isCloseTo(variance, within(1e-7));
      assertThat(sample.potentialEnergy).isCloseTo(variance + 2.25 * e * e, within(1e-7));
      assertThat(sample.norm).isCloseTo(1, within(1e-12));
    }
    assertThat(result.observable(Observable.NORM_DRIFT)).isLessThan(1e-11);
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isLessThan(1e-12);
    assertThat(result.observable(Observable.GRID_ERROR)).isLessThan(1e-7);
    assertThat(result.observable(Observable.GAP)).isCloseTo(k, within(1e-8));
    assertThat(result.observable(Observable.GROUND_ENERGY)).isZero();
    assertThat(result.observable(Observable.PREDICTED_DECAY_RATE)).isCloseTo(2 * k, within(1e-8));
    assertThat(result.observable(Observable.FITTED_DECAY_RATE)).isCloseTo(2 * k, within(0.01));
    assertThat(result.spectrum()).hasSize(3);
    // A ball of a tenth of the box side: the normal law between its ends.
    double s = Math.sqrt(2 * last(result).variance[0]);
    double r = 0.1 * new Harmonic(List.of(2.0), null, 1, null).box().length(0);
    double m = last(result).mean[0];
    double mass = 0.5 * org.apache.commons.math3.special.Erf.erf((-r - m) / s, (r - m) / s);
    assertThat(result.observable(Observable.SUCCESS_PROBABILITY)).isCloseTo(mass, within(1e-7));
  }

  /** Linear D and three axes of a parabola, whose variance is an integral. */
  @Test
  void schedulesAndMoreAxes() {
    double t = 1;
    Schedule schedule = new Linear(1.0, 0.2, t);
    TrialResult line = run(well(2, 7), schedule, method(cloud(1, 0.5), 0));
    double variance = variance(2, t, 0.25, s -> 1 - 0.8 * s);
    assertThat(last(line).mean[0]).isCloseTo(Math.exp(-2), within(1e-6));
    assertThat(last(line).variance[0]).isCloseTo(variance, within(1e-6));
    Potential space = new Harmonic(List.of(2.0), null, 3, Box.cube(3, -5, 5));
    FokkerPlanck coarse =
        new FokkerPlanck(
            AUTO.withPoints(24), new Start.Gaussian(List.of(1.0), List.of(0.6), null), 40, null, 0);
    Sample end = last(run(space, schedule, coarse));
    // The axes of a parabola do not know of each other, not even on a coarse mesh.
    Sample one = last(run(well(2, 5), schedule, fixed(24, 40, cloud(1, 0.6))));
    for (int axis = 0; axis < 3; axis++) {
      assertThat(end.mean[axis]).isCloseTo(one.mean[0], within(1e-12));
      assertThat(end.variance[axis]).isCloseTo(one.variance[0], within(1e-12));
    }
    assertThat(end.potentialEnergy).isCloseTo(3 * one.potentialEnergy, within(1e-11));
  }

  private static double variance(
      double k, double t, double v0, java.util.function.DoubleUnaryOperator diffusion) {
    double sum = v0 * Math.exp(-2 * k * t);
    int n = 20_000;
    for (int i = 0; i < n; i++) {
      double s = (i + 0.5) / n;
      sum += 2 * diffusion.applyAsDouble(s) * Math.exp(-2 * k * t * (1 - s)) * t / n;
    }
    return sum;
  }

  /** The Boltzmann density at any resolution: exactly e^{−λζ/D} in the cells. */
  @Test
  void theStationaryDensityIsBoltzmanns() {
    Potential tilted = new TiltedDoubleWell(1, 1, 0.2, null, 1, Box.cube(1, -3, 3));
    TrialResult result = run(tilted, new Constant(0.5, 1, 150), method(new Start.Uniform(), 2));
    double mean = 0;
    double energy = 0;
    double mass = 0;
    for (int i = 0; i < 200_000; i++) {
      double x = -3 + 6 * (i + 0.5) / 200_000;
      double v = tilted.value(x);
      double w = Math.exp(-v / 0.5);
      mass += w;
      mean += w * x;
      energy += w * v;
    }
    assertThat(last(result).mean[0]).isCloseTo(mean / mass, within(1e-8));
    assertThat(last(result).potentialEnergy).isCloseTo(energy / mass, within(1e-8));
    TrialResult still = run(tilted, new Constant(0.5, 1, 5), fixed(37, 3, new Start.Ground()));
    Sample first = still.trajectory().get(0);
    assertThat(last(still).potentialEnergy).isCloseTo(first.potentialEnergy, within(1e-13));
    assertThat(last(still).mean[0]).isCloseTo(first.mean[0], within(1e-13));
  }

  @Test
  void bothOrdersAreTwo() {
    Potential wells = new TiltedDoubleWell(1, 1, 0.2, null, 1, Box.cube(1, -2.5, 2.5));
    Schedule schedule = new Linear(1, 0.2, 1);
    double[] time = new double[3];
    for (int i = 0; i < 3; i++) {
      TrialResult result = run(wells, schedule, fixed(128, 20 << i, cloud(-0.5, 0.3)));
      time[i] = last(result).mean[0];
      double error = result.observable(Observable.TIME_STEP_ERROR);
      assertThat(error).isBetween(1e-6, 1e-2);
    }
    double order = Math.log((time[0] - time[1]) / (time[1] - time[2])) / Math.log(2);
    assertThat(order).isCloseTo(2, within(0.1));
    double[] space = new double[3];
    for (int i = 0; i < 3; i++) {
      space[i] =
          last(run(wells, new Constant(0.4, 1, 1), fixed(80 << i, 4, cloud(-0.5, 0.3)))).mean[0];
    }
    order = Math.log((space[0] - space[1]) / (space[1] - space[2])) / Math.log(2);
    assertThat(order).isCloseTo(2, within(0.1));
  }

  @Test
  void twoNonCommutingAxesHaveOrderTwoInTime() {
    Potential bent =
        new ExpressionPotential("(x^2-1)^2 + y^2 + x*y^2", Box.cube(2, -2.5, 2.5), null);
    double[] time = new double[3];
    for (int i = 0; i < 3; i++) {
      FokkerPlanck method = new FokkerPlanck(AUTO.withPoints(32), cloud(0.4, 0.5), 8 << i, null, 0);
      time[i] = last(run(bent, new Constant(0.4, 1, 1), method)).mean[0];
    }
    double order = Math.log((time[0] - time[1]) / (time[1] - time[2])) / Math.log(2);
    assertThat(order).isCloseTo(2, within(0.15));
  }

  /** D₀(1 − s)^a on a parabola leaves (D₀/2)Γ(a+1)/(2kT)^a, and e^{−2kT} of the start. */
  @Test
  void annealingLeavesItsResidualEnergy() {
    double k = 1;
    double t = 5;
    for (int a = 1; a <= 3; a++) {
      double power = a;
      TrialResult result =
          run(
              well(k, 4),
              new Power(1.0, 0.0, a, t),
              new FokkerPlanck(null, cloud(0.5, 0.7), null, 1e-6, 0));
      double gamma = a == 3 ? 6 : a;
      double residual = 0.5 * gamma / Math.pow(2 * k * t, a);
      double found = result.observable(Observable.FINAL_POTENTIAL_ENERGY);
      assertThat(found / residual).isCloseTo(1, within(0.01));
      double variance = variance(k, t, 0.49, s -> Math.pow(1 - s, power));
      double exact = 0.5 * (variance + 0.25 * Math.exp(-2 * k * t));
      assertThat(found / exact).isCloseTo(1, within(3e-6));
      assertThat(result.observable(Observable.GRID_ERROR)).isLessThan(1e-5);
      assertThat(result.observable(Observable.NORM_DRIFT)).isLessThan(1e-11);
    }
  }

  /** Without a gradient there is only one scheme, and it says how far it came. */
  @Test
  void aColdEndWithoutGradientReportsItsError() {
    Landscape bare = Landscape.line(-4, 4, x -> 0.5 * x * x);
    TrialResult result =
        run(bare, new Linear(1.0, 0.0, 5), new FokkerPlanck(null, cloud(0.5, 0.7), null, 1e-4, 0));
    double exact = 0.5 * (variance(1, 5, 0.49, s -> 1 - s) + 0.25 * Math.exp(-10));
    double error = result.observable(Observable.GRID_ERROR);
    assertThat(error).isBetween(1e-7, 1e-2);
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY) / exact)
        .isCloseTo(1, within(3 * error));
  }

  /** ln gap against 1/D: slope −1; ratio to (4√2/π)e^{−1/D} about 1 − 0.39D. */
  @Test
  void kramers() {
    double[] logs = new double[2];
    double[] d = {0.04, 0.05};
    for (int i = 0; i < 2; i++) {
      TrialResult result =
          run(
              new DoubleWell(1, 1, null, 1, null),
              new Constant(d[i], 1, 1e-3),
              new FokkerPlanck(null, cloud(-1, 0.2), 1, null, 2));
      double gap = result.observable(Observable.GAP);
      logs[i] = Math.log(gap);
      double ratio = gap / (4 * Math.sqrt(2) / Math.PI * Math.exp(-1 / d[i]));
      assertThat(ratio).isCloseTo(1 - 0.39 * d[i], within(1.5 * d[i] * d[i]));
    }
    assertThat((logs[0] - logs[1]) / (1 / d[0] - 1 / d[1])).isCloseTo(-1, within(0.002));
  }

  /** The relative entropy falls at twice the Kramers rate once one well is in local balance. */
  @Test
  void theEntropyFallsAtTwiceTheGap() {
    TrialResult result =
        run(
            new DoubleWell(1, 1, null, 1, Box.cube(1, -3, 3)),
            new Constant(0.5, 1, 40),
            method(cloud(-0.8, 0.3), 4));
    double gap = result.observable(Observable.GAP);
    assertThat(result.observable(Observable.PREDICTED_DECAY_RATE)).isCloseTo(2 * gap, within(1e-9));
    assertThat(result.observable(Observable.FITTED_DECAY_RATE) / (2 * gap))
        .isCloseTo(1, within(0.02));
    // A symmetric start never feels the lowest mode.
    TrialResult even =
        run(
            new DoubleWell(1, 1, null, 1, Box.cube(1, -3, 3)),
            new Constant(0.5, 1, 4),
            method(cloud(0, 0.3), 4));
    assertThat(even.observable(Observable.PREDICTED_DECAY_RATE))
        .isCloseTo(2 * even.spectrum().get(2).energy(), within(1e-9));
    assertThat(even.observable(Observable.FITTED_DECAY_RATE))
        .isCloseTo(2 * even.spectrum().get(2).energy(), within(0.1));
  }

  private static void assertBridge(Potential zeta, double d, double lambda, int count) {
    RelaxationSearch rates = RelaxationSearch.of(zeta, AUTO, d, lambda, count, () -> {});
    TrialResult levels =
        GridTrial.run(
            new Partner(zeta, d, lambda), null, new Spectrum(d, count, GridSettings.AUTOMATIC));
    assertThat(levels.observable(Observable.GROUND_ENERGY)).isCloseTo(0, within(1e-8));
    assertThat(rates.gap()).isCloseTo(levels.observable(Observable.GAP), within(1e-8));
    for (int n = 0; n < count; n++) {
      assertThat(rates.rates()[n]).isCloseTo(levels.spectrum().get(n).energy(), within(1e-7));
    }
  }

  @Test
  void thePartnerProblemHasTheSameLevels() {
    assertBridge(new DoubleWell(1, 1, null, 1, null), 0.2, 1, 5);
    assertBridge(new TiltedDoubleWell(1, 1, 0.1, null, 1, null), 0.15, 1.3, 4);
    Potential bent =
        new ExpressionPotential("(x*x-1)^2+y*y+0.5*x*y*y+0.1*y^4", Box.cube(2, -3.2, 3.2), null);
    assertBridge(bent, 0.4, 1, 3);
  }

  /** Two solvers of one equation, four standard errors. */
  @Test
  void langevinParticlesFollow() {
    Potential tilted = new TiltedDoubleWell(1, 1, 0.2, null, 1, Box.cube(1, -2.5, 2.5));
    Schedule schedule = new Linear(0.8, 0.2, 1.5);
    Sample grid = last(run(tilted, schedule, method(cloud(0.5, 0.3), 0)));
    int n = 30_000;
    Langevin particles =
        new Langevin(
            n, 2e-3, null, GradientSource.DOUBLE_SAMPLING, 1e-5, Edge.REFLECTING, cloud(0.5, 0.3));
    TrialResult result = StochasticTrials.run(tilted, schedule, particles, 5);
    Sample walk = last(result);
    double error = Math.sqrt(grid.variance[0] / n);
    // Euler-Maruyama errs by about kδ/2, k = 8 in the wells.
    assertThat(walk.mean[0]).isCloseTo(grid.mean[0], within(4 * error + 8e-3 * grid.mean[0]));
    assertThat(walk.variance[0] / grid.variance[0])
        .isCloseTo(1, within(4 * Math.sqrt(2.0 / n) + 8e-3));
    assertThat(walk.potentialEnergy / grid.potentialEnergy).isCloseTo(1, within(0.02));
    // 750 steps of two evaluations, and one for each value.
    assertThat(result.evaluations()).isEqualTo(750L * n * 2 + 751L * n);
  }

  @Test
  void startsAndEdges() {
    Schedule schedule = new Constant(0.4, 1, 0.5);
    TrialResult point = run(well(1, 6), schedule, method(new Start.Point(List.of(1.2)), 0));
    double e = Math.exp(-0.5);
    assertThat(last(point).mean[0]).isCloseTo(1.2 * e, within(1e-6));
    assertThat(last(point).variance[0]).isCloseTo(0.4 * (1 - e * e), within(1e-6));
    // A Gaussian far narrower than a cell keeps its centre and widens by h²/3.
    Sample narrow = run(well(1, 6), schedule, fixed(60, 1, cloud(1.23, 1e-3))).trajectory().get(0);
    assertThat(narrow.mean[0]).isCloseTo(1.23, within(1e-12));
    assertThat(narrow.variance[0]).isCloseTo(0.04 / 3 + 1e-6, within(1e-10));
    Landscape flat = Landscape.line(0, 2, x -> 0.0);
    CellSettings ring = new CellSettings(List.of(64), null, CellGrid.Edge.PERIODIC);
    TrialResult mixed =
        run(
            flat,
            new Constant(1, 1, 5),
            new FokkerPlanck(ring, new Start.Point(List.of(0.1)), 3, null, 3));
    assertThat(last(mixed).mean[0]).isCloseTo(1, within(1e-12));
    // π² for a wave that fits once, twice each, up to the lattice.
    assertThat(mixed.observable(Observable.GAP)).isCloseTo(Math.PI * Math.PI, within(0.01));
    assertThat(mixed.spectrum().get(2).energy())
        .isCloseTo(mixed.spectrum().get(1).energy(), within(1e-10));
    TrialResult half =
        run(flat, new Constant(1, 1, 5), fixed(64, 3, new Start.Point(List.of(0.1))));
    assertThat(half.observable(Observable.EDGE_PROBABILITY)).isCloseTo(2.0 / 64, within(1e-12));
  }

  @Test
  void stepsFollowTheToleranceAndTheBudgetEndsThem() {
    Potential wells = new DoubleWell(1, 1, null, 1, Box.cube(1, -2.5, 2.5));
    Schedule schedule = new Linear(1, 0.3, 1);
    FokkerPlanck method = new FokkerPlanck(AUTO.withPoints(100), cloud(-0.5, 0.3), null, 1e-5, 0);
    TrialResult result = run(wells, schedule, method);
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isBetween(1e-9, 1e-5);
    TrialResult stopped =
        GridTrial.run(
            wells,
            schedule,
            method,
            new Budget(null, 10L, null),
            io.wick.trial.RecordSettings.DEFAULT);
    assertThat(stopped.status()).isEqualTo(Status.BUDGET_EXHAUSTED);
  }

  @Test
  void whatDoesNotFitIsSaid() {
    Schedule schedule = new Constant(1, 1, 1);
    Start moving = new Start.Gaussian(null, null, List.of(1.0));
    assertThat(GridTrial.run(well(1, 5), schedule, method(moving, 0)).error()).contains("momentum");
    assertThat(GridTrial.run(well(1, 5), schedule, method(cloud(7, 1), 0)).error())
        .contains("start.center must lie in the box");
    Landscape broken = Landscape.line(-5, 5, x -> x > 1 ? Double.NaN : x * x);
    assertThat(GridTrial.run(broken, schedule, method(cloud(0, 1), 0)).status())
        .isEqualTo(Status.DIVERGED);
    assertThatThrownBy(() -> new FokkerPlanck(null, null, 3, 1e-3, 0))
        .hasMessageContaining("exclude");
    assertThatThrownBy(() -> AUTO.withPoints(2)).hasMessageContaining("points");
    assertThat(
            GridTrial.run(
                    well(1, 5), schedule, new FokkerPlanck(AUTO.withPoints(8, 8), null, 1, null, 0))
                .error())
        .contains("one per axis");
    assertThat(
            GridTrial.run(
                    new Harmonic(List.of(1.0), null, 4, null), schedule, method(cloud(0, 1), 0))
                .error())
        .contains("dimensions");
    FokkerPlanck method = method(null, 2);
    assertThat(method.stochastic()).isFalse();
    assertThat(method.usesSchedule()).isTrue();
    assertThat(method.maximumDimension()).isEqualTo(3);
    assertThat(method.cost(well(1, 5), schedule, Budget.UNLIMITED).seconds()).isPositive();
    assertThat(
            fixed(64, 10, null)
                .cost(new Harmonic(List.of(1.0), null, 2, null), schedule, Budget.UNLIMITED)
                .seconds())
        .isPositive();
  }
}
