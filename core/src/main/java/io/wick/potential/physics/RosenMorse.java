package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = −depth/cosh²(ax) + step tanh(ax), a = steepness: a well on a step from −step to step. With
 * ν(ν+1) = depth/(D a²): E_n = −D a²(ν − n)² − step²/(4D a²(ν − n)²) while (ν − n)² > |step|/(2D
 * a²). Minimum −depth − step²/(4 depth) where tanh(ax) = −step/(2 depth).
 *
 * @param depth positive
 * @param step half the height of the step, |step| &lt; 2 depth
 * @param steepness a, positive
 * @param box the box; null is ±20/a
 */
@Entry(
    name = "rosen-morse",
    summary = "a well on a step, with a closed spectrum",
    formula = "-depth / cosh(steepness x)^2 + step tanh(steepness x)",
    source = "N. Rosen, P. M. Morse, doi 10.1103/PhysRev.42.210")
public record RosenMorse(
    @Parameter(value = "depth of the well", unit = "potential", byDefault = "12.0") double depth,
    @Parameter(value = "half the height of the step", unit = "potential", byDefault = "2.0")
        double step,
    @Parameter(value = "inverse length a", unit = "1/length", byDefault = "1.0") double steepness,
    @Parameter(
            value = "[lower, upper]; +-20/steepness unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public RosenMorse {
    Check.positive("depth", depth);
    Check.positive("steepness", steepness);
    if (!(Math.abs(step) < 2.0 * depth)) {
      throw new IllegalArgumentException(
          "step must be between -2 depth and 2 depth, or there is no well, but was " + step);
    }
    box = Box.resolve(box, 1, -20.0 / steepness, 20.0 / steepness);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      double[] e = Hyperbolic.decay(steepness, x, block);
      for (int i = 0; i < block.length(); i++) {
        double tanh = Hyperbolic.tanh(e[i], x[block.start() + i]);
        out[block.start() + i] += Math.fma(step, tanh, -depth * Hyperbolic.square(e[i]));
      }
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      double[] e = Hyperbolic.decay(steepness, x, block);
      for (int i = 0; i < block.length(); i++) {
        double tanh = Hyperbolic.tanh(e[i], x[block.start() + i]);
        double slope = Math.fma(2.0 * depth, tanh, step);
        out[block.start() + i] = steepness * Hyperbolic.square(e[i]) * slope;
      }
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new RosenMorse(depth, step, steepness, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double t = -0.5 * step / depth;
    double place = 0.5 * Elementary.log((1.0 + t) / (1.0 - t)) / steepness;
    return KnownMinimum.at(Math.fma(0.5 * step, t, -depth), place).within(box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double unit = diffusion * steepness * steepness;
    double nu = 0.5 * (Math.sqrt(1.0 + 4.0 * depth / unit) - 1.0);
    double edge = 0.5 * Math.abs(step) / unit;
    double[] levels = new double[count];
    int n = 0;
    // A level at the edge of the continuum is none: the margin is the rounding of the root.
    while (n < count && nu - n > 0 && (nu - n) * (nu - n) > edge + 1e-12 * (1.0 + nu)) {
      double square = (nu - n) * (nu - n);
      levels[n] = -unit * square - step * step / (4.0 * unit * square);
      n++;
    }
    return Arrays.copyOf(levels, n);
  }
}
