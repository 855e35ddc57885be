package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Potential;
import io.wick.schedule.NoiseLadder;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Observable;
import io.wick.trial.Start;
import io.wick.trial.Status;
import io.wick.trial.TrialStopped;
import io.wick.walker.Population;
import io.wick.walker.score.DenoiserTraining;
import io.wick.walker.score.Score;
import io.wick.walker.score.ScoreMotion;

/**
 * A diffusion model as annealing: walkers follow the score of p_σ = p ∗ N(0, σ²I), p = e^{−ζ}, from
 * much noise to little. The schedule is the ladder: level i = 1 … L has σ_i = √(2D) at the middle
 * of the i-th of L equal parts of the run, which on a {@link NoiseLadder} is its own level; a
 * constant schedule is the single scale. The duration only names the time; a step of the main loop
 * is a level.
 *
 * <p>At the end langevin samples p_σ of the last level, whose variances exceed those of p by σ_L²;
 * the other samplers take the last noise away.
 *
 * <p>Evaluations: an exact score of one walker counts as one gradient evaluation, ζ of all walkers
 * is taken at the start and after each level. A learned score counts its data, one evaluation each;
 * what goes through the network is in network_evaluations.
 *
 * @param walkers number of independent walkers
 * @param levels L; null is that of the ladder, 10 on any other schedule
 * @param sampler how walkers move from level to level
 * @param innerSteps K, Langevin steps per level; the other samplers make one step
 * @param stepSize α_i/σ_i² of the Langevin steps
 * @param score exact, or learned from data
 * @param denoiser how the score is learned; null where it is exact, and its defaults elsewhere
 * @param start where the walkers start; null is N(c, σ_1²), c the middle of the box denoised, which
 *     is the mean of p but for σ_1^−2
 */
@Entry(
    name = "annealed-langevin",
    summary = "a diffusion model: walkers follow the score from much noise to little",
    formula =
        "x <- x + (alpha_i/2) grad ln p_sigma_i + sqrt(alpha_i) z, K times per level, alpha_i ="
            + " stepSize sigma_i^2, sigma_i = sqrt(2 D)",
    symbols =
        "p_sigma = p * N(0, sigma^2 I), p = exp(-zeta); levels i = 1..L at the middles of L equal"
            + " parts of the run. kl_divergence: entropy of the walkers by Kozachenko and Leonenko,"
            + " psi(n) - psi(4) + ln V_d + (d/n) sum ln eps_i with eps_i the distance of the 4th"
            + " nearest neighbour, less that of perfect samples. wasserstein (d = 1): W_2 by sorted"
            + " points; sliced_wasserstein (d > 1): its root mean square over 64 fixed directions",
    source =
        "Y. Song and S. Ermon, arXiv 1907.05600, algorithm 1; ancestral: J. Ho et al., arXiv"
            + " 2006.11239; probability-flow: T. Karras et al., arXiv 2206.00364",
    numerics = 3)
public record AnnealedLangevin(
    @Parameter(value = "number of independent walkers", byDefault = "1000") int walkers,
    @Parameter(
            value = "number of noise levels; the ladder's own, else 10, unless given",
            byDefault = Parameter.OPTIONAL)
        Integer levels,
    @Parameter(
            value = "langevin, ancestral (reverse diffusion) or probability-flow (no noise)",
            byDefault = "langevin")
        ReverseSampler sampler,
    @Parameter(value = "Langevin steps per level", byDefault = "100") int innerSteps,
    @Parameter(
            value = "Langevin step alpha over sigma^2; below 4, else unstable",
            byDefault = "0.2")
        double stepSize,
    @Parameter(value = "exact, or learned from data of the density", byDefault = "exact")
        ScoreSource score,
    @Parameter(
            value = "how the score is learned; unused where it is exact",
            byDefault = Parameter.OPTIONAL)
        DenoiserTraining denoiser,
    @Parameter(
            value =
                "where the walkers start: gaussian, uniform or point; normal around the mean of the"
                    + " density with the first noise level, beyond the box, unless given",
            byDefault = Parameter.OPTIONAL)
        Start start)
    implements Method {
  public AnnealedLangevin {
    Check.atLeast("walkers", 1, walkers);
    if (levels != null) {
      Check.atLeast("levels", 1, levels);
    }
    Check.atLeast("innerSteps", 1, innerSteps);
    // −ln p_σ bends at most by 1/σ², and Euler's rule is unstable from α/2 · 1/σ² = 2 on.
    if (!(stepSize > 0 && stepSize < 4)) {
      throw new IllegalArgumentException(
          "stepSize must be above 0 and below 4, but was " + stepSize);
    }
    // Settings without effect are no part of the trial.
    if (score == ScoreSource.EXACT) {
      denoiser = null;
    } else if (denoiser == null) {
      denoiser = DenoiserTraining.STANDARD;
    }
  }

  @Override
  public boolean stochastic() {
    return true;
  }

  @Override
  public boolean usesSchedule() {
    return true;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    objective.density();
    NoiseLevels noise = new NoiseLevels(schedule, levels);
    sampler.check(noise);
    LearnedScore learned =
        score == ScoreSource.EXACT
            ? null
            : LearnedScore.train(denoiser, objective, noise.sigmas(), context);
    Score source = learned == null ? objective::scores : learned.score();
    ScoreMotion motion = new ScoreMotion(context.random(), source, objective.dimension(), walkers);
    Population population =
        start == null
            ? StartingPopulation.noise(
                objective.box(), walkers, noise.sigma(1), source, context.random())
            : StartingPopulation.of(start, objective.box(), walkers, context.random());
    WalkerCourse course = new WalkerCourse(objective, schedule, context, noise.count());
    population.evaluate(objective);
    course.record(0, population, Double.NaN, walkers);
    try {
      for (int level = 1; level <= noise.count(); level++) {
        context.step();
        move(population, motion, noise, level, context);
        population.evaluate(objective);
        course.record(level, population, Double.NaN, walkers);
      }
    } catch (TrialStopped stopped) {
      if (stopped.status() == Status.BUDGET_EXHAUSTED) {
        report(objective, population, learned, context);
      }
      throw stopped;
    }
    report(objective, population, learned, context);
    return Status.COMPLETED;
  }

  private void move(
      Population population, ScoreMotion motion, NoiseLevels noise, int level, Context context) {
    double sigma = noise.sigma(level);
    switch (sampler) {
      case LANGEVIN -> {
        double lambda = noise.potentialScale(level);
        for (int k = 0; k < innerSteps; k++) {
          context.checkDeadline();
          long step = (level - 1L) * innerSteps + k;
          motion.langevin(population, step, sigma, 0.5 * stepSize * sigma * sigma, lambda);
        }
      }
      case ANCESTRAL -> motion.ancestral(population, level, sigma, noise.sigma(level + 1));
      case PROBABILITY_FLOW -> motion.probabilityFlow(population, sigma, noise.sigma(level + 1));
    }
  }

  private static void report(
      Objective objective, Population population, LearnedScore learned, Context context) {
    context.report(Observable.FINAL_POTENTIAL_ENERGY, population.meanValue());
    if (learned != null) {
      context.report(Observable.NETWORK_EVALUATIONS, learned.networkEvaluations());
    }
    DensityAssessment.report(objective.density(), population, context);
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    int dimension = potential.dimension();
    double scores = (double) NoiseLevels.count(schedule, levels) * sampler.scores(innerSteps);
    if (budget.steps() != null) {
      scores = Math.min(scores, (double) budget.steps() * sampler.scores(innerSteps));
    }
    // Measured: about 10 ns per axis and score, 1 ns per weight of a network.
    double weights = denoiser == null ? 0 : denoiser.weights(dimension);
    double training = denoiser == null ? 0 : denoiser.networkEvaluations() * weights;
    double seconds = 1e-9 * (scores * walkers * (weights + 10.0 * dimension) + training);
    return new Cost(
        seconds + DensityAssessment.seconds(dimension, walkers),
        (1L << 20) + 8L * walkers * (5L * dimension + 8));
  }
}
