package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = −Σ_k 1/(c_k + |x − a_k|²) over the first m of ten wells in four axes. The seventh centre is
 * (5, 5, 3, 3) as in the source; some collections have (5, 3, 5, 3). The minimum is known for m =
 * 5, 7 and 10.
 *
 * @param wells m, 1 to 10
 * @param box the box; null is [0, 10]
 */
@Entry(
    name = "shekel",
    summary = "foxholes of different depth",
    formula = "-sum_{k<=wells} 1/(c_k + sum_j (x_j - a_kj)^2)",
    source =
        "L. C. W. Dixon, G. P. Szegoe, The global optimisation problem: an introduction, in "
            + "Towards Global Optimisation 2, North-Holland 1978")
public record Shekel(
    @Parameter(value = "number of wells m; 5, 7 and 10 are the usual ones", byDefault = "10")
        int wells,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  private static final double[][] CENTERS = {
    {4, 4, 4, 4}, {1, 1, 1, 1}, {8, 8, 8, 8}, {6, 6, 6, 6}, {3, 7, 3, 7},
    {2, 9, 2, 9}, {5, 5, 3, 3}, {8, 1, 8, 1}, {6, 2, 6, 2}, {7, 3.6, 7, 3.6}
  };

  /** Ten times c. */
  private static final double[] WIDTHS = {1, 2, 2, 4, 4, 6, 3, 7, 5, 5};

  public Shekel {
    if (!(wells >= 1 && wells <= CENTERS.length)) {
      throw new IllegalArgumentException(
          "wells must be from 1 to " + CENTERS.length + ", but was " + wells);
    }

    box = Box.resolve(box, 4, 0, 10);
  }

  @Override
  public int dimension() {
    return 4;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      int n = block.length();
      Arrays.fill(out, block.start(), block.start() + n, 0.0);
      for (int well = 0; well < wells; well++) {
        double[] hole = hole(well, x, block);
        for (int i = 0; i < n; i++) {
          out[block.start() + i] -= hole[i];
        }
      }
    }
  }

  /** 1/(c + |x − a|²) of one well at the points of a block, in its first array. */
  private static double[] hole(int well, double[][] x, Block block) {
    double[] sum = block.first();
    Arrays.fill(sum, 0.1 * WIDTHS[well]);
    for (int axis = 0; axis < 4; axis++) {
      double center = CENTERS[well][axis];
      double[] coordinate = x[axis];
      for (int i = 0; i < block.length(); i++) {
        double u = coordinate[block.start() + i] - center;
        sum[i] = Math.fma(u, u, sum[i]);
      }
    }
    for (int i = 0; i < block.length(); i++) {
      sum[i] = 1.0 / sum[i];
    }
    return sum;
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (int axis = 0; axis < 4; axis++) {
      Arrays.fill(out[axis], 0, count, 0.0);
    }
    Block block = new Block(count);
    while (block.next()) {
      for (int well = 0; well < wells; well++) {
        double[] hole = hole(well, x, block);
        for (int axis = 0; axis < 4; axis++) {
          double center = CENTERS[well][axis];
          for (int i = 0; i < block.length(); i++) {
            int k = block.start() + i;
            double slope = 2.0 * hole[i] * hole[i];
            out[axis][k] = Math.fma(slope, x[axis][k] - center, out[axis][k]);
          }
        }
      }
    }
  }

  /** Computed to 40 digits with mpmath. */
  @Override
  public Optional<KnownMinimum> knownMinimum() {
    KnownMinimum minimum =
        switch (wells) {
          case 5 ->
              KnownMinimum.at(
                  -10.153199679058227457,
                  4.0000371528196762307,
                  4.00013327659156009,
                  4.0000371528196762307,
                  4.00013327659156009);
          case 7 ->
              KnownMinimum.at(
                  -10.402940566818661262,
                  4.0005729161858233471,
                  4.0006893661853042459,
                  3.9994897088591506081,
                  3.9996061588586315069);
          case 10 ->
              KnownMinimum.at(
                  -10.536409816692043114,
                  4.0007465315920467226,
                  4.0005929341385320029,
                  3.9996633980403223038,
                  3.999509800586807584);
          default -> null;
        };
    return Optional.ofNullable(minimum).flatMap(known -> known.within(box));
  }
}
