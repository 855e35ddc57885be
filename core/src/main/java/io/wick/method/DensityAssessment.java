package io.wick.method;

import io.wick.math.Purpose;
import io.wick.potential.SmoothableDensity;
import io.wick.statistics.KullbackLeibler;
import io.wick.statistics.SlicedWasserstein;
import io.wick.statistics.TotalVariation;
import io.wick.trial.Context;
import io.wick.trial.Observable;
import io.wick.walker.Population;
import java.util.Arrays;

/**
 * How far a population is from the known density, beside what the same measures give for perfect
 * samples of the same size. What is evaluated and drawn here judges the result and is not counted.
 */
final class DensityAssessment {
  /** Neighbour searches in many dimensions take a time of the square of this. */
  private static final int MOST = 4096;

  private static final int PERFECT_SAMPLES = 16;

  /** The reference of the distance is larger than the walkers by this, to add little noise. */
  private static final int LARGER = 8;

  private final SmoothableDensity density;
  private final Context context;
  private final int walkers;
  private final int fewer;

  private DensityAssessment(SmoothableDensity density, Context context, int walkers) {
    this.density = density;
    this.context = context;
    this.walkers = walkers;
    this.fewer = Math.min(walkers, MOST);
  }

  /** Reports weights, divergence and distance of the walkers, each with its floor. */
  static void report(SmoothableDensity density, Population population, Context context) {
    DensityAssessment assessment = new DensityAssessment(density, context, population.count());
    SlicedWasserstein transport =
        new SlicedWasserstein(assessment.perfect(0, LARGER * assessment.fewer));
    double[] found = assessment.measures(population.positions(), transport);
    double[][] perfect = new double[PERFECT_SAMPLES][];
    for (int sample = 0; sample < PERFECT_SAMPLES; sample++) {
      context.checkDeadline();
      double[][] x = assessment.perfect(1 + sample, population.count());
      perfect[sample] = assessment.measures(x, transport);
    }
    Observable distance =
        density.dimension() == 1 ? Observable.WASSERSTEIN : Observable.SLICED_WASSERSTEIN;
    context.report(Observable.MODE_WEIGHT_ERROR, found[0]);
    context.report(Observable.MODE_WEIGHT_FLOOR, spread(perfect, 0, 0));
    // The bias of the estimate is the same for perfect samples, but for differences of density.
    double bias = mean(perfect, 1);
    if (found[1] < Double.POSITIVE_INFINITY) {
      context.report(Observable.KL_DIVERGENCE, found[1] - bias);
    }
    // That of one more estimate less the mean: √((1 + 1/m) m/(m − 1)) times the population form.
    double wider = Math.sqrt((PERFECT_SAMPLES + 1.0) / (PERFECT_SAMPLES - 1.0));
    context.report(Observable.KL_FLOOR, wider * spread(perfect, 1, bias));
    context.report(distance, found[2]);
    context.report(Observable.WASSERSTEIN_FLOOR, spread(perfect, 2, 0));
  }

  /** Order of magnitude of the time it takes, as measured. */
  static double seconds(int dimension, int walkers) {
    double count = Math.min(walkers, MOST);
    return dimension == 1 ? 1e-5 * count : 1e-9 * count * (1e5 + 4 * dimension * count);
  }

  private static double mean(double[][] rows, int column) {
    double sum = 0;
    for (double[] row : rows) {
      sum += row[column];
    }
    return sum / rows.length;
  }

  /** Root mean square deviation from {@code center}. */
  private static double spread(double[][] rows, int column, double center) {
    double sum = 0;
    for (double[] row : rows) {
      sum = Math.fma(row[column] - center, row[column] - center, sum);
    }
    return Math.sqrt(sum / rows.length);
  }

  private double[][] perfect(int sample, int count) {
    double[][] x = new double[density.dimension()][count];
    density.draw(context.random(), Purpose.REFERENCE, sample, count, x);
    return x;
  }

  /** Weight error of all points, divergence and distance of the first. */
  private double[] measures(double[][] x, SlicedWasserstein transport) {
    double[][] first = new double[x.length][];
    for (int axis = 0; axis < x.length; axis++) {
      first[axis] = Arrays.copyOf(x[axis], fewer);
    }
    double[] values = new double[fewer];
    density.values(first, fewer, values);
    return new double[] {
      TotalVariation.of(weights(x), density.modeWeights()),
      KullbackLeibler.ofSample(first, values),
      transport.distance(first)
    };
  }

  /** Mean membership in each mode. */
  private double[] weights(double[][] x) {
    double[] weights = new double[density.modeWeights().length];
    double[][] memberships = new double[weights.length][walkers];
    density.memberships(x, walkers, memberships);
    for (int k = 0; k < weights.length; k++) {
      for (double share : memberships[k]) {
        weights[k] += share;
      }
      weights[k] /= walkers;
    }
    return weights;
  }
}
