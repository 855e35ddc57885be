package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Ladder;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = −ν(ν+1) a² Σ 1/cosh²(a x_i) with ν = nu, a = steepness. At D = 1 without reflection for
 * integer ν, and E_n = −a²(ν − n)² per axis, n = 0 … ⌈ν⌉−1. For any D: E_n = −D a²(ν' − n)² with
 * ν'(ν'+1) = ν(ν+1)/D. The continuum begins at 0.
 *
 * @param nu ν, positive
 * @param steepness a, positive
 * @param dimension d, at least 1
 * @param box the box; null is ±20/a, or ±12/(κa) if that is wider, κ = ν + 1 − ⌈ν⌉ the decay of the
 *     highest bound state at D = 1, but not below 0.2: walls at ±L shift it by about e^{−2κaL}
 */
@Entry(
    name = "poeschl-teller",
    summary = "a smooth well of finite depth with a closed spectrum",
    formula = "-nu (nu + 1) a^2 sum 1/cosh(a x_i)^2",
    source = "G. Poeschl, E. Teller, doi 10.1007/BF01331132")
public record PoeschlTeller(
    @Parameter(value = "nu; at D = 1 there are ceil(nu) bound states", byDefault = "3.0") double nu,
    @Parameter(value = "inverse length a", unit = "1/length", byDefault = "1.0") double steepness,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value =
                "[lower, upper] per axis, or one for all; +-20/a, wider if the highest level is shallow, unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public PoeschlTeller {
    Check.positive("nu", nu);
    Check.positive("steepness", steepness);
    Check.atLeast("dimension", 1, dimension);
    double half = reach(nu) / steepness;
    box = Box.resolve(box, dimension, -half, half);
  }

  /** aL: the highest bound state falls as e^{−κa|x|} at D = 1. */
  private static double reach(double nu) {
    return Math.max(20.0, 12.0 / Math.max(0.2, nu + 1.0 - Math.ceil(nu)));
  }

  private double depth() {
    return nu * (nu + 1.0) * steepness * steepness;
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double factor = -4.0 * depth();
    Block block = new Block(count);
    while (block.next()) {
      double[] e = decay(x, block);
      for (int i = 0; i < block.length(); i++) {
        double w = 1.0 + e[i];
        out[block.start() + i] += factor * e[i] / (w * w);
      }
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double factor = 8.0 * depth() * steepness;
    Block block = new Block(count);
    while (block.next()) {
      double[] e = decay(x, block);
      for (int i = 0; i < block.length(); i++) {
        double w = 1.0 + e[i];
        double slope = factor * e[i] * (1.0 - e[i]) / (w * w * w);
        out[block.start() + i] = Math.copySign(slope, x[block.start() + i]);
      }
    }
  }

  /** e = e^{−2a|x|} for the points of a block: 1/cosh² = 4e/(1+e)². */
  private double[] decay(double[] x, Block block) {
    double[] u = block.first();
    for (int i = 0; i < block.length(); i++) {
      u[i] = -2.0 * steepness * Math.abs(x[block.start() + i]);
    }
    Elementary.exp(u, block.length(), block.second());
    return block.second();
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new PoeschlTeller(nu, steepness, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-dimension * depth(), new double[dimension]).within(box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double effective = 0.5 * (Math.sqrt(1.0 + 4.0 * nu * (nu + 1.0) / diffusion) - 1.0);
    // A level at the edge of the continuum is none: the margin is the rounding of the root.
    int bound = (int) Math.ceil(effective - 1e-12 * (1.0 + effective));
    double[] axis = new double[Math.min(count, bound)];
    for (int n = 0; n < axis.length; n++) {
      double rest = steepness * (effective - n);
      axis[n] = -diffusion * (rest * rest);
    }
    if (axis.length == 0) {
      return axis;
    }
    return Ladder.equalAxes(axis, dimension, count, (dimension - 1) * axis[0]);
  }
}
