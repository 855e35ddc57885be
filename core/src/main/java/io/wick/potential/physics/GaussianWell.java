package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/**
 * ζ = −depth e^{−r²/(2s²)} with r² = Σ x_i², s = width: a smooth trap of finite depth, flat far
 * away. Minimum −depth at the origin.
 *
 * @param depth positive
 * @param width s, positive
 * @param dimension d, at least 1
 * @param box the box; null is ±10s
 */
@Entry(
    name = "gaussian-well",
    summary = "a smooth trap in a flat plain",
    formula = "-depth exp(-r^2 / (2 width^2))",
    source = "elementary")
public record GaussianWell(
    @Parameter(value = "depth of the well", unit = "potential", byDefault = "10.0") double depth,
    @Parameter(value = "width s", unit = "length", byDefault = "1.0") double width,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; +-10 width unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public GaussianWell {
    Check.positive("depth", depth);
    Check.positive("width", width);
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -10.0 * width, 10.0 * width);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Radius.squares(x, count, out);
    bell(out, count, out);
    for (int i = 0; i < count; i++) {
      out[i] *= -depth;
    }
  }

  /** out = e^{−square/(2s²)}. */
  private void bell(double[] square, int count, double[] out) {
    double factor = -0.5 / (width * width);
    Block block = new Block(count);
    while (block.next()) {
      for (int i = 0; i < block.length(); i++) {
        block.first()[i] = factor * square[block.start() + i];
      }
      Elementary.exp(block.first(), block.length(), block.second());
      System.arraycopy(block.second(), 0, out, block.start(), block.length());
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    Radius.squares(x, count, out[0]);
    bell(out[0], count, out[0]);
    for (int i = 0; i < count; i++) {
      out[0][i] *= depth / (width * width);
    }
    Radius.pull(x, count, out);
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(new GaussianWell(depth, width, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-depth, new double[dimension]).within(box);
  }
}
