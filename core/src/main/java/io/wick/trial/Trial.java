package io.wick.trial;

import io.wick.math.RandomStream;
import io.wick.potential.Classifier;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import java.util.List;

/**
 * One point of a sweep, fully resolved: running it needs nothing else and gives the same bits
 * anywhere.
 *
 * @param index position in its {@code TrialSpace}; not part of its identity
 * @param potential the objective
 * @param schedule null if the method uses none
 * @param method the solver
 * @param budget limits
 * @param record what is kept
 * @param targets distances to the known minimum, descending
 * @param seed the sweep's seed
 * @param replicate 0 for a deterministic method
 * @param seeding how streams are shared
 * @param axisValues values of the swept axes in the order of the space's axis columns; null where
 *     an axis does not apply
 */
public record Trial(
    long index,
    Potential potential,
    Schedule schedule,
    Method method,
    Budget budget,
    RecordSettings record,
    List<Double> targets,
    long seed,
    int replicate,
    Seeding seeding,
    List<Object> axisValues) {

  /** Identity of the results: equal keys mean equal rows. */
  public TrialKey key() {
    CanonicalEncoding encoding = new CanonicalEncoding();
    encoding
        .add("trial-1")
        .add(potential)
        .add(schedule)
        .add(method)
        .add(budget)
        .add(record)
        .add(targets);
    if (method.stochastic()) {
      encoding.add(seed).add(replicate).add(seeding);
    }
    return encoding.key();
  }

  /**
   * Key of the random stream: without budget, record and targets, so that a longer run starts like
   * a shorter one.
   */
  public TrialKey streamKey() {
    CanonicalEncoding encoding = new CanonicalEncoding().add("stream-1").add(seed).add(replicate);
    if (seeding == Seeding.INDEPENDENT) {
      encoding.add(potential).add(schedule).add(method);
    }
    return encoding.key();
  }

  /** Name of the potential's type. */
  public String potentialName() {
    return Misfit.nameOf(potential);
  }

  /** Name of the schedule's type; null without a schedule. */
  public String scheduleName() {
    return schedule == null ? null : Misfit.nameOf(schedule);
  }

  /** Name of the method's type. */
  public String methodName() {
    return Misfit.nameOf(method);
  }

  /** Predicted cost. */
  public Cost cost() {
    Misfit misfit = Misfit.among(potential, schedule, method);
    return (misfit == null ? method : misfit).cost(potential, schedule, budget);
  }

  /**
   * Runs the trial. Numerical trouble becomes a status with its cause; errors of the JVM (memory,
   * linkage) pass through.
   *
   * @param deadline the wall-clock limit, or {@link Deadline#NONE}
   */
  public TrialResult run(Deadline deadline) {
    double[] descending =
        targets.stream()
            .sorted((a, b) -> Double.compare(b, a))
            .mapToDouble(Double::doubleValue)
            .toArray();
    Objective objective = new Objective(potential, budget, descending);
    TrialKey stream = streamKey();
    Context context =
        new Context(
            budget, new RandomStream(stream.high(), stream.low()), new Recorder(record), deadline);
    Status status;
    String error = null;
    try {
      Misfit misfit = Misfit.among(potential, schedule, method);
      if (misfit == null) {
        Schedule followed = Pacing.of(schedule, potential, method, deadline);
        status = method.run(objective, followed, context);
      } else {
        status = misfit.run(objective, schedule, context);
      }
    } catch (TrialStopped stopped) {
      status = stopped.status();
      error = status.isSuccess() ? null : stopped.getMessage();
    } catch (RuntimeException e) {
      status = Status.FAILED;
      error = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      if (!(e instanceof IllegalArgumentException)) {
        error = e.getClass().getSimpleName() + ": " + error + where(e);
      }
    }
    return result(objective, context, status, error, descending);
  }

  private static String where(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0
        ? ""
        : " (at "
            + trace[0].getClassName()
            + "."
            + trace[0].getMethodName()
            + ":"
            + trace[0].getLineNumber()
            + ")";
  }

  private TrialResult result(
      Objective objective, Context context, Status status, String error, double[] descending) {
    context.recorder().end();
    boolean evaluated = objective.bestValue() < Double.POSITIVE_INFINITY;
    if (evaluated && potential instanceof Classifier classifier) {
      double[] weights = objective.bestPoint();
      context.report(Observable.TRAIN_ACCURACY, classifier.trainAccuracy(weights));
      context.report(Observable.TEST_ACCURACY, classifier.testAccuracy(weights));
    }
    if (Math.abs(objective.firstValue()) < Double.POSITIVE_INFINITY) {
      context.report(Observable.FIRST_VALUE, objective.firstValue());
    }
    double[] best = evaluated ? objective.bestPoint() : null;
    double distance =
        evaluated
            ? potential
                .knownMinimum()
                .map(m -> m.distance(objective.bestPoint()))
                .orElse(Double.NaN)
            : Double.NaN;
    return new TrialResult(
        status,
        error,
        evaluated ? objective.bestValue() : Double.NaN,
        best,
        distance,
        objective.evaluations(),
        objective.gradientEvaluations(),
        context.finishedSteps(status),
        descending,
        objective.hits(),
        context.observables(),
        context.recorder().samples(),
        context.spectrum(),
        context.populations());
  }
}
