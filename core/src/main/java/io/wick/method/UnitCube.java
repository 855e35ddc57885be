package io.wick.method;

import io.wick.potential.Box;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.TrialStopped;
import org.apache.commons.math3.analysis.MultivariateFunction;

/**
 * The counted objective on the box mapped to [0, 1]^d, as an optimiser of Commons Math sees it.
 * Those optimisers call one point at a time; {@link TrialStopped} passes through them unharmed.
 */
final class UnitCube implements MultivariateFunction {
  private final Objective objective;
  private final Context context;
  private final PointCourse course;
  private final double[][] point;
  private final double[] value = new double[1];
  private long perStep = 1;
  private long inStep;
  private long steps;

  /**
   * The cube.
   *
   * @param expectedSteps for the recorder
   */
  UnitCube(Objective objective, Context context, long expectedSteps) {
    this.objective = objective;
    this.context = context;
    this.course = new PointCourse(objective, context, expectedSteps);
    this.point = new double[objective.dimension()][1];
  }

  /** From now on a step of the main loop has this many evaluations; one that was begun ends. */
  void evaluationsPerStep(long count) {
    if (inStep > 0) {
      course.record(steps);
    }
    perStep = count;
    inStep = 0;
  }

  @Override
  public double value(double[] u) {
    if (inStep == 0) {
      context.step();
      steps++;
    }
    Box box = objective.box();
    for (int axis = 0; axis < point.length; axis++) {
      double x = Math.fma(box.length(axis), u[axis], box.lower(axis));
      point[axis][0] = Math.min(box.upper(axis), Math.max(box.lower(axis), x));
    }
    objective.values(point, 1, value);
    if (++inStep == perStep) {
      inStep = 0;
      course.record(steps);
    }
    return value[0];
  }

  /** A point of the box in the cube. */
  double[] inside(double[][] positions) {
    Box box = objective.box();
    double[] u = new double[point.length];
    for (int axis = 0; axis < u.length; axis++) {
      double share = (positions[axis][0] - box.lower(axis)) / box.length(axis);
      u[axis] = Math.min(1, Math.max(0, share));
    }
    return u;
  }
}
