package io.wick.math;

import java.util.Arrays;

/**
 * Lowest eigenpairs of a real symmetric band matrix: bisection by the inertia of {@link BandFactor}
 * until every eigenvalue is alone, so that none is missed or counted twice, then Rayleigh quotient
 * iteration, which converges cubically; where rounding does not separate two of them, inverse
 * iteration with orthogonalisation. O(n width²) per factorisation, some twenty per eigenpair.
 *
 * <p>Source: B. N. Parlett, The Symmetric Eigenvalue Problem, SIAM 1998, sections 3.3 and 4.6.
 */
public final class BandEigen {
  private static final double EPSILON = 0x1p-52;
  private static final int MOST_ITERATIONS = 12;

  private final int n;
  private final int width;
  private final double[][] band;
  private final BandFactor factor;
  private final Runnable watch;
  private final double[] low;
  private final double[] high;
  private final int[] belowLow;
  private final int[] belowHigh;
  private final double[] values;
  private final double[][] vectors;

  /**
   * Solves.
   *
   * @param band band[i][width + j − i] is element (i, j) of the lower triangle; only read
   * @param count how many, 1 … n
   * @param guesses eigenvalues of a similar matrix, ascending; may be empty
   * @param watch called at every factorisation; may end the work by an exception
   */
  public BandEigen(double[][] band, int width, int count, double[] guesses, Runnable watch) {
    this.n = band.length;
    this.width = width;
    this.band = band;
    this.factor = new BandFactor(n, width);
    this.watch = watch;
    this.low = new double[count];
    this.high = new double[count];
    this.belowLow = new int[count];
    this.belowHigh = new int[count];
    this.values = new double[count];
    this.vectors = new double[count][];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    Arrays.fill(belowHigh, n);
    for (int k = 0; k + 1 < Math.min(count, guesses.length); k++) {
      probe(0.5 * (guesses[k] + guesses[k + 1]));
    }
    enclose(count);
    for (int k = 0; k < count; k++) {
      find(k);
    }
  }

  private void probe(double x) {
    watch.run();
    factor.factor(band, x);
    int below = factor.below();
    for (int k = 0; k < low.length; k++) {
      if (below <= k && x > low[k]) {
        low[k] = x;
        belowLow[k] = below;
      } else if (below > k && x < high[k]) {
        high[k] = x;
        belowHigh[k] = below;
      }
    }
  }

  /** The least diagonal element bounds the lowest eigenvalue from above. */
  private void enclose(int count) {
    double least = Double.POSITIVE_INFINITY;
    for (double[] row : band) {
      least = Math.min(least, row[width]);
    }
    double start = Math.min(least, high[0]);
    double step = Math.max(Math.abs(least), Double.MIN_NORMAL);
    for (double stride = 0.25 * step; low[0] == Double.NEGATIVE_INFINITY; stride *= 4) {
      probe(start - stride);
    }
    for (double s = 0.25 * step; high[count - 1] == Double.POSITIVE_INFINITY; s *= 4) {
      probe(Math.max(least, low[count - 1]) + s);
    }
  }

  private void find(int k) {
    while (true) {
      double middle = low[k] + 0.5 * (high[k] - low[k]);
      double scale = Math.max(Math.abs(low[k]), Math.abs(high[k]));
      boolean narrow = !(high[k] - low[k] > 8 * EPSILON * scale) || middle <= low[k];
      if (narrow || belowLow[k] == k && belowHigh[k] == k + 1) {
        double[] x = iterate(k, middle, narrow);
        if (x != null) {
          vectors[k] = x;
          return;
        }
      }
      probe(middle);
    }
  }

  /** The eigenvector, its value kept; null if the quotient leaves the interval. */
  private double[] iterate(int k, double middle, boolean narrow) {
    double[] x = start(k);
    double[] image = new double[n];
    double shift = middle;
    double before = Double.NaN;
    for (int round = 0; round < MOST_ITERATIONS; round++) {
      watch.run();
      if (!narrow || round == 0) {
        factor.factor(band, shift);
      }
      factor.solve(x);
      normalise(x);
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          Dense.axpy(-Dense.dot(vectors[j], x, n), vectors[j], x, n);
        }
        normalise(x);
      }
      multiply(x, image);
      double quotient = Dense.dot(x, image, n);
      boolean inside = quotient >= low[k] && quotient <= high[k];
      if (!narrow && round > 1 && !inside) {
        return null;
      }
      double scale = Math.max(Math.abs(quotient), Math.abs(high[k] - low[k]));
      if (round > 1 && Math.abs(quotient - before) <= 8 * EPSILON * scale || narrow && round > 3) {
        values[k] = quotient;
        return x;
      }
      before = quotient;
      // The first quotients of a rough start are too far above; the middle is nearer.
      shift = inside && round > 0 ? quotient : middle;
    }
    values[k] = before;
    return x;
  }

  private double[] start(int k) {
    double[] x = new double[n];
    long state = 0x9E3779B97F4A7C15L * (k + 1);
    for (int i = 0; i < n; i++) {
      // Any start serves that is not orthogonal to the eigenvector.
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      x[i] = 0.5 + (state >>> 11) * 0x1p-53;
    }
    return x;
  }

  private void normalise(double[] x) {
    double largest = 0;
    for (double value : x) {
      largest = Math.max(largest, Math.abs(value));
    }
    Dense.scale(1 / largest, x, n);
    Dense.scale(1 / Math.sqrt(Dense.dot(x, x, n)), x, n);
  }

  /** out = matrix · x. */
  private void multiply(double[] x, double[] out) {
    multiply(band, width, x, out);
  }

  /** out = matrix · x of a symmetric band matrix. */
  public static void multiply(double[][] band, int width, double[] x, double[] out) {
    Arrays.fill(out, 0, band.length, 0);
    for (int i = 0; i < band.length; i++) {
      double[] row = band[i];
      double sum = row[width] * x[i];
      double value = x[i];
      for (int k = Math.max(0, width - i); k < width; k++) {
        int j = i - width + k;
        sum = Math.fma(row[k], x[j], sum);
        out[j] = Math.fma(row[k], value, out[j]);
      }
      out[i] += sum;
    }
  }

  /** Eigenvalues, ascending (a copy). */
  public double[] values() {
    return values.clone();
  }

  /** Eigenvector k, normalised. */
  public double[] vector(int k) {
    return vectors[k];
  }
}
