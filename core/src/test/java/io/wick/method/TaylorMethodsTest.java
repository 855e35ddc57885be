package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.GridSettings;
import io.wick.grid.Landscape;
import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import io.wick.potential.Potential;
import io.wick.potential.physics.Harmonic;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Method;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaylorMethodsTest {
  private static final GradientSource OWN = GradientSource.AVAILABLE;

  private static Start packet(double center, double std, double momentum) {
    return new Start.Gaussian(List.of(center), List.of(std), List.of(momentum));
  }

  private static Potential ramp(double slope, double half) {
    return new ExpressionPotential(slope + "*x + 1", Box.cube(1, -half, half), null);
  }

  private static TrialResult run(Potential potential, Schedule schedule, Method method) {
    TrialResult result = GridTrial.run(potential, schedule, method);
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    return result;
  }

  private static Sample last(TrialResult result) {
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  @Test
  void aFreePacketDispersesAndDiffuses() {
    Potential any = new Harmonic(List.of(3.0), null, 1, null);
    Schedule schedule = new Constant(0.7, 1, 3);
    TrialResult real = run(any, schedule, new FreeDispersion(packet(-3, 1.2, 1.5), null));
    for (Sample sample : real.trajectory()) {
      double theta = 0.7 * sample.time;
      assertThat(sample.variance[0]).isCloseTo(1.44 + theta * theta / 1.44, within(1e-12));
      assertThat(sample.mean[0]).isCloseTo(-3 + 3 * theta, within(1e-12));
      assertThat(sample.potentialEnergy).isCloseTo(13.5, within(1e-12));
      assertThat(sample.kineticEnergy).isCloseTo(0.7 * (2.25 + 0.25 / 1.44), within(1e-12));
    }
    assertThat(real.evaluations()).isEqualTo(1);
    assertThat(real.gradientEvaluations()).isZero();
    TrialResult cold = run(any, schedule, new FreeDiffusion(packet(-3, 1.2, 0), List.of(1.0)));
    assertThat(last(cold).variance[0]).isCloseTo(1.44 + 2.1, within(1e-12));
    assertThat(last(cold).mean[0]).isEqualTo(-3);
    assertThat(last(cold).potentialEnergy).isCloseTo(1.5, within(1e-12));
    TrialResult classical =
        run(ramp(0, 9), schedule, new FokkerPlanckLinear(packet(1, 1.2, 0), null, OWN, 1e-5));
    assertThat(last(classical).variance[0]).isCloseTo(1.44 + 4.2, within(1e-12));
  }

  /** One potential, one start: the three first-order models, each at its own place and width. */
  @Test
  void theThreeFirstOrderModelsAreThree() {
    double g = 0.5;
    double d = 0.5;
    double tau = 2;
    double s2 = 0.36;
    Potential ramp = ramp(g, 40);
    Schedule schedule = new Constant(d, 1, tau);
    Start start = packet(0.5, 0.6, 0);
    Sample real = last(run(ramp, schedule, new RealLinear(start, null, OWN, 1e-5)));
    Sample cold = last(run(ramp, schedule, new ImaginaryLinear(start, null, OWN, 1e-5)));
    Sample drift = last(run(ramp, schedule, new FokkerPlanckLinear(start, null, OWN, 1e-5)));
    double[] shifts = {-d * g * tau * tau, -(2 * s2 * g * tau + d * g * tau * tau), -g * tau};
    double[] widths = {s2 + d * tau * d * tau / s2, s2 + d * tau, s2 + 2 * d * tau};
    Sample[] found = {real, cold, drift};
    for (int i = 0; i < 3; i++) {
      assertThat(found[i].mean[0]).isCloseTo(0.5 + shifts[i], within(1e-12));
      assertThat(found[i].variance[0]).isCloseTo(widths[i], within(1e-12));
    }
    // Dτ = 1 makes the first and the last shift alike; half of the time tells them apart.
    Schedule half = new Constant(d, 1, 1);
    Sample earlier = last(run(ramp, half, new RealLinear(start, null, OWN, 1e-5)));
    Sample early = last(run(ramp, half, new FokkerPlanckLinear(start, null, OWN, 1e-5)));
    assertThat(earlier.mean[0] - 0.5).isCloseTo(shifts[0] / 4, within(1e-12));
    assertThat(early.mean[0] - 0.5).isCloseTo(shifts[2] / 2, within(1e-12));
    assertThat(real.energy).isCloseTo(d * 0.25 / s2 + 1 + 0.25, within(1e-12));
    assertThat(drift.energy).isNaN();
  }

  /** Where the potential is linear, the grid must agree: schedules, momentum and energies too. */
  @Test
  void theGridAgreesWhereThePotentialIsLinear() {
    Potential ramp = ramp(0.8, 14);
    Schedule schedule = new Linear(0.6, 0.2, 1.5);
    Start start = packet(1, 0.8, 0.7);
    Sample real = last(run(ramp, schedule, new RealLinear(start, null, OWN, 1e-5)));
    Sample waves =
        last(
            run(ramp, schedule, new Schroedinger(GridSettings.AUTOMATIC, start, 4, null, null, 0)));
    Sample cold = last(run(ramp, schedule, new ImaginaryLinear(start, null, OWN, 1e-5)));
    Sample rotated =
        last(
            run(
                ramp,
                schedule,
                new ImaginaryTime(GridSettings.AUTOMATIC, start, 4, null, null, 0)));
    Sample[][] pairs = {{real, waves}, {cold, rotated}};
    for (Sample[] pair : pairs) {
      assertThat(pair[0].mean[0]).isCloseTo(pair[1].mean[0], within(1e-6));
      assertThat(pair[0].variance[0]).isCloseTo(pair[1].variance[0], within(1e-6));
      assertThat(pair[0].energy).isCloseTo(pair[1].energy, within(1e-6));
    }
    Start still = packet(1, 0.8, 0);
    Sample drift = last(run(ramp, schedule, new FokkerPlanckLinear(still, null, OWN, 1e-5)));
    Sample density = last(run(ramp, schedule, new FokkerPlanck(null, still, null, null, 0)));
    assertThat(drift.mean[0]).isCloseTo(density.mean[0], within(1e-6));
    assertThat(drift.variance[0]).isCloseTo(density.variance[0], within(1e-6));
    assertThat(drift.potentialEnergy).isCloseTo(density.potentialEnergy, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(GradientSource.class)
  void gradientsAreCountedAsTheyAreTaken(GradientSource source) {
    int d = 4;
    Potential well = new Harmonic(List.of(2.0), null, d, null);
    Start start = new Start.Gaussian(List.of(1.0, -1.0, 0.5, 0.0), List.of(0.5), null);
    FokkerPlanckLinear method = new FokkerPlanckLinear(start, null, source, 1e-5);
    TrialResult result = run(well, new Constant(1, 1, 0.5), method);
    boolean own = source == GradientSource.AVAILABLE || source == GradientSource.ANALYTIC;
    boolean random = source == GradientSource.RANDOM_DIRECTION;
    assertThat(result.gradientEvaluations()).isEqualTo(own ? 1 : 0);
    assertThat(result.evaluations()).isEqualTo(own ? 1 : random ? 3 : 1 + 2 * d);
    assertThat(method.stochastic()).isEqualTo(random);
    if (!random) {
      for (int axis = 0; axis < d; axis++) {
        // x − 2xτ at τ = 0.5; differences of values of about 4 at 2e−4 leave 1e−12.
        assertThat(last(result).mean[axis]).isCloseTo(0, within(1e-11));
      }
    }
  }

  @Test
  void successIsTheMassOfTheIntervals() {
    Potential well = new Harmonic(List.of(1.0), null, 1, Box.cube(1, -5, 5));
    TrialResult result =
        run(well, new Constant(0.5, 1, 1), new FokkerPlanckLinear(packet(0, 1, 0), null, OWN, 1));
    // Φ(1/√2) − Φ(−1/√2) = erf(1/2): radius a tenth of 10, variance 2.
    assertThat(result.observable(Observable.SUCCESS_PROBABILITY))
        .isCloseTo(0.5204998778130465, within(1e-13));
    assertThat(result.observable(Observable.FINAL_POTENTIAL_ENERGY)).isZero();
    TrialResult point =
        run(
            well,
            new Constant(0.5, 1, 1),
            new FokkerPlanckLinear(new Start.Point(List.of(2.0)), null, OWN, 1e-5));
    assertThat(last(point).mean[0]).isCloseTo(0, within(1e-12));
    assertThat(last(point).variance[0]).isCloseTo(1, within(1e-12));
    assertThat(last(point).successMass).isCloseTo(0.6826894921370859, within(1e-12));
  }

  @Test
  void whatDoesNotStayGaussianIsRefused() {
    Potential well = new Harmonic(List.of(1.0), null, 2, null);
    Schedule schedule = new Constant(1, 1, 1);
    TrialResult uniform =
        GridTrial.run(well, schedule, new FreeDispersion(new Start.Uniform(), null));
    assertThat(uniform.status()).isEqualTo(Status.FAILED);
    assertThat(uniform.error()).contains("gaussian");
    TrialResult moving =
        GridTrial.run(well, schedule, new FokkerPlanckLinear(packet(0, 1, 1), null, OWN, 1e-5));
    assertThat(moving.error()).contains("momentum");
    TrialResult odd =
        GridTrial.run(well, schedule, new RealLinear(null, List.of(1.0, 2.0, 3.0), OWN, 1e-5));
    assertThat(odd.error()).contains("start.at").contains("per axis (2)");
    Landscape wall = Landscape.line(-1, 1, x -> x < 0 ? Double.POSITIVE_INFINITY : x);
    TrialResult inside =
        GridTrial.run(wall, schedule, new FreeDiffusion(packet(-0.5, 0.1, 0), null));
    assertThat(inside.error()).contains("finite");
    assertThatThrownBy(() -> new ImaginaryLinear(null, null, OWN, -1))
        .hasMessageContaining("samplingDistance");
    FreeDiffusion method = new FreeDiffusion(null, null);
    assertThat(method.usesSchedule()).isTrue();
    assertThat(method.stochastic()).isFalse();
    assertThat(method.cost(well, schedule, Budget.UNLIMITED).seconds()).isPositive();
  }
}
