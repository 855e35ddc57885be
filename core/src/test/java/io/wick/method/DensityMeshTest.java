package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.CellSettings;
import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import io.wick.potential.Potential;
import io.wick.potential.physics.Harmonic;
import io.wick.potential.physics.TiltedDoubleWell;
import io.wick.schedule.Constant;
import io.wick.schedule.Linear;
import io.wick.schedule.Power;
import io.wick.schedule.Schedule;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Meshes graded to the density: narrow in wide boxes, more axes, D going to 0. */
class DensityMeshTest {
  private static Start cloud(double std, Double... center) {
    return new Start.Gaussian(List.of(center), List.of(std), null);
  }

  private static TrialResult run(
      Potential potential, Schedule schedule, Start start, CellSettings mesh, Double tolerance) {
    TrialResult result =
        GridTrial.run(potential, schedule, new FokkerPlanck(mesh, start, null, tolerance, 0));
    assertThat(result.error()).isNull();
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    return result;
  }

  private static Sample last(TrialResult result) {
    return result.trajectory().get(result.trajectory().size() - 1);
  }

  /** Two axes of unlike stiffness, std 0.4 in a box of side 28: the law of Ornstein, Uhlenbeck. */
  @Test
  void twoAxesInAWideBox() {
    Potential plane = new Harmonic(List.of(1.0, 4.0), List.of(0.2, -0.1), 2, null);
    double[] m = {0.2 + 0.7 * Math.exp(-0.5), -0.1 + 0.6 * Math.exp(-2)};
    double[] v = {
      0.3 + (0.16 - 0.3) * Math.exp(-1), 0.075 + (0.16 - 0.075) * Math.exp(-4),
    };
    TrialResult result = run(plane, new Constant(0.3, 1, 0.5), cloud(0.4, 0.9, 0.5), null, 3e-5);
    double error = result.observable(Observable.GRID_ERROR);
    assertThat(error).isBetween(1e-9, 3e-5);
    for (int axis = 0; axis < 2; axis++) {
      assertThat(Math.abs(last(result).mean[axis] - m[axis]) / Math.sqrt(v[axis]))
          .isLessThan(error);
      assertThat(Math.abs(last(result).variance[axis] / v[axis] - 1)).isLessThan(error);
    }
    double energy =
        0.5 * (v[0] + (m[0] - 0.2) * (m[0] - 0.2)) + 2 * (v[1] + (m[1] + 0.1) * (m[1] + 0.1));
    assertThat(Math.abs(last(result).potentialEnergy / energy - 1)).isLessThan(error);
    double success = ellipse(plane.box(), m, v);
    assertThat(Math.abs(last(result).successMass - success)).isLessThan(error);
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isLessThan(1e-2);
    assertThat(result.observable(Observable.NORM_DRIFT)).isLessThan(1e-9);
  }

  /** Mass of a normal law within a tenth of the box sides around (0.2, −0.1): a sum in (r², φ). */
  private static double ellipse(Box box, double[] m, double[] v) {
    int n = 800;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double r = Math.sqrt((i + 0.5) / n);
      for (int j = 0; j < n; j++) {
        double x = 0.2 + 0.1 * box.length(0) * r * Math.cos(2 * Math.PI * j / n) - m[0];
        double y = -0.1 + 0.1 * box.length(1) * r * Math.sin(2 * Math.PI * j / n) - m[1];
        sum += Math.exp(-x * x / (2 * v[0]) - y * y / (2 * v[1]));
      }
    }
    double area = Math.PI * 0.01 * box.length(0) * box.length(1);
    return sum / n / n * area / (2 * Math.PI * Math.sqrt(v[0] * v[1]));
  }

  /** Axes that couple, against central differences of another program (SciPy, expm_multiply). */
  @Test
  void twoCoupledAxes() {
    Potential bent =
        new ExpressionPotential("(x^2-1)^2 + y^2 + 0.5*x*y^2", Box.cube(2, -2.5, 2.5), null);
    TrialResult result = run(bent, new Constant(0.4, 1, 1), cloud(0.5, 0.4, -0.3), null, 1e-4);
    double error = result.observable(Observable.GRID_ERROR);
    assertThat(error).isLessThan(1e-4);
    assertThat(last(result).mean[0]).isCloseTo(0.348978238, within(error));
    assertThat(last(result).mean[1]).isCloseTo(-0.039374352, within(error));
    assertThat(last(result).variance[0]).isCloseTo(0.733178425, within(error));
    assertThat(last(result).variance[1]).isCloseTo(0.201615725, within(error));
    assertThat(last(result).potentialEnergy).isCloseTo(0.434600256, within(error));
  }

  /** (D₀/2)Γ(a + 1)/(2kT)^a is exact but for e^{−2kT}: far below what a uniform mesh resolves. */
  @Test
  void coldEndsAreNarrow() {
    Harmonic well = new Harmonic(List.of(2.3), List.of(0.4), 1, null);
    double[][] cases = {{3, 15, 6}, {2, 40, 2}, {2, 10, 2}, {1, 12, 1}, {2, 200, 2}};
    for (double[] c : cases) {
      Schedule schedule = new Power(0.9, 0.0, c[0], c[1]);
      TrialResult result = run(well, schedule, cloud(0.4, 0.9), null, c[1] > 100 ? 1e-5 : 1e-6);
      double residual = 0.45 * c[2] / Math.pow(4.6 * c[1], c[0]);
      double error = result.observable(Observable.GRID_ERROR);
      assertThat(error).isLessThan(c[1] > 100 ? 1e-5 : 1e-6);
      assertThat(Math.abs(last(result).potentialEnergy / residual - 1)).isLessThan(error);
      assertThat(last(result).mean[0]).isCloseTo(0.4, within(1e-9));
      assertThat(result.observable(Observable.SUCCESS_PROBABILITY)).isCloseTo(1, within(1e-6));
    }
  }

  /**
   * The same of two axes of unlike stiffness, from the tenth of a box of side 28 to 1/1500 of it:
   * one mesh after the other. Variances follow ds/dt = −2ks + 2D, at the end D₀Γ(a + 1)/(k(2kT)^a).
   */
  @Test
  void coldEndsOfTwoAxes() {
    double[] k = {1.0, 2.3};
    Harmonic plane = new Harmonic(List.of(k[0], k[1]), null, 2, null);
    Schedule schedule = new Power(1.0, 0.0, 3.0, 20);
    Start start = new Start.Gaussian(null, null, null);
    TrialResult result = run(plane, schedule, start, null, 1e-3);
    double error = result.observable(Observable.GRID_ERROR);
    assertThat(error).isLessThan(1e-3);
    double residual = 0;
    for (int axis = 0; axis < 2; axis++) {
      double variance = 6 / (k[axis] * Math.pow(40 * k[axis], 3));
      assertThat(Math.abs(last(result).variance[axis] / variance - 1)).isLessThan(error);
      residual += 0.5 * k[axis] * variance;
    }
    assertThat(Math.abs(last(result).potentialEnergy / residual - 1)).isLessThan(error);
    assertThat(result.observable(Observable.TIME_STEP_ERROR)).isEqualTo(error);
    assertThat(result.observable(Observable.NORM_DRIFT)).isLessThan(1e-9);
  }

  /** Two wells that freeze, against central differences of another program (SciPy, Radau). */
  @Test
  void twoWellsFreeze() {
    Potential wells = new TiltedDoubleWell(1, 1, 0.2, null, 1, Box.cube(1, -2.5, 2.5));
    double[][] cases = {
      {0.01, -0.704783341466, 0.525665231129, -0.129830549381},
      {0.002, -0.706754731401, 0.524959937805, -0.13418671599}
    };
    for (double[] c : cases) {
      TrialResult result = run(wells, new Linear(0.5, c[0], 4), cloud(0.3, -0.5), null, 1e-6);
      assertThat(result.observable(Observable.GRID_ERROR)).isLessThan(1e-6);
      assertThat(last(result).mean[0]).isCloseTo(c[1], within(1e-6));
      assertThat(last(result).variance[0]).isCloseTo(c[2], within(1e-6));
      assertThat(last(result).potentialEnergy).isCloseTo(c[3], within(1e-6));
    }
  }

  /** The same wells beside a parabola, whose variance follows ds/dt = −2ks + 2D with k = 4. */
  @Test
  void twoWellsFreezeInAPlane() {
    Potential plane =
        new ExpressionPotential("(x^2-1)^2 + 0.2*x + 2*y^2", Box.cube(2, -2.5, 2.5), null);
    TrialResult result = run(plane, new Linear(0.5, 0.002, 4), cloud(0.3, -0.5, 0.0), null, 1e-3);
    double error = result.observable(Observable.GRID_ERROR);
    assertThat(error).isLessThan(1e-3);
    assertThat(last(result).mean[0]).isCloseTo(-0.706754731401, within(error));
    assertThat(last(result).variance[0]).isCloseTo(0.524959937805, within(error));
    double rate = 0.498 / 4;
    double parabola = 0.002 / 4 + rate / 32;
    assertThat(last(result).variance[1] / parabola).isCloseTo(1, within(error));
  }

  /** Three axes on modest meshes: within twice the estimate. */
  @Test
  void threeAxes() {
    Potential space = new Harmonic(List.of(1.0, 2.0, 4.0), null, 3, Box.cube(3, -6, 6));
    TrialResult result = run(space, new Constant(0.4, 1, 0.5), cloud(0.5, 0.6), null, 1e-2);
    double error = 2 * result.observable(Observable.GRID_ERROR);
    assertThat(error).isLessThan(0.02);
    double[] k = {1, 2, 4};
    for (int axis = 0; axis < 3; axis++) {
      double e = Math.exp(-0.5 * k[axis]);
      double variance = 0.4 / k[axis] + (0.25 - 0.4 / k[axis]) * e * e;
      assertThat(Math.abs(last(result).variance[axis] / variance - 1)).isLessThan(error);
      assertThat(Math.abs(last(result).mean[axis] - 0.6 * e) / Math.sqrt(variance))
          .isLessThan(error);
    }
  }

  /** A mesh that is given says what it costs: the error is what it is, within a third. */
  @Test
  void givenMeshesSayTheirError() {
    Harmonic well = new Harmonic(List.of(2.0), null, 1, Box.cube(1, -4, 4));
    double e = Math.exp(-2);
    double variance = 0.2 + (0.16 - 0.2) * e;
    for (int points : new int[] {56, 64, 101}) {
      CellSettings mesh = CellSettings.AUTOMATIC.withPoints(points);
      TrialResult result = run(well, new Constant(0.4, 1, 0.5), cloud(0.4, 0.7), mesh, null);
      double found = 0;
      for (Sample sample : result.trajectory()) {
        double f = Math.exp(-2 * sample.time);
        double v = 0.2 + (0.16 - 0.2) * f * f;
        double mean = Math.abs(sample.mean[0] - 0.7 * f) / Math.sqrt(v);
        double height = v + 0.49 * f * f;
        double energy = Math.abs(sample.potentialEnergy / height - 1);
        found =
            Math.max(found, Math.max(energy, Math.max(mean, Math.abs(sample.variance[0] / v - 1))));
      }
      assertThat(result.observable(Observable.GRID_ERROR) / found).isBetween(0.75, 1.34);
      assertThat(last(result).variance[0]).isCloseTo(variance, within(0.1));
    }
    // Time steps to a tolerance, and too few cells to halve: compared with twice as many.
    CellSettings few = CellSettings.AUTOMATIC.withPoints(6);
    TrialResult coarse = run(well, new Linear(1.0, 0.5, 0.5), cloud(1.0, 0.7), few, 1e-3);
    assertThat(coarse.observable(Observable.GRID_ERROR)).isBetween(1e-3, 10.0);
    assertThat(coarse.observable(Observable.TIME_STEP_ERROR)).isLessThan(1e-3);
  }

  @Test
  void slicesFillTheRun() {
    TimeSlices slices = TimeSlices.towardsTheEnd(8, 3);
    assertThat(slices.count()).isEqualTo(11);
    double at = 0;
    for (int n = 0; n < 11; n++) {
      assertThat(slices.start(n)).isCloseTo(at, within(1e-15));
      at += slices.length(n);
    }
    assertThat(at).isCloseTo(1, within(1e-15));
    assertThat(slices.length(10)).isEqualTo(1.0 / 64);
    assertThat(slices.ending(6)).isEqualTo(7);
    assertThat(slices.ending(7)).isZero();
    assertThat(slices.ending(10)).isEqualTo(8);
    assertThat(TimeSlices.equal(5).ending(4)).isEqualTo(5);
  }
}
