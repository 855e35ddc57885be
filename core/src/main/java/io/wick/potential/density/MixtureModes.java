package io.wick.potential.density;

import io.wick.math.Elementary;
import io.wick.potential.KnownMinimum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The highest points of a Gaussian mixture where they can be proved to be the highest, by bounds
 * that hold for separate components in any dimension.
 *
 * <p>c_k is the height of component k, d_k(x) the distance from its mean in standard deviations,
 * S_k its largest standard deviation. With R = min |μ_j − μ_k|/(S_j + S_k) no point has d &lt; R to
 * two components: near component k all others together are at most e_k = e^{−R²/2} Σ_{j≠k} c_j. The
 * highest point is at least c = max c_k high, so it is near a component with c_k + e_k ≥ c; and
 * wherever p ≥ c_k near component k, d_k² ≤ r² = −2 ln((c_k − e_k)/c_k). In that ball p is concave,
 * and its highest point therefore unique, if c_k e^{−r²/2}(1 − r²)/S_k² exceeds the largest
 * curvature of the others, Σ_{j≠k} c_j (R² − 1)e^{−R²/2}/(smallest s_j)², which holds as written
 * for R ≥ √3. The fixed-point iteration x ← (Σ r_j P_j)⁻¹ Σ r_j P_j μ_j (shares r_j, precisions
 * P_j), which never lowers p, finds it from the mean (M. Á. Carreira-Perpiñán, doi
 * 10.1109/34.888716).
 */
final class MixtureModes {
  /** The iteration contracts by about e_k R²/c_k per turn; where the bounds hold, far fewer do. */
  private static final int TURNS = 10_000;

  /** Below half a unit in the last place of 1. */
  private static final double ROUNDING = 1e-16;

  private final Mixture mixture;

  MixtureModes(Mixture mixture) {
    this.mixture = mixture;
  }

  /** The minimum of −ln p; empty where the bounds prove nothing. */
  Optional<KnownMinimum> minimum() {
    double separation = separation();
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < mixture.size(); k++) {
      highest = Math.max(highest, mixture.logHeight(k));
    }
    List<double[]> modes = new ArrayList<>();
    // If no component were near, all terms together would have to reach the highest.
    boolean proved = others(-1, highest, separation) < 1;
    for (int k = 0; k < mixture.size() && proved; k++) {
      double height = Elementary.exp(mixture.logHeight(k) - highest);
      double rest = others(k, highest, separation);
      if (height + rest >= 1) {
        double square = -2 * Elementary.log((height - rest) / height);
        double[] mode = climb(mixture.mean(k).clone());
        modes.add(mode);
        proved =
            squaredDistance(k, mode) <= square + ROUNDING
                && isConcaveWithin(square, k, height, highest, separation);
      }
    }
    return proved ? Optional.of(lowest(modes)) : Optional.empty();
  }

  /** R; infinite for a single component. */
  private double separation() {
    double smallest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < mixture.size(); k++) {
      for (int j = 0; j < k; j++) {
        double square = 0;
        for (int axis = 0; axis < mixture.dimension(); axis++) {
          double delta = mixture.mean(j)[axis] - mixture.mean(k)[axis];
          square = Math.fma(delta, delta, square);
        }
        smallest = Math.min(smallest, Math.sqrt(square) / (largestStd(j) + largestStd(k)));
      }
    }
    return smallest;
  }

  private double largestStd(int k) {
    return 1 / Math.sqrt(Arrays.stream(mixture.precision(k)).min().getAsDouble());
  }

  /** e_k over the highest c. */
  private double others(int k, double highest, double separation) {
    double sum = 0;
    for (int j = 0; j < mixture.size(); j++) {
      sum += j == k ? 0 : Elementary.exp(mixture.logHeight(j) - highest);
    }
    return sum == 0 ? 0 : sum * Elementary.exp(-0.5 * separation * separation);
  }

  /** d_k². */
  private double squaredDistance(int k, double[] x) {
    double sum = 0;
    for (int axis = 0; axis < x.length; axis++) {
      double delta = x[axis] - mixture.mean(k)[axis];
      sum = Math.fma(delta * mixture.precision(k)[axis], delta, sum);
    }
    return sum;
  }

  private boolean isConcaveWithin(
      double square, int k, double height, double highest, double separation) {
    double own =
        height
            * Elementary.exp(-0.5 * square)
            * (1 - square)
            * Arrays.stream(mixture.precision(k)).min().getAsDouble();
    double curvature = 0;
    for (int j = 0; j < mixture.size(); j++) {
      if (j != k) {
        curvature +=
            Elementary.exp(mixture.logHeight(j) - highest - 0.5 * separation * separation)
                * (separation * separation - 1)
                * Arrays.stream(mixture.precision(j)).max().getAsDouble();
      }
    }
    // The ball must lie where no other component is near.
    return separation * separation >= 3
        && square < Math.min(1, separation * separation)
        && own > curvature;
  }

  /** The fixed point above {@code x}, to rounding. */
  private double[] climb(double[] x) {
    double[][] point = new double[x.length][1];
    double[][] shares = new double[mixture.size()][1];
    boolean moved = true;
    for (int turn = 0; turn < TURNS && moved; turn++) {
      for (int axis = 0; axis < x.length; axis++) {
        point[axis][0] = x[axis];
      }
      mixture.memberships(point, 1, shares);
      moved = false;
      for (int axis = 0; axis < x.length; axis++) {
        double pull = 0;
        double total = 0;
        for (int k = 0; k < shares.length; k++) {
          double strength = shares[k][0] * mixture.precision(k)[axis];
          pull = Math.fma(strength, mixture.mean(k)[axis] - x[axis], pull);
          total += strength;
        }
        double step = pull / total;
        moved |= Math.abs(step) > Math.max(ROUNDING / Math.sqrt(total), 2 * Math.ulp(x[axis]));
        x[axis] += step;
      }
    }
    return x;
  }

  /** The lowest of the modes, and all others that are as low but for rounding. */
  private KnownMinimum lowest(List<double[]> modes) {
    double[] values = modes.stream().mapToDouble(this::value).toArray();
    double lowest = Arrays.stream(values).min().getAsDouble();
    List<double[]> minimisers = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      // ζ is a sum of 2d logarithms of order 1.
      if (values[i] - lowest <= 4e-16 * (1 + Math.abs(lowest) + mixture.dimension())) {
        minimisers.add(modes.get(i));
      }
    }
    return new KnownMinimum(lowest, minimisers);
  }

  private double value(double[] x) {
    double[][] point = new double[x.length][];
    for (int axis = 0; axis < x.length; axis++) {
      point[axis] = new double[] {x[axis]};
    }
    double[] out = new double[1];
    mixture.values(point, 1, out);
    return out[0];
  }
}
