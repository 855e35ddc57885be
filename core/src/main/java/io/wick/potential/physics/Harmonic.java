package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Ladder;
import io.wick.potential.Separable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * ζ = Σ k_i (x_i − c_i)²/2. Minimum 0 at c; E_n = Σ (n_i + ½)ω_i with ω_i = √(2Dk_i); variance of
 * |ψ_0|² per axis √(D/(2k_i)).
 *
 * @param stiffness k_i, positive; one for all axes or one per axis
 * @param center c_i; one for all axes or one per axis; null is the origin
 * @param dimension d; 0 takes it from the longer of the two lists
 * @param box the box; null is c_i ± 14 k_i^(−1/4), where the walls shift the lowest eight levels by
 *     less than 1e-8 of their value up to D = 10
 */
@Entry(
    name = "harmonic",
    summary = "the harmonic oscillator, any stiffness per axis",
    formula = "sum k_i (x_i - c_i)^2 / 2",
    source = "elementary")
public record Harmonic(
    @Parameter(
            value = "stiffness k, one for all axes or one per axis",
            unit = "potential/length^2",
            byDefault = "1.0",
            scalarOrList = true)
        List<Double> stiffness,
    @Parameter(
            value = "position of the minimum, one for all axes or one per axis; 0 unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL,
            scalarOrList = true)
        List<Double> center,
    @Parameter(
            value = "number of axes; 0 takes it from the length of stiffness or center",
            byDefault = "0")
        int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; center +- 14 k^(-1/4) unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public Harmonic {
    Check.atLeast("dimension", 0, dimension);
    center = center == null ? List.of(0.0) : center;
    if (dimension == 0) {
      dimension = Math.max(stiffness.size(), center.size());
    }
    stiffness = perAxis("stiffness", stiffness, dimension);
    center = perAxis("center", center, dimension);
    for (double k : stiffness) {
      Check.positive("stiffness", k);
    }
    for (double c : center) {
      Check.finite("center", c);
    }
    box = box == null ? around(center, stiffness) : box.over(dimension);
  }

  private static List<Double> perAxis(String name, List<Double> values, int dimension) {
    if (values.size() == dimension) {
      return List.copyOf(values);
    }
    if (values.size() != 1) {
      throw new IllegalArgumentException(
          name
              + " must have one value, or one for each of the "
              + dimension
              + " axes, but was "
              + values);
    }
    return List.copyOf(Collections.nCopies(dimension, values.get(0)));
  }

  private static Box around(List<Double> center, List<Double> stiffness) {
    List<Interval> axes = new ArrayList<>();
    for (int axis = 0; axis < center.size(); axis++) {
      double half = 14.0 * Elementary.pow(stiffness.get(axis), -0.25);
      axes.add(new Interval(center.get(axis) - half, center.get(axis) + half));
    }
    return new Box(axes);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double half = 0.5 * stiffness.get(axis);
    double c = center.get(axis);
    for (int i = 0; i < count; i++) {
      double u = x[i] - c;
      out[i] = Math.fma(half * u, u, out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double k = stiffness.get(axis);
    double c = center.get(axis);
    for (int i = 0; i < count; i++) {
      out[i] = k * (x[i] - c);
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new Harmonic(stiffness, center, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] point = center.stream().mapToDouble(Double::doubleValue).toArray();
    return KnownMinimum.at(0, point).within(box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double[] levels = {0.0};
    for (double k : stiffness) {
      levels = Ladder.sum(levels, Ladder.harmonic(Math.sqrt(2.0 * diffusion * k), count), count);
    }
    return levels;
  }
}
