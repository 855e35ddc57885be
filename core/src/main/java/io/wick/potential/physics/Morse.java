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
 * ζ = depth Σ (1 − e^{−a(x_i − center)})² with a = steepness: the stretching of a bond. Per axis
 * E_n = 2a√(D depth)(n+½) − D a²(n+½)² while n+½ &lt; √(depth/D)/a; the continuum begins at depth.
 *
 * @param depth dissociation energy, positive
 * @param steepness a, positive
 * @param center position of the minimum
 * @param dimension d, at least 1
 * @param box the box; null is center + [−3/a, 25/a]
 */
@Entry(
    name = "morse",
    summary = "an anharmonic bond with finitely many bound states",
    formula = "depth * sum (1 - exp(-a (x_i - center)))^2",
    source = "P. M. Morse, doi 10.1103/PhysRev.34.57")
public record Morse(
    @Parameter(value = "dissociation energy", unit = "potential", byDefault = "10.0") double depth,
    @Parameter(value = "inverse length a", unit = "1/length", byDefault = "1.0") double steepness,
    @Parameter(value = "position of the minimum", unit = "length", byDefault = "0.0") double center,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; center + [-3/a, 25/a] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public Morse {
    Check.positive("depth", depth);
    Check.positive("steepness", steepness);
    Check.finite("center", center);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, center - 3.0 / steepness, center + 25.0 / steepness);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      double[] e = decay(x, block);
      for (int i = 0; i < block.length(); i++) {
        double w = 1.0 - e[i];
        out[block.start() + i] = Math.fma(depth * w, w, out[block.start() + i]);
      }
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double factor = 2.0 * depth * steepness;
    Block block = new Block(count);
    while (block.next()) {
      double[] e = decay(x, block);
      for (int i = 0; i < block.length(); i++) {
        out[block.start() + i] = factor * e[i] * (1.0 - e[i]);
      }
    }
  }

  /** e^{−a(x − center)} for the points of a block. */
  private double[] decay(double[] x, Block block) {
    double[] u = block.first();
    for (int i = 0; i < block.length(); i++) {
      u[i] = -steepness * (x[block.start() + i] - center);
    }
    Elementary.exp(u, block.length(), block.second());
    return block.second();
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new Morse(depth, steepness, center, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.atDiagonal(0, dimension, center).within(box);
  }

  @Override
  public double[] knownLevels(double diffusion, int count) {
    double quantum = 2.0 * steepness * Math.sqrt(diffusion * depth);
    double anharmonicity = diffusion * steepness * steepness;
    int bound = (int) Math.ceil(Math.sqrt(depth / diffusion) / steepness - 0.5);
    double[] axis = new double[Math.max(0, Math.min(count, bound))];
    for (int n = 0; n < axis.length; n++) {
      axis[n] = (n + 0.5) * Math.fma(-anharmonicity, n + 0.5, quantum);
    }
    if (axis.length == 0) {
      return axis;
    }
    return Ladder.equalAxes(axis, dimension, count, depth + (dimension - 1) * axis[0]);
  }
}
