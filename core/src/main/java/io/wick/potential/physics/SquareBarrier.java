package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.List;
import java.util.Optional;

/**
 * ζ = height for |x| < a, a = halfWidth, else 0; half of it where |x| = a. A plane wave of energy E
 * = Dk² is transmitted with T = 1/(1 + height² sinh²(2κa)/(4E(height − E))), κ = √((height − E)/D);
 * above the barrier sinh becomes sin and T = 1 where the barrier holds whole half waves.
 *
 * @param height positive
 * @param halfWidth a, positive
 * @param box the box; null is ±40a
 */
@Entry(
    name = "square-barrier",
    summary = "a flat barrier with sudden walls, for tunnelling",
    formula = "height for |x| < halfWidth, else 0",
    source = "L. D. Landau, E. M. Lifshitz, Quantum Mechanics, 3rd ed., section 25")
public record SquareBarrier(
    @Parameter(value = "height of the barrier", unit = "potential", byDefault = "1.0")
        double height,
    @Parameter(value = "half the width", unit = "length", byDefault = "1.0") double halfWidth,
    @Parameter(
            value = "[lower, upper]; +-40 halfWidth unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public SquareBarrier {
    Check.positive("height", height);
    Check.positive("halfWidth", halfWidth);
    box = Box.resolve(box, 1, -40.0 * halfWidth, 40.0 * halfWidth);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] v = x[0];
    for (int i = 0; i < count; i++) {
      out[i] = 0.5 * height * (1.0 + Math.signum(halfWidth - Math.abs(v[i])));
    }
  }

  /** The edges of the barrier. */
  @Override
  public double[] breaks(int axis) {
    return new double[] {-halfWidth, halfWidth};
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    boolean beyond = box.lower(0) < -halfWidth || box.upper(0) > halfWidth;
    return beyond ? Optional.of(new KnownMinimum(0, List.of())) : Optional.empty();
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
    double rest = (height - energy) / diffusion;
    double k = Math.sqrt(Math.abs(rest));
    double angle = 2.0 * halfWidth * k;
    double sine = rest > 0 ? Elementary.sinh(angle) : Elementary.sin(angle);
    // sin(qx)/q → x as the energy approaches the top.
    double ratio = k > 0 ? sine / k : 2.0 * halfWidth;
    return 1.0 / (1.0 + height * height * (ratio * ratio) / (4.0 * energy * diffusion));
  }
}
