package io.wick.walker;

import io.wick.potential.Box;
import io.wick.potential.Potential;

/**
 * The k sampling centres of the multi-scale quantum harmonic oscillator algorithm: a population
 * that better points replace, one by one in the order in which they were drawn.
 */
public final class Centres {
  /** With which centre a point is compared, or which it replaces. */
  public enum Rival {
    /** The centre around which it was drawn. */
    OWN,
    /** The worst of all centres at that moment. */
    WORST
  }

  private final Population population;
  private final Box box;
  private final double[][] mean;
  private final double[] meanValue = new double[1];

  /** These centres, their values known. */
  public Centres(Population population, Box box) {
    this.population = population;
    this.box = box;
    this.mean = new double[population.dimension()][1];
  }

  /** The centres as a population. */
  public Population population() {
    return population;
  }

  /**
   * Lets the points of a sweep replace centres.
   *
   * @param points drawn and evaluated
   * @param acceptance the centre that a point must be better than
   * @param replacement the centre that it replaces
   * @return number of replacements
   */
  public int take(CentreSampling points, Rival acceptance, Rival replacement) {
    int taken = 0;
    int worst = worst();
    double[] values = population.values();
    for (int i = 0; i < points.count(); i++) {
      int own = points.parents()[i];
      if (points.values()[i] < values[acceptance == Rival.OWN ? own : worst]) {
        replace(replacement == Rival.OWN ? own : worst, points.positions(), i, points.values()[i]);
        worst = worst();
        taken++;
      }
    }
    return taken;
  }

  private int worst() {
    double[] values = population.values();
    int worst = 0;
    for (int i = 1; i < values.length; i++) {
      worst = values[i] > values[worst] ? i : worst;
    }
    return worst;
  }

  /** Moves the worst centre to the mean of all, whatever ζ is there: one evaluation. */
  public void moveWorstToMean(Potential potential) {
    double[] at = population.mean();
    for (int axis = 0; axis < mean.length; axis++) {
      mean[axis][0] = at[axis];
    }
    // May stop the trial, which then keeps the centres as they were.
    potential.values(mean, 1, meanValue);
    replace(worst(), mean, 0, meanValue[0]);
  }

  private void replace(int centre, double[][] points, int point, double value) {
    for (int axis = 0; axis < points.length; axis++) {
      population.positions()[axis][centre] = points[axis][point];
    }
    population.values()[centre] = value;
  }

  /** Largest standard deviation of the centres over the axes (1/k), in box sides. */
  public double largestDeviation() {
    double largest = 0;
    double[] variance = population.variance();
    for (int axis = 0; axis < variance.length; axis++) {
      largest = Math.max(largest, Math.sqrt(variance[axis]) / box.length(axis));
    }
    return largest;
  }
}
