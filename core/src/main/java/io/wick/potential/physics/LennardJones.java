package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * ζ = Σ_{i<j} 4(r_ij^{−12} − r_ij^{−6}): N = particles noble-gas atoms in space, in units of the
 * depth ε and the size σ of one bond, coordinates x_0, y_0, z_0, x_1, …. The number of minima grows
 * like e^N; N = 38, whose best is no icosahedron but a truncated octahedron, is the classic trap.
 * +∞ only where two atoms coincide. Each minimum may be turned and moved, so that no minimiser is
 * named and no distance reported. In these units D = ħ²/(2mεσ²).
 *
 * @param particles N, at least 2; the minimum is known to 38
 * @param box the box, of 3N axes; null is ±(N^{1/3} + ½), which has room for the best cluster in
 *     any orientation
 */
@Entry(
    name = "lennard-jones",
    summary = "a cluster of noble-gas atoms",
    formula = "sum_{i<j} 4 (r_ij^-12 - r_ij^-6)",
    source =
        "J. E. Jones, doi 10.1098/rspa.1924.0082; minima: D. J. Wales, J. P. K. Doye, doi 10.1021/jp970984n")
public record LennardJones(
    @Parameter(value = "number N of atoms; the minimum is known for 2 to 38", byDefault = "13")
        int particles,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; +-(N^(1/3) + 1/2) unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  /**
   * The lowest known values for N = 2, 3, …: those of the table of Wales and Doye (six decimals),
   * refined to gradients below 1e-12 in our own search, whose clusters are kept with the tests.
   */
  private static final double[] MINIMA = {
    -1.000000000000, -3.000000000000, -6.000000000000, -9.103852415708,
    -12.712062256809, -16.505384168012, -19.821489192155, -24.113360433647,
    -28.422531893438, -32.765970089979, -37.967599562364, -44.326801419534,
    -47.845156782593, -52.322627261839, -56.815741780426, -61.317994660111,
    -66.530949463140, -72.659782454392, -77.177042568297, -81.684571131370,
    -86.809782259321, -92.844472428346, -97.348815118023, -102.372663199589,
    -108.315616231727, -112.873584273756, -117.822401723982, -123.587371400385,
    -128.286570702955, -133.586421919416, -139.635523769498, -144.842718840540,
    -150.044528410543, -155.756643278690, -161.825362662323, -167.033672486601,
    -173.928426590629
  };

  public LennardJones {
    Check.atLeast("particles", 2, particles);
    double half = half(particles);
    box = Box.resolve(box, 3 * particles, -half, half);
  }

  private static double half(int particles) {
    return StrictMath.cbrt(particles) + 0.5;
  }

  @Override
  public int dimension() {
    return 3 * particles;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (int a = 1; a < particles; a++) {
      for (int b = 0; b < a; b++) {
        addPair(x, 3 * a, 3 * b, count, out);
      }
    }
  }

  private static void addPair(double[][] x, int a, int b, int count, double[] out) {
    double[] xa = x[a];
    double[] ya = x[a + 1];
    double[] za = x[a + 2];
    double[] xb = x[b];
    double[] yb = x[b + 1];
    double[] zb = x[b + 2];
    for (int i = 0; i < count; i++) {
      double dx = xa[i] - xb[i];
      double dy = ya[i] - yb[i];
      double dz = za[i] - zb[i];
      double q = 1.0 / Math.fma(dx, dx, Math.fma(dy, dy, dz * dz));
      double s = q * q * q;
      out[i] = Math.fma(4.0 * s, s - 1.0, out[i]);
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (double[] slope : out) {
      Arrays.fill(slope, 0, count, 0.0);
    }
    Block block = new Block(count);
    while (block.next()) {
      for (int a = 1; a < particles; a++) {
        for (int b = 0; b < a; b++) {
          pull(x, 3 * a, 3 * b, block);
          for (int axis = 0; axis < 3; axis++) {
            add(x[3 * a + axis], x[3 * b + axis], block, out[3 * a + axis], out[3 * b + axis]);
          }
        }
      }
    }
  }

  /** ζ'(r)/r of the pair for the points of a block, in its first array. */
  private static void pull(double[][] x, int a, int b, Block block) {
    for (int i = 0; i < block.length(); i++) {
      int at = block.start() + i;
      double dx = x[a][at] - x[b][at];
      double dy = x[a + 1][at] - x[b + 1][at];
      double dz = x[a + 2][at] - x[b + 2][at];
      double q = 1.0 / Math.fma(dx, dx, Math.fma(dy, dy, dz * dz));
      double s = q * q * q;
      // Bounded, so that the slope of coinciding atoms is 0 and not NaN.
      block.first()[i] = Math.max(-Double.MAX_VALUE, -24.0 * q * s * (2.0 * s - 1.0));
    }
  }

  private static void add(double[] xa, double[] xb, Block block, double[] outA, double[] outB) {
    for (int i = 0; i < block.length(); i++) {
      int at = block.start() + i;
      double force = block.first()[i] * (xa[at] - xb[at]);
      outA[at] += force;
      outB[at] -= force;
    }
  }

  /** Known where a cube of the default size fits into what the boxes of all atoms share. */
  @Override
  public Optional<KnownMinimum> knownMinimum() {
    if (particles - 2 >= MINIMA.length) {
      return Optional.empty();
    }
    for (int axis = 0; axis < 3; axis++) {
      double lower = Double.NEGATIVE_INFINITY;
      double upper = Double.POSITIVE_INFINITY;
      for (int atom = 0; atom < particles; atom++) {
        lower = Math.max(lower, box.lower(3 * atom + axis));
        upper = Math.min(upper, box.upper(3 * atom + axis));
      }
      if (!(upper - lower >= 2.0 * half(particles))) {
        return Optional.empty();
      }
    }
    return Optional.of(new KnownMinimum(MINIMA[particles - 2], List.of()));
  }
}
