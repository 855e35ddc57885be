package io.wick.grid;

import io.wick.math.Dense;

/**
 * ψ at the nodes of a grid, real and imaginary parts in separate arrays. Integrals are sums over
 * nodes times the cell volume, exact for states that the grid resolves.
 */
public final class WaveFunction {
  private final Grid grid;
  private final double[] re;
  private final double[] im;

  /** ψ = 0. */
  public WaveFunction(Grid grid) {
    this.grid = grid;
    this.re = new double[grid.size()];
    this.im = new double[grid.size()];
  }

  /** A copy. */
  public WaveFunction copy() {
    WaveFunction copy = new WaveFunction(grid);
    copy.set(this);
    return copy;
  }

  /** Takes over the values of another one on the same grid. */
  public void set(WaveFunction other) {
    System.arraycopy(other.re, 0, re, 0, re.length);
    System.arraycopy(other.im, 0, im, 0, im.length);
  }

  /** The grid. */
  public Grid grid() {
    return grid;
  }

  /** Real parts; may be modified. */
  public double[] re() {
    return re;
  }

  /** Imaginary parts; may be modified. */
  public double[] im() {
    return im;
  }

  /** ∫|ψ|². */
  public double squaredNorm() {
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum = Math.fma(re[i], re[i], Math.fma(im[i], im[i], sum));
    }
    return sum * grid.cellVolume();
  }

  /** Multiplies by a real number. */
  public void scale(double factor) {
    for (int i = 0; i < re.length; i++) {
      re[i] *= factor;
    }
    for (int i = 0; i < im.length; i++) {
      im[i] *= factor;
    }
  }

  /** Divides by the norm and returns what the norm was. */
  public double normalise() {
    double norm = Math.sqrt(squaredNorm());
    scale(1 / norm);
    return norm;
  }

  /** ⟨x_axis⟩ of |ψ|²/∫|ψ|². */
  public double mean(int axis) {
    return moment(grid.coordinates()[axis], 0, false);
  }

  /** ⟨(x_axis − mean)²⟩ of |ψ|²/∫|ψ|². */
  public double variance(int axis, double mean) {
    return moment(grid.coordinates()[axis], mean, true);
  }

  private double moment(double[] x, double center, boolean squared) {
    double sum = 0;
    double mass = 0;
    for (int i = 0; i < re.length; i++) {
      double density = Math.fma(re[i], re[i], im[i] * im[i]);
      double delta = x[i] - center;
      sum = Math.fma(density, squared ? delta * delta : delta, sum);
      mass += density;
    }
    return sum / mass;
  }

  /** Σ over the given nodes of |ψ|², times the cell volume. */
  public double mass(int[] nodes) {
    double sum = 0;
    for (int i : nodes) {
      sum = Math.fma(re[i], re[i], Math.fma(im[i], im[i], sum));
    }
    return sum * grid.cellVolume();
  }

  /** Largest over the axes of {@link #edgeProbability(int)}. */
  public double edgeProbability() {
    double largest = 0;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      largest = Math.max(largest, edgeProbability(axis));
    }
    return largest;
  }

  /** Share of |ψ|² in the first and last layer of nodes of an axis. */
  public double edgeProbability(int axis) {
    int inner = grid.inner(axis);
    int n = grid.shape(axis);
    double sum = 0;
    for (int slab = 0; slab < re.length / (n * inner); slab++) {
      for (int i = 0; i < inner; i++) {
        int first = slab * n * inner + i;
        int last = first + (n - 1) * inner;
        sum = Math.fma(re[first], re[first], Math.fma(im[first], im[first], sum));
        sum = Math.fma(re[last], re[last], Math.fma(im[last], im[last], sum));
      }
    }
    return sum * grid.cellVolume() / squaredNorm();
  }

  /** Re ⟨φ|ψ⟩ with a real φ given at the nodes. */
  public double overlapRe(double[] phi) {
    return Dense.dot(phi, re, re.length) * grid.cellVolume();
  }

  /** Im ⟨φ|ψ⟩ with a real φ given at the nodes. */
  public double overlapIm(double[] phi) {
    return Dense.dot(phi, im, im.length) * grid.cellVolume();
  }

  /** |⟨φ|ψ⟩|² with a real φ. */
  public double fidelity(double[] phi) {
    double r = overlapRe(phi);
    double i = overlapIm(phi);
    return Math.fma(r, r, i * i);
  }

  /** |⟨φ|ψ⟩|². */
  public double fidelity(WaveFunction other) {
    double r = 0;
    double i = 0;
    for (int k = 0; k < re.length; k++) {
      r = Math.fma(other.re[k], re[k], Math.fma(other.im[k], im[k], r));
      i = Math.fma(other.re[k], im[k], Math.fma(-other.im[k], re[k], i));
    }
    double volume = grid.cellVolume();
    return Math.fma(r, r, i * i) * volume * volume;
  }

  /**
   * min over α of ‖ψ − e^{iα}φ‖: the distance of two normalised states, free of the global phase
   * and of cancellation.
   */
  public double distance(WaveFunction other) {
    double r = 0;
    double i = 0;
    for (int k = 0; k < re.length; k++) {
      r = Math.fma(other.re[k], re[k], Math.fma(other.im[k], im[k], r));
      i = Math.fma(other.re[k], im[k], Math.fma(-other.im[k], re[k], i));
    }
    double length = Math.sqrt(Math.fma(r, r, i * i));
    double cos = length > 0 ? r / length : 1;
    double sin = length > 0 ? i / length : 0;
    double sum = 0;
    for (int k = 0; k < re.length; k++) {
      double dr = re[k] - (cos * other.re[k] - sin * other.im[k]);
      double di = im[k] - (sin * other.re[k] + cos * other.im[k]);
      sum = Math.fma(dr, dr, Math.fma(di, di, sum));
    }
    return Math.sqrt(sum * grid.cellVolume());
  }
}
