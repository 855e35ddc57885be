package io.wick.benchmarks;

import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.walker.BranchingDiffusion;
import io.wick.walker.Edge;
import io.wick.walker.Population;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A step of diffusion Monte Carlo on Rastrigin's function in ten dimensions, per walker: ours
 * beside the textbook loop over walkers ({@link TextbookDiffusion}).
 */
@State(Scope.Thread)
@OperationsPerInvocation(WalkerStep.WALKERS)
public class WalkerStep {
  static final int WALKERS = 1000;
  static final double D = 0.5;
  static final double STEP = 0.01;
  static final double THRESHOLD = 0.5;
  private static final int DIMENSION = 10;
  private static final int EQUILIBRATION = 1_000;
  private static final int MEASUREMENT = 4_000;

  /** The means of V of 1000 walkers over 4000 steps vary by a tenth of this. */
  private static final double AGREEMENT = 0.01;

  private final Potential rastrigin = new Rastrigin(DIMENSION, null);
  private final Box box = rastrigin.box();
  private final BranchingDiffusion own = own();
  private final TextbookDiffusion textbook = new TextbookDiffusion(WALKERS, box, 7);
  private long step;

  private BranchingDiffusion own() {
    Population population = new Population(DIMENSION, WALKERS);
    population.evaluate(rastrigin);
    return new BranchingDiffusion(
        population, new RandomStream(5, 6), box, Edge.REFLECTING, THRESHOLD);
  }

  /** Both sides have to find the same ground state. */
  @Setup
  public void prepare() {
    double ownSum = 0;
    double textbookSum = 0;
    for (int i = 0; i < EQUILIBRATION + MEASUREMENT; i++) {
      wick();
      textbook();
      if (i >= EQUILIBRATION) {
        ownSum += own.population().meanValue();
        textbookSum += textbook.meanValue();
      }
    }
    if (!(Math.abs(ownSum / textbookSum - 1) < AGREEMENT)) {
      throw new IllegalStateException(
          "the two sides differ: <V> = " + ownSum / MEASUREMENT + ", " + textbookSum / MEASUREMENT);
    }
  }

  /** Ours. */
  @Benchmark
  public double wick() {
    own.step(rastrigin, step, D, 1, STEP);
    own.branch(step++);
    return own.growth();
  }

  /** The textbook loop. */
  @Benchmark
  public double textbook() {
    textbook.step();
    return textbook.growth();
  }
}
