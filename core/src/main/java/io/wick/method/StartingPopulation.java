package io.wick.method;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.trial.Start;
import io.wick.walker.Edge;
import io.wick.walker.Population;
import io.wick.walker.score.Score;
import java.util.Arrays;
import java.util.List;

/**
 * Walkers where a {@link Start} puts them. A Gaussian cloud is cut at the box: what lies outside is
 * mirrored at the edge.
 */
final class StartingPopulation {
  private final Box box;
  private final RandomStream random;
  private final Population population;

  private StartingPopulation(Box box, int walkers, RandomStream random) {
    this.box = box;
    this.random = random;
    this.population = new Population(box.dimension(), walkers);
  }

  /** A population of {@code walkers}, values not yet evaluated. */
  static Population of(Start start, Box box, int walkers, RandomStream random) {
    StartingPopulation starting = new StartingPopulation(box, walkers, random);
    if (start instanceof Start.Gaussian gaussian) {
      starting.gaussian(gaussian);
    } else if (start instanceof Start.Uniform) {
      starting.uniform();
    } else if (start instanceof Start.Point point) {
      starting.point(point);
    } else {
      throw new IllegalArgumentException(
          "start: ground is a wave function on a grid; walkers need gaussian, uniform or point");
    }
    return starting.population;
  }

  /**
   * Walkers at the largest noise of a diffusion model, N(c, σ²) beyond the box: c is the middle m
   * of the box denoised, m + σ²∇ln p_σ(m), which is the mean of p but for terms of σ⁻².
   */
  static Population noise(Box box, int walkers, double sigma, Score score, RandomStream random) {
    Population population = new Population(box.dimension(), walkers);
    double[][] center = new double[box.dimension()][1];
    double[][] slope = new double[box.dimension()][1];
    for (int axis = 0; axis < center.length; axis++) {
      center[axis][0] = box.lower(axis) + 0.5 * box.length(axis);
    }
    score.evaluate(center, 1, sigma, slope);
    for (int axis = 0; axis < center.length; axis++) {
      double denoised = Math.fma(sigma * sigma, slope[axis][0], center[axis][0]);
      double[] x = population.positions()[axis];
      random.normals(Purpose.START, 0, axis, x, x.length);
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.fma(sigma, x[i], denoised);
      }
    }
    return population;
  }

  private void gaussian(Start.Gaussian start) {
    if (start.momentum() != null && start.momentum().stream().anyMatch(p -> p != 0)) {
      throw new IllegalArgumentException(
          "start.momentum must be left out for walkers, which have none, but was "
              + start.momentum());
    }
    for (int axis = 0; axis < box.dimension(); axis++) {
      double center = component("start.center", start.center(), axis, middle(axis));
      double std = component("start.std", start.std(), axis, 0.1 * box.length(axis));
      double[] x = population.positions()[axis];
      random.normals(Purpose.START, 0, axis, x, x.length);
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.fma(std, x[i], Components.inside("start.center", box, axis, center));
      }
      Edge.REFLECTING.fold(x, x.length, box.lower(axis), box.upper(axis));
    }
  }

  private void uniform() {
    for (int axis = 0; axis < box.dimension(); axis++) {
      double[] x = population.positions()[axis];
      random.uniforms(Purpose.START, 0, axis, x, x.length);
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.fma(box.length(axis), x[i], box.lower(axis));
      }
    }
  }

  private void point(Start.Point start) {
    for (int axis = 0; axis < box.dimension(); axis++) {
      double at = component("start.at", start.at(), axis, Double.NaN);
      Arrays.fill(population.positions()[axis], Components.inside("start.at", box, axis, at));
    }
  }

  private double middle(int axis) {
    return box.lower(axis) + 0.5 * box.length(axis);
  }

  private double component(String name, List<Double> values, int axis, double byDefault) {
    if (values == null) {
      return byDefault;
    }
    if (values.size() != 1 && values.size() != box.dimension()) {
      throw new IllegalArgumentException(
          name
              + " must have one value, or one for each of the "
              + box.dimension()
              + " axes, but was "
              + values);
    }
    return values.get(values.size() == 1 ? 0 : axis);
  }
}
