package io.wick.walker.score;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.walker.Population;

/**
 * Moves of walkers from noise to data along a score, in the variance-exploding form y = x + σz (the
 * variance-preserving form is the same in units of √(1 + σ²)). Walkers are free: there is no box.
 */
public final class ScoreMotion {
  private final RandomStream random;
  private final Score score;
  private final double[] noise;
  private final double[][] slopes;
  private final double[][] secondSlopes;
  private final double[][] predicted;

  /** Motion of {@code walkers} walkers in d dimensions. */
  public ScoreMotion(RandomStream random, Score score, int dimension, int walkers) {
    this.random = random;
    this.score = score;
    this.noise = new double[walkers];
    this.slopes = new double[dimension][walkers];
    this.secondSlopes = new double[dimension][walkers];
    this.predicted = new double[dimension][walkers];
  }

  /**
   * One step of Langevin dynamics at a fixed noise level, x′ = x + δλ∇ln p_σ + √(2δ)z: its density
   * settles at p_σ^λ. For N(μ, s²) with λ = 1 and v = s² + σ² the variance settles at v/(1 −
   * δ/(2v)). In the paper of Song and Ermon (arXiv 1907.05600) δ is α/2.
   *
   * @param step names the random numbers
   * @param duration δ
   */
  public void langevin(
      Population population, long step, double sigma, double duration, double potentialScale) {
    int count = population.count();
    double[][] x = population.positions();
    score.evaluate(x, count, sigma, slopes);
    double spread = Math.sqrt(2 * duration);
    for (int axis = 0; axis < x.length; axis++) {
      random.normals(Purpose.DIFFUSION, step, axis, noise, count);
      shift(x[axis], slopes[axis], duration * potentialScale, noise, spread, count);
    }
  }

  /**
   * One step of ancestral sampling (J. Ho, A. Jain, P. Abbeel, arXiv 2006.11239, eq. 7): from x_σ
   * to a draw of the posterior of x_σ′ given x_σ and the denoised x_σ + σ²∇ln p_σ, x′ = x + (σ² −
   * σ′²)∇ln p_σ + (σ′/σ)√(σ² − σ′²) z. In the variance-preserving form this is the paper's step
   * with its variance β̃.
   *
   * @param step names the random numbers
   * @param from σ
   * @param to σ′, from 0 to σ
   */
  public void ancestral(Population population, long step, double from, double to) {
    int count = population.count();
    double[][] x = population.positions();
    score.evaluate(x, count, from, slopes);
    double drop = (from - to) * (from + to);
    double spread = to / from * Math.sqrt(drop);
    for (int axis = 0; axis < x.length; axis++) {
      random.normals(Purpose.DIFFUSION, step, axis, noise, count);
      shift(x[axis], slopes[axis], drop, noise, spread, count);
    }
  }

  private static void shift(
      double[] x, double[] slope, double drift, double[] noise, double spread, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = Math.fma(spread, noise[i], Math.fma(drift, slope[i], x[i]));
    }
  }

  /**
   * One step of the probability-flow equation dx/dσ = −σ∇ln p_σ by Heun's rule, the last one, to σ′
   * = 0, by Euler's (T. Karras et al., arXiv 2206.00364, algorithm 1). No noise: the density of the
   * walkers follows p_σ because the flow carries it. For N(μ, s²) it is x − μ ∝ √(s² + σ²).
   *
   * @param from σ
   * @param to σ′ ≥ 0
   */
  public void probabilityFlow(Population population, double from, double to) {
    int count = population.count();
    double[][] x = population.positions();
    score.evaluate(x, count, from, slopes);
    double length = to - from;
    for (int axis = 0; axis < x.length; axis++) {
      extend(x[axis], slopes[axis], -length * from, to > 0 ? predicted[axis] : x[axis], count);
    }
    if (!(to > 0)) {
      return;
    }
    score.evaluate(predicted, count, to, secondSlopes);
    for (int axis = 0; axis < x.length; axis++) {
      extend(x[axis], slopes[axis], -0.5 * length * from, x[axis], count);
      extend(x[axis], secondSlopes[axis], -0.5 * length * to, x[axis], count);
    }
  }

  private static void extend(double[] x, double[] slope, double by, double[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(by, slope[i], x[i]);
    }
  }
}
