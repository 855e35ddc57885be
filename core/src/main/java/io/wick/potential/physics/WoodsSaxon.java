package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.Optional;

/**
 * ζ = −depth/(1 + e^{(|x| − R)/s}), R = radius and s = diffuseness: a square well with rounded
 * walls. Minimum at 0, where |x| leaves a kink of slope depth e^{−R/s}/s; the gradient there is
 * given as 0.
 *
 * @param depth positive
 * @param radius R, positive
 * @param diffuseness s, positive
 * @param box the box; null is ±(R + 30s)
 */
@Entry(
    name = "woods-saxon",
    summary = "a flat well with rounded walls",
    formula = "-depth / (1 + exp((|x| - radius)/diffuseness))",
    source = "R. D. Woods, D. S. Saxon, doi 10.1103/PhysRev.95.577")
public record WoodsSaxon(
    @Parameter(value = "depth of the well", unit = "potential", byDefault = "10.0") double depth,
    @Parameter(value = "half the width at half the depth", unit = "length", byDefault = "2.0")
        double radius,
    @Parameter(value = "thickness s of the walls", unit = "length", byDefault = "0.2")
        double diffuseness,
    @Parameter(
            value = "[lower, upper]; +-(radius + 30 diffuseness) unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public WoodsSaxon {
    Check.positive("depth", depth);
    Check.positive("radius", radius);
    Check.positive("diffuseness", diffuseness);
    double half = radius + 30.0 * diffuseness;
    box = Box.resolve(box, 1, -half, half);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      double[] e = wall(x, block);
      for (int i = 0; i < block.length(); i++) {
        out[block.start() + i] -= depth / (1.0 + e[i]);
      }
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      double[] e = wall(x, block);
      for (int i = 0; i < block.length(); i++) {
        double share = 1.0 / (1.0 + e[i]);
        double slope = depth / diffuseness * share * (1.0 - share);
        out[block.start() + i] = Math.signum(x[block.start() + i]) * slope;
      }
    }
  }

  /** e^{(|x| − R)/s} for the points of a block. */
  private double[] wall(double[] x, Block block) {
    double[] u = block.first();
    for (int i = 0; i < block.length(); i++) {
      u[i] = (Math.abs(x[block.start() + i]) - radius) / diffuseness;
    }
    Elementary.exp(u, block.length(), block.second());
    return block.second();
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new WoodsSaxon(depth, radius, diffuseness, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(value(0.0), 0.0).within(box);
  }
}
