package io.wick.method;

import io.wick.grid.Grid;
import io.wick.grid.Hamiltonian;
import io.wick.grid.LevelSearch;
import io.wick.grid.LevelSolver;
import io.wick.grid.Levels;
import io.wick.grid.WaveFunction;
import io.wick.schedule.Constant;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.PopulationRow;
import io.wick.trial.Sample;
import io.wick.trial.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The two loops of imaginary time: an outer ladder of D, and on each rung an inner evolution at
 * fixed D until a rule says that it has converged. One rung is the inner loop alone.
 */
final class LadderEvolution {
  private final EvolutionSettings settings;
  private final Stop stop;
  private final double[] ladder;
  private final double lambda;
  private final double duration;
  private final Objective objective;
  private final Context context;
  private final int perRung;
  private GridProblem problem;
  private StateMeasurement measurement;
  private double gridError = Double.NaN;
  private double time;
  private double logNorm;
  private double stepError;

  LadderEvolution(
      EvolutionSettings settings,
      Stop stop,
      double[] ladder,
      double lambda,
      double duration,
      Objective objective,
      Context context) {
    this.settings = settings;
    this.stop = stop;
    this.ladder = ladder;
    this.lambda = lambda;
    this.duration = duration;
    this.objective = objective;
    this.context = context;
    this.perRung = Math.max(0, context.recorder().settings().points() - 1) / ladder.length;
  }

  /**
   * What a single rung found.
   *
   * @param weights null where no levels were asked for
   */
  record Outcome(Status status, List<Sample> samples, LevelWeights weights) {}

  Outcome run() {
    Grid grid = grid();
    InitialState.requireResolved(settings.start(), grid);
    Constant first = new Constant(ladder[0], lambda, duration);
    double radius = context.recorder().settings().successRadius();
    problem = new GridProblem(grid, objective, first, settings, radius, context::checkDeadline);
    measurement = new StateMeasurement(problem, objective);
    WaveFunction psi = problem.initial().copy();
    List<Sample> samples = new ArrayList<>();
    LevelWeights weights = null;
    boolean converged = true;
    for (int k = 0; k < ladder.length && converged; k++) {
      weights = weights(psi, ladder[k], weights);
      converged = rung(psi, k, weights, samples);
    }
    context.report(Observable.EDGE_PROBABILITY, psi.edgeProbability());
    context.report(Observable.BOX_LOWER, grid.box().lower(0));
    context.report(Observable.BOX_UPPER, grid.box().upper(0));
    return new Outcome(converged ? Status.CONVERGED : Status.COMPLETED, samples, weights);
  }

  /** A grid for the ground state of the last rung: the finest structure that is left in the end. */
  private Grid grid() {
    double last = ladder[ladder.length - 1];
    int count = Math.max(1, settings.levels());
    // What only judges a grid that is given is not counted.
    Objective aside = objective.aside();
    Objective asked = settings.grid().isAutomatic() ? objective : aside;
    Levels levels =
        LevelSearch.of(asked, aside, settings.grid(), last, lambda, count, context::checkDeadline);
    gridError = levels.change() / levels.range();
    if (settings.grid().isAutomatic()) {
      Accuracy.require(
          context,
          Observable.GRID_ERROR,
          gridError,
          settings.stepping().tolerance(),
          "grid",
          "the potential has jumps or structure too fine for its box. A smaller grid.box helps");
    }
    return levels.grid();
  }

  private LevelWeights weights(WaveFunction psi, double diffusion, LevelWeights before) {
    int count = Math.max(settings.levels(), stop.needsGap() ? 4 : 0);
    if (count == 0) {
      return null;
    }
    double[][] hints = before == null ? new double[0][] : before.levels().states();
    Hamiltonian h = problem.hamiltonian();
    Levels levels =
        new LevelSolver(h, diffusion, lambda, context::checkDeadline)
            .solve(count, hints, LevelSolver.FINE);
    return new LevelWeights(levels, diffusion, lambda, psi);
  }

  /** True if the rule was met before the time was used up. */
  private boolean rung(WaveFunction psi, int k, LevelWeights weights, List<Sample> samples) {
    double left = duration - time;
    double gap = weights == null ? 0 : 0.5 * weights.decayRate();
    Hamiltonian h = problem.hamiltonian();
    double frequency =
        Math.fma(ladder[k], h.laplacian(psi), lambda * (h.potentialEnergy(psi) - h.minimum()));
    double fading = gap > 0 ? gap : 0;
    double tolerance = settings.stepping().tolerance();
    Constant fixed = new Constant(ladder[k], lambda, left);
    InnerLoop loop = new InnerLoop(problem, fixed, frequency, tolerance, fading, context);
    if (k == 0) {
      keep(measure(psi, k, weights, loop), psi, weights, loop, samples);
    }
    int kept = 0;
    int next = 1;
    boolean met = false;
    for (int n = 1; !met && !loop.isOver(); n++) {
      loop.step(psi);
      // No gap: the state is the ground state alone, as far as the levels tell.
      double gapTime = gap > 0 ? gap * loop.time() : Double.POSITIVE_INFINITY;
      met = stop.isMet(loop.energyRate(psi), gapTime);
      boolean last = met || loop.isOver();
      boolean due = n == next && kept < perRung - 1;
      next = n == next ? Math.max(n + 1, n * 5 / 4) : next;
      if (last || due) {
        kept++;
        Sample sample = measure(psi, k, weights, loop);
        if (last) {
          report(sample, psi, weights, loop);
        }
        if (due || perRung > 0 || k == ladder.length - 1) {
          keep(sample, psi, weights, loop, samples);
        }
      }
    }
    time += loop.time();
    logNorm += loop.logNorm();
    return met && !(k < ladder.length - 1 && time >= duration);
  }

  private Sample measure(WaveFunction psi, int k, LevelWeights weights, InnerLoop loop) {
    Sample sample = measurement.of(psi, context.steps(), ladder[k], lambda);
    sample.time = time + loop.time();
    sample.progress = sample.time / duration;
    sample.logNorm = logNorm + loop.logNorm();
    sample.norm = StrictMath.exp(sample.logNorm);
    sample.stage = k;
    sample.fidelity = weights == null ? Double.NaN : weights.groundShare(psi);
    return sample;
  }

  private void keep(
      Sample sample, WaveFunction psi, LevelWeights weights, InnerLoop loop, List<Sample> samples) {
    context.recorder().add(sample);
    samples.add(sample);
    if (weights != null) {
      List<PopulationRow> rows = new ArrayList<>();
      weights.measure(psi, sample.step, sample.time, loop.time(), rows);
      rows.forEach(context::report);
    }
  }

  /** The end of a rung: what a trial that stops later has found. */
  private void report(Sample last, WaveFunction psi, LevelWeights weights, InnerLoop loop) {
    stepError = Math.max(stepError, loop.error());
    context.report(Observable.FINAL_ENERGY, last.energy);
    context.report(Observable.FINAL_POTENTIAL_ENERGY, last.potentialEnergy);
    context.report(Observable.SUCCESS_PROBABILITY, last.successMass);
    context.report(Observable.AUTOCORRELATION, last.autocorrelation);
    context.report(Observable.TIME_STEP_ERROR, stepError);
    context.report(Observable.GRID_ERROR, gridError);
    context.report(Observable.NYQUIST_RATIO, 1 / problem.hamiltonian().momentumReach());
    if (weights != null) {
      context.report(Observable.GROUND_ENERGY, weights.levels().energy(0));
      context.report(Observable.GAP, weights.levels().gap());
      context.report(Observable.FIDELITY, last.fidelity);
      weights.report(context, loop.time());
    }
  }
}
