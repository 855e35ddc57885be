package io.wick.trial;

import io.wick.math.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a method gets besides objective and schedule, and where it puts what it finds. Everything
 * put here survives a stop (budget, divergence, deadline), so methods report as they go.
 */
public final class Context {
  private final Budget budget;
  private final RandomStream random;
  private final Recorder recorder;
  private final Deadline deadline;
  private final double[] observables = new double[Observable.values().length];
  private final List<SpectrumRow> spectrum = new ArrayList<>();
  private final List<PopulationRow> populations = new ArrayList<>();
  private long steps;
  private boolean inStep;

  /** A context for one trial. */
  public Context(Budget budget, RandomStream random, Recorder recorder, Deadline deadline) {
    this.budget = budget;
    this.random = random;
    this.recorder = recorder;
    this.deadline = deadline;
    Arrays.fill(observables, Double.NaN);
  }

  /** Limits; evaluations are enforced by {@link Objective}, steps and time by {@link #step}. */
  public Budget budget() {
    return budget;
  }

  /** The trial's random numbers. */
  public RandomStream random() {
    return random;
  }

  /** The trajectory. */
  public Recorder recorder() {
    return recorder;
  }

  /**
   * To be called once per step of the method's main loop, before the step.
   *
   * @throws TrialStopped if the step budget is used up or the deadline has passed
   */
  public void step() {
    inStep = false;
    if (budget.steps() != null && steps >= budget.steps()) {
      throw new TrialStopped(
          Status.BUDGET_EXHAUSTED, "budget.steps is " + budget.steps() + " and all are used");
    }
    deadline.check();
    steps++;
    inStep = true;
  }

  /**
   * For work that is not a step of the main loop (a comparison run, a preparation).
   *
   * @throws TrialStopped if the deadline has passed
   */
  public void checkDeadline() {
    deadline.check();
  }

  /** Steps that were finished: one that the budget of evaluations cut short is none. */
  long finishedSteps(Status status) {
    return inStep && status == Status.BUDGET_EXHAUSTED ? steps - 1 : steps;
  }

  /** Steps so far. */
  public long steps() {
    return steps;
  }

  /** Reports a scalar result. */
  public void report(Observable observable, double value) {
    observables[observable.ordinal()] = value;
  }

  /** A reported value; NaN if not reported. */
  public double observable(Observable observable) {
    return observables[observable.ordinal()];
  }

  /** Reports an energy level. */
  public void report(SpectrumRow row) {
    spectrum.add(row);
  }

  /** Reports the share of a level at a step; kept where trajectories are. */
  public void report(PopulationRow row) {
    if (recorder.settings().points() > 0) {
      populations.add(row);
    }
  }

  /** All reported values by ordinal (a copy). */
  double[] observables() {
    return observables.clone();
  }

  /** All reported levels. */
  List<SpectrumRow> spectrum() {
    return List.copyOf(spectrum);
  }

  /** All reported shares of levels. */
  List<PopulationRow> populations() {
    return List.copyOf(populations);
  }
}
