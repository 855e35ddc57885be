package io.wick.potential.density;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.SmoothableDensity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * ζ = −ln Σ_k w_k Π_a N(x_a; μ_ka, s_ka²): a density with known modes, weights and score at every
 * noise level (smoothing with N(0, σ²I) adds σ² to each variance). The minimum is known where it
 * can be proved to be the lowest: see {@link MixtureModes}.
 *
 * @param components the Gaussians
 * @param dimension d; 0 is the number of values of the longest mean
 * @param box the box; null is the means ± 6 standard deviations
 */
@Entry(
    name = "gaussian-mixture",
    summary = "minus the logarithm of a mixture of Gaussians: modes of known weight",
    formula = "-ln sum_k w_k prod_i N(x_i; mean_ki, std_ki^2), sum_k w_k = 1",
    source = "Y. Song and S. Ermon, arXiv 1907.05600, fig. 2 (the defaults); elementary")
public record GaussianMixture(
    @Parameter(
            value = "the Gaussians, each {weight, mean, std}",
            byDefault = "[{weight: 0.2, mean: [-5, -5]}, {weight: 0.8, mean: [5, 5]}]")
        List<Component> components,
    @Parameter(value = "number of axes; 0 takes it from the longest mean", byDefault = "0")
        int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; means +- 6 std unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements SmoothableDensity {
  /** A Gaussian has 2e-9 of its mass beyond. */
  private static final double BOX_STDS = 6;

  /**
   * One Gaussian.
   *
   * @param weight relative to the sum of all weights
   * @param mean μ per axis; one value stands for all axes
   * @param std standard deviation per axis; one value stands for all axes
   */
  public record Component(
      @Parameter(value = "weight, relative to the sum of all", byDefault = "1.0") double weight,
      @Parameter(value = "mean per axis, or one for all", unit = "length", scalarOrList = true)
          List<Double> mean,
      @Parameter(
              value = "standard deviation per axis, or one for all",
              unit = "length",
              byDefault = "1.0",
              scalarOrList = true)
          List<Double> std) {
    public Component {
      Check.positive("weight", weight);
      mean = List.copyOf(mean);
      std = List.copyOf(std);
      if (mean.isEmpty() || std.isEmpty()) {
        throw new IllegalArgumentException("mean and std must have at least one value");
      }
      mean.forEach(value -> Check.finite("mean", value));
      std.forEach(value -> Check.positive("std", value));
    }

    private Component over(int dimension) {
      return new Component(
          weight, expanded("mean", mean, dimension), expanded("std", std, dimension));
    }

    private static List<Double> expanded(String name, List<Double> values, int dimension) {
      if (values.size() == dimension) {
        return values;
      }
      if (values.size() != 1) {
        throw new IllegalArgumentException(
            name
                + " must have one value, or one for each of the "
                + dimension
                + " axes, but was "
                + values);
      }
      return Collections.nCopies(dimension, values.get(0));
    }
  }

  public GaussianMixture {
    if (components.isEmpty()) {
      throw new IllegalArgumentException("components must have at least one Gaussian");
    }
    if (dimension == 0) {
      dimension = components.stream().mapToInt(c -> c.mean().size()).max().getAsInt();
    }
    int axes = Check.atLeast("dimension", 1, dimension);
    components = components.stream().map(c -> c.over(axes)).toList();
    box = box == null ? around(components, axes) : box.over(axes);
  }

  private static Box around(List<Component> components, int dimension) {
    List<Interval> axes = new ArrayList<>();
    for (int axis = 0; axis < dimension; axis++) {
      double lower = Double.POSITIVE_INFINITY;
      double upper = Double.NEGATIVE_INFINITY;
      for (Component component : components) {
        double reach = BOX_STDS * component.std().get(axis);
        lower = Math.min(lower, component.mean().get(axis) - reach);
        upper = Math.max(upper, component.mean().get(axis) + reach);
      }
      axes.add(new Interval(lower, upper));
    }
    return new Box(axes);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    new Mixture(components, 0).values(x, count, out);
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    new Mixture(components, 0).slopes(x, count, -1, out);
  }

  @Override
  public void scores(double[][] x, int count, double sigma, double[][] out) {
    new Mixture(components, sigma).slopes(x, count, 1, out);
  }

  @Override
  public void memberships(double[][] x, int count, double[][] out) {
    new Mixture(components, 0).memberships(x, count, out);
  }

  @Override
  public double[] modeWeights() {
    double total = components.stream().mapToDouble(Component::weight).sum();
    return components.stream().mapToDouble(c -> c.weight() / total).toArray();
  }

  @Override
  public void draw(RandomStream random, Purpose purpose, long step, int count, double[][] out) {
    double[] choice = new double[count];
    random.uniforms(purpose, step, dimension, choice, count);
    int[] chosen = new int[count];
    double[] weights = modeWeights();
    for (int i = 0; i < count; i++) {
      double left = choice[i] - weights[0];
      // Rounding may leave the weights a little short of 1: the last component takes the rest.
      while (left >= 0 && chosen[i] < weights.length - 1) {
        left -= weights[++chosen[i]];
      }
    }
    for (int axis = 0; axis < dimension; axis++) {
      double[] x = out[axis];
      random.normals(purpose, step, axis, x, count);
      for (int i = 0; i < count; i++) {
        Component component = components.get(chosen[i]);
        x[i] = Math.fma(component.std().get(axis), x[i], component.mean().get(axis));
      }
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new MixtureModes(new Mixture(components, 0)).minimum().flatMap(m -> m.within(box));
  }
}
