package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.List;
import java.util.Optional;

/**
 * ζ = height/cosh²(ax), a = steepness. A plane wave of energy E = Dk² is transmitted with T =
 * sinh²(πk/a)/(sinh²(πk/a) + cosh²(π√(4s − 1)/2)), s = height/(D a²); for 4s < 1 the second is
 * cos²(π√(1 − 4s)/2). The minimum over the box is at its farther edge.
 *
 * @param height positive
 * @param steepness a, positive
 * @param box the box; null is ±40/a
 */
@Entry(
    name = "eckart-barrier",
    summary = "a smooth barrier with an exact transmission",
    formula = "height / cosh(steepness x)^2",
    source = "C. Eckart, doi 10.1103/PhysRev.35.1303")
public record EckartBarrier(
    @Parameter(value = "height of the barrier", unit = "potential", byDefault = "1.0")
        double height,
    @Parameter(value = "inverse length a", unit = "1/length", byDefault = "1.0") double steepness,
    @Parameter(
            value = "[lower, upper]; +-40/steepness unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  public EckartBarrier {
    Check.positive("height", height);
    Check.positive("steepness", steepness);
    box = Box.resolve(box, 1, -40.0 / steepness, 40.0 / steepness);
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
        out[block.start() + i] += height * Hyperbolic.square(e[i]);
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
        out[block.start() + i] = -2.0 * height * steepness * Hyperbolic.square(e[i]) * tanh;
      }
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double left = value(box.lower(0));
    double right = value(box.upper(0));
    double edge = left < right ? box.lower(0) : box.upper(0);
    return Optional.of(
        left == right
            ? new KnownMinimum(
                left, List.of(new double[] {box.lower(0)}, new double[] {box.upper(0)}))
            : KnownMinimum.at(Math.min(left, right), edge));
  }

  /**
   * T, the probability that a plane wave passes.
   *
   * @param energy E &gt; 0
   * @param diffusion D &gt; 0
   */
  public double transmission(double energy, double diffusion) {
    Check.positive("energy", energy);
    Check.positive("diffusion", diffusion);
    double wave = Elementary.sinh(Math.PI * Math.sqrt(energy / diffusion) / steepness);
    double root = 4.0 * height / (diffusion * steepness * steepness) - 1.0;
    double angle = 0.5 * Math.PI * Math.sqrt(Math.abs(root));
    double wall = root > 0 ? Elementary.cosh(angle) : Elementary.cos(angle);
    double ratio = wall / wave;
    return 1.0 / Math.fma(ratio, ratio, 1.0);
  }
}
