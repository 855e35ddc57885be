package io.wick.method;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.method.Mqhoa.MeanForWorst;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.trial.Context;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Sample;
import io.wick.trial.Status;
import io.wick.walker.CentreSampling;
import io.wick.walker.Centres;
import io.wick.walker.Population;
import java.util.List;

/** One run of {@link Mqhoa}. */
final class MqhoaRun {
  private final Mqhoa method;
  private final Objective objective;
  private final Context context;
  private final Box box;
  private final List<double[]> minimisers;
  private final CentreSampling sampling;
  private final Centres centres;
  private final double longestSide;
  private final double meanSquaredSide;
  private double scale;
  private long sweeps;
  private long taken;
  private long drawn;

  MqhoaRun(Mqhoa method, Objective objective, Context context) {
    this.method = method;
    this.objective = objective;
    this.context = context;
    this.box = objective.box();
    this.minimisers = objective.knownMinimum().map(KnownMinimum::minimisers).orElse(List.of());
    this.sampling =
        new CentreSampling(
            context.random(),
            box,
            method.outside(),
            method.centres(),
            method.samples(),
            method.rankPower());
    this.centres = new Centres(start(), box);
    this.scale = method.initialScale();
    double longest = 0;
    double squares = 0;
    for (int axis = 0; axis < box.dimension(); axis++) {
      longest = Math.max(longest, box.length(axis));
      squares += box.length(axis) * box.length(axis);
    }
    this.longestSide = longest;
    this.meanSquaredSide = squares / box.dimension();
  }

  private Population start() {
    if (!method.evenlySpaced()) {
      return StartingPopulation.of(method.start(), box, method.centres(), context.random());
    }
    Population even = new Population(box.dimension(), method.centres());
    for (int axis = 0; axis < box.dimension(); axis++) {
      double[] x = even.positions()[axis];
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.fma(box.length(axis), (i + 0.5) / x.length, box.lower(axis));
      }
      shuffle(x, context.random().cursor(Purpose.START, 1, axis));
    }
    return even;
  }

  private static void shuffle(double[] x, RandomStream.Cursor cursor) {
    for (int i = x.length - 1; i > 0; i--) {
      int other = cursor.index(i + 1);
      double swap = x[i];
      x[i] = x[other];
      x[other] = swap;
    }
  }

  Status run() {
    Long limit = context.budget().steps();
    context.recorder().plan(limit == null ? method.steps() : Math.min(limit, method.steps()));
    centres.population().evaluate(objective);
    try {
      while (sweeps < method.steps()) {
        recordIfDue();
        if (scale * longestSide < method.accuracy()) {
          return Status.CONVERGED;
        }
        context.step();
        sweep();
        sweeps++;
      }
      return Status.COMPLETED;
    } finally {
      finish();
    }
  }

  private void sweep() {
    sampling.draw(centres.population(), sweeps + 1, scale * method.samplingScale());
    objective.values(sampling.positions(), sampling.count(), sampling.values());
    int changes = centres.take(sampling, method.acceptance(), method.replacement());
    taken += changes;
    drawn += sampling.count();
    boolean unchanged = changes == 0;
    if (unchanged && method.shrinkWhenUnchanged()) {
      scale /= method.contraction();
      return;
    }
    if (method.meanForWorst() == MeanForWorst.EVERY_SWEEP
        || (method.meanForWorst() == MeanForWorst.WHEN_UNCHANGED && unchanged)) {
      centres.moveWorstToMean(objective);
    }
    if ((unchanged || !method.stabilisation()) && centres.largestDeviation() <= scale) {
      scale /= method.contraction();
    }
  }

  private void recordIfDue() {
    if (context.recorder().due(sweeps)) {
      context.recorder().add(sample());
    }
  }

  /** The last state is always kept: nobody knows beforehand when the run ends. */
  private void finish() {
    List<Sample> kept = context.recorder().samples();
    boolean isKept = !kept.isEmpty() && kept.get(kept.size() - 1).step == sweeps;
    if (!isKept) {
      context.recorder().add(sample());
    }
    context.report(Observable.FINAL_POTENTIAL_ENERGY, centres.population().meanValue());
    context.report(Observable.ACCEPTANCE_RATE, (double) taken / drawn);
  }

  private Sample sample() {
    Population population = centres.population();
    Sample sample = new Sample(sweeps);
    sample.progress = (double) sweeps / method.steps();
    // One sweep is the imaginary time 1.
    sample.time = sweeps;
    sample.diffusion = 0.5 * scale * scale * meanSquaredSide;
    sample.potentialScale = 1;
    sample.evaluations = objective.total();
    sample.potentialEnergy = population.meanValue();
    sample.bestValue = objective.bestValue();
    sample.mean = population.mean();
    sample.variance = population.variance();
    sample.population = population.count();
    if (!minimisers.isEmpty()) {
      sample.successMass =
          population.massNear(minimisers, context.recorder().settings().successRadius(), box);
    }
    return sample;
  }
}
