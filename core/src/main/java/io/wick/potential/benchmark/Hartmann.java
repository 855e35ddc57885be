package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = −Σ_k α_k e^{−Σ_j A_kj (x_j − P_kj)²}, four wells in 3 or 6 axes; in 4 axes the first four
 * columns of the tables of 6, rescaled to (1.1 + that)/0.839. The last centre of three axes starts
 * with 0.03815 as in the source; some collections have 0.0381.
 *
 * @param dimension d, 3, 4 or 6
 * @param box the box; null is [0, 1]
 */
@Entry(
    name = "hartmann",
    summary = "four Gaussian wells of different shape",
    formula = "-sum_{k<=4} a_k exp(-sum_j A_kj (x_j - P_kj)^2); for four axes (1.1 + that)/0.839",
    source =
        "J. K. Hartman, doi 10.1002/nav.3800200316, with the tables of L. C. W. Dixon, G. P. Szegoe, "
            + "Towards Global Optimisation 2, North-Holland 1978; four axes: V. Picheny, T. Wagner, "
            + "D. Ginsbourger, doi 10.1007/s00158-013-0919-4")
public record Hartmann(
    @Parameter(value = "number of axes", byDefault = "3") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, 1] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  private static final double SCALE = 0.839;
  private static final double[] HEIGHTS = {1.0, 1.2, 3.0, 3.2};
  private static final double[][] STEEPNESS_3 = {
    {3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}
  };

  /** In units of 1e-4, as the centres of six axes. */
  private static final double[][] CENTER_3 = {
    {3689, 1170, 2673}, {4699, 4387, 7470}, {1091, 8732, 5547}, {381.5, 5743, 8828}
  };

  private static final double[][] STEEPNESS_6 = {
    {10, 3, 17, 3.5, 1.7, 8},
    {0.05, 10, 17, 0.1, 8, 14},
    {3, 3.5, 1.7, 10, 17, 8},
    {17, 8, 0.05, 10, 0.1, 14}
  };
  private static final double[][] CENTER_6 = {
    {1312, 1696, 5569, 124, 8283, 5886},
    {2329, 4135, 8307, 3736, 1004, 9991},
    {2348, 1451, 3522, 2883, 3047, 6650},
    {4047, 8828, 8732, 5743, 1091, 381}
  };

  public Hartmann {

    if (!(dimension == 3 || dimension == 4 || dimension == 6)) {
      throw new IllegalArgumentException("dimension must be 3, 4 or 6, but was " + dimension);
    }
    box = Box.resolve(box, dimension, 0, 1);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      int n = block.length();
      Arrays.fill(out, block.start(), block.start() + n, 0.0);
      for (int well = 0; well < HEIGHTS.length; well++) {
        double[] bell = bell(well, x, block);
        for (int i = 0; i < n; i++) {
          out[block.start() + i] -= bell[i];
        }
      }
    }
    if (dimension == 4) {
      for (int i = 0; i < count; i++) {
        out[i] = (1.1 + out[i]) / SCALE;
      }
    }
  }

  /** α e^{…} of one well at the points of a block, in its second array. */
  private double[] bell(int well, double[][] x, Block block) {
    double[] sum = block.first();
    Arrays.fill(sum, 0.0);
    for (int axis = 0; axis < dimension; axis++) {
      double steepness = (dimension == 3 ? STEEPNESS_3 : STEEPNESS_6)[well][axis];
      double center = 1e-4 * (dimension == 3 ? CENTER_3 : CENTER_6)[well][axis];
      double[] coordinate = x[axis];
      for (int i = 0; i < block.length(); i++) {
        double u = coordinate[block.start() + i] - center;
        sum[i] = Math.fma(-steepness * u, u, sum[i]);
      }
    }
    Elementary.exp(sum, block.length(), block.second());
    for (int i = 0; i < block.length(); i++) {
      block.second()[i] *= HEIGHTS[well];
    }
    return block.second();
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (int axis = 0; axis < dimension; axis++) {
      Arrays.fill(out[axis], 0, count, 0.0);
    }
    double scale = 2.0 / (dimension == 4 ? SCALE : 1.0);
    Block block = new Block(count);
    while (block.next()) {
      for (int well = 0; well < HEIGHTS.length; well++) {
        double[] bell = bell(well, x, block);
        for (int axis = 0; axis < dimension; axis++) {
          double steepness = scale * (dimension == 3 ? STEEPNESS_3 : STEEPNESS_6)[well][axis];
          double center = 1e-4 * (dimension == 3 ? CENTER_3 : CENTER_6)[well][axis];
          for (int i = 0; i < block.length(); i++) {
            int k = block.start() + i;
            out[axis][k] = Math.fma(steepness * bell[i], x[axis][k] - center, out[axis][k]);
          }
        }
      }
    }
  }

  /** Computed to 40 digits with mpmath. */
  @Override
  public Optional<KnownMinimum> knownMinimum() {
    KnownMinimum minimum =
        switch (dimension) {
          case 3 ->
              KnownMinimum.at(
                  -3.8627821478207552554,
                  0.11461433858967197614,
                  0.55564884997185693489,
                  0.8525469535208657849);
          case 4 ->
              KnownMinimum.at(
                  -3.1344941412223991511,
                  0.18739527297346668648,
                  0.19415152930244072125,
                  0.55791778006256899665,
                  0.26477962417039714533);
          default ->
              KnownMinimum.at(
                  -3.3223680114155148001,
                  0.20168951100670542433,
                  0.15001069182345796879,
                  0.47687397422189699032,
                  0.27533243049405606824,
                  0.31165161660011324245,
                  0.65730053406562030606);
        };
    return minimum.within(box);
  }
}
