package io.wick.grid;

import io.wick.math.Dense;
import io.wick.math.JacobiEigen;
import java.util.Arrays;

/**
 * Block Davidson iteration with thick restart for the lowest eigenpairs of H = −D∇² + λV on a grid:
 * Rayleigh-Ritz in a growing orthonormal subspace, new directions from preconditioned residuals of
 * the wanted states and of guard states above them, so that multiplets come out whole.
 *
 * <p>Source: Davidson, J. Comput. Phys. 17 (1975) 87, doi 10.1016/0021-9991(75)90065-0; restart:
 * Stathopoulos, Saad, Wu, SIAM J. Sci. Comput. 19 (1998) 227, doi 10.1137/S1064827596304162.
 */
final class Davidson {
  private static final int MAXIMUM_ITERATIONS = 400;
  private static final int PATIENCE = 25;
  private final Hamiltonian hamiltonian;
  private final double lambda;
  private final boolean[] masked;
  private final int n;
  private final double[] kinetic;
  private final Runnable watch;

  private double[][] basis;
  private double[][] images;
  private double[][] projected;
  private int size;
  private JacobiEigen ritz;

  /**
   * The operator.
   *
   * @param masked nodes where ψ is held at 0; null for none
   * @param watch called in every iteration; may end the search by an exception
   */
  Davidson(
      Hamiltonian hamiltonian, double diffusion, double lambda, boolean[] masked, Runnable watch) {
    this.watch = watch;
    this.hamiltonian = hamiltonian;
    this.lambda = lambda;
    this.masked = masked;
    this.n = hamiltonian.grid().size();
    this.kinetic = hamiltonian.squares();
    Dense.scale(diffusion, kinetic, n);
  }

  /** Largest eigenvalue bound, for rounding errors. */
  private double norm() {
    double highest = 0;
    for (int i = 0; i < n; i++) {
      highest = Math.max(highest, kinetic[i]);
    }
    double range = hamiltonian.maximum() - hamiltonian.minimum();
    return highest + lambda * range;
  }

  /** Applies H − λ min V to two real vectors at once, the real and imaginary part of one. */
  void multiply(double[] first, double[] second, double[] outFirst, double[] outSecond) {
    System.arraycopy(first, 0, outFirst, 0, n);
    System.arraycopy(second, 0, outSecond, 0, n);
    double unit = 1 / hamiltonian.roundTrip();
    hamiltonian.transform(outFirst, outSecond);
    for (int i = 0; i < n; i++) {
      outFirst[i] *= kinetic[i] * unit;
    }
    for (int i = 0; i < n; i++) {
      outSecond[i] *= kinetic[i] * unit;
    }
    hamiltonian.transform(outSecond, outFirst);
    double[] v = hamiltonian.values();
    double minimum = hamiltonian.minimum();
    addPotential(v, minimum, first, outFirst);
    addPotential(v, minimum, second, outSecond);
  }

  private void addPotential(double[] v, double minimum, double[] x, double[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.fma(lambda * (v[i] - minimum), x[i], out[i]);
    }
  }

  private void mask(double[] x) {
    if (masked != null) {
      for (int i = 0; i < n; i++) {
        x[i] = masked[i] ? 0 : x[i];
      }
    }
  }

  /**
   * Iterates until every wanted residual is below the tolerance or at its rounding floor.
   *
   * @param guesses start vectors, at least {@code wanted}
   * @param wanted number of levels
   * @param tolerance for ‖Hψ − Eψ‖
   * @return true if all residuals met the tolerance
   */
  boolean run(double[][] guesses, int wanted, Preconditioner preconditioner, double tolerance) {
    int block = Math.min(guesses.length, wanted + Math.max(3, wanted / 2));
    int capacity = Math.min(n, Math.max(guesses.length + block, 5 * block));
    basis = new double[capacity][];
    images = new double[capacity][];
    projected = new double[capacity][capacity];
    size = 0;
    append(guesses, guesses.length);
    double goal = Math.max(tolerance, 8 * 0x1p-52 * norm());
    double best = Double.POSITIVE_INFINITY;
    int idle = 0;
    for (int iteration = 0; ; iteration++) {
      watch.run();
      ritz = new JacobiEigen(projected, size);
      int usable = Math.min(block, size);
      double[][] fresh = new double[usable][];
      int count = 0;
      double worst = 0;
      for (int k = 0; k < usable; k++) {
        double[] residual = residual(k);
        double norm = Math.sqrt(Dense.dot(residual, residual, n));
        if (k < wanted) {
          worst = Math.max(worst, norm);
        }
        // Guard states need direction, not precision.
        if (norm > (k < wanted ? goal : 1e3 * goal)) {
          fresh[count++] = residual;
        }
      }
      idle = worst < 0.7 * best ? 0 : idle + 1;
      best = Math.min(best, worst);
      if (worst <= goal || idle > PATIENCE || iteration >= MAXIMUM_ITERATIONS) {
        return worst <= goal;
      }
      if (size + count > capacity) {
        restart(Math.min(capacity - count, Math.max(usable, 2 * block)));
      }
      for (int k = 0; k < count; k++) {
        double[] out = new double[n];
        preconditioner.apply(fresh[k], out);
        mask(out);
        fresh[k] = out;
      }
      if (append(fresh, count) == 0) {
        return worst <= goal;
      }
    }
  }

  private double[] residual(int k) {
    double[] y = ritz.vector(k);
    double[] out = new double[n];
    Dense.combine(y, basis, size, out, n);
    Dense.scale(-ritz.value(k), out, n);
    Dense.combine(y, images, size, out, n);
    return out;
  }

  /** Replaces the basis by the {@code keep} lowest Ritz vectors. */
  private void restart(int keep) {
    double[][] newBasis = new double[basis.length][];
    double[][] newImages = new double[basis.length][];
    for (int k = 0; k < keep; k++) {
      newBasis[k] = combination(basis, k);
      newImages[k] = combination(images, k);
      Arrays.fill(projected[k], 0);
      projected[k][k] = ritz.value(k);
    }
    basis = newBasis;
    images = newImages;
    size = keep;
  }

  private double[] combination(double[][] vectors, int k) {
    double[] out = new double[n];
    Dense.combine(ritz.vector(k), vectors, size, out, n);
    return out;
  }

  /** Orthonormalises vectors against the basis and appends what is left. */
  private int append(double[][] vectors, int count) {
    int first = size;
    for (int k = 0; k < count && size < basis.length; k++) {
      double[] x = vectors[k].clone();
      mask(x);
      if (orthonormalise(x)) {
        basis[size++] = x;
      }
    }
    for (int k = first; k < size; k += 2) {
      double[] partner = k + 1 < size ? basis[k + 1] : new double[n];
      double[] a = new double[n];
      double[] b = new double[n];
      multiply(basis[k], partner, a, b);
      mask(a);
      mask(b);
      images[k] = a;
      if (k + 1 < size) {
        images[k + 1] = b;
      }
    }
    for (int k = first; k < size; k++) {
      for (int j = 0; j <= k; j++) {
        double element = Dense.dot(basis[j], images[k], n);
        projected[j][k] = element;
        projected[k][j] = element;
      }
    }
    return size - first;
  }

  private boolean orthonormalise(double[] x) {
    double before = Math.sqrt(Dense.dot(x, x, n));
    if (!(before > 0 && before < Double.POSITIVE_INFINITY)) {
      return false;
    }
    Dense.scale(1 / before, x, n);
    for (int pass = 0; pass < 3; pass++) {
      for (int j = 0; j < size; j++) {
        Dense.axpy(-Dense.dot(basis[j], x, n), basis[j], x, n);
      }
      double after = Math.sqrt(Dense.dot(x, x, n));
      if (!(after > 1e-10)) {
        return false;
      }
      Dense.scale(1 / after, x, n);
      if (after > 0.7) {
        return true;
      }
    }
    return true;
  }

  /** All Ritz vectors that a continued run can start from. */
  double[][] states(int count) {
    double[][] states = new double[Math.min(count, size)][];
    for (int k = 0; k < states.length; k++) {
      states[k] = combination(basis, k);
    }
    return states;
  }

  /** Energies, residuals of the unmasked H, and states, the largest element positive. */
  Levels levels(int wanted) {
    double[][] states = states(wanted);
    double[] energies = new double[states.length];
    double[] residuals = new double[states.length];
    double[] a = new double[n];
    double[] b = new double[n];
    double unit = 1 / Math.sqrt(hamiltonian.grid().cellVolume());
    double kinetic = Double.NaN;
    for (int k = 0; k < states.length; k++) {
      double[] x = states[k];
      Dense.scale(1 / Math.sqrt(Dense.dot(x, x, n)), x, n);
      multiply(x, x, a, b);
      double energy = Dense.dot(x, a, n);
      kinetic = k == 0 ? energy - height(x) : kinetic;
      Dense.axpy(-energy, x, a, n);
      hamiltonian.clearWalls(a);
      residuals[k] = Math.sqrt(Dense.dot(a, a, n));
      energies[k] = energy + lambda * hamiltonian.minimum();
      Dense.scale(sign(x) * unit, x, n);
    }
    return new Levels(
        hamiltonian.grid(),
        energies,
        residuals,
        states,
        lambda * hamiltonian.minimum(),
        kinetic,
        Double.NaN);
  }

  /** ⟨λV⟩ above the bottom of λV, of a vector of length 1. */
  private double height(double[] x) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      // Walls: 0 · ∞.
      double above = x[i] == 0 ? 0 : lambda * (hamiltonian.values()[i] - hamiltonian.minimum());
      sum = Math.fma(x[i] * x[i], above, sum);
    }
    return sum;
  }

  private static double sign(double[] x) {
    double largest = 0;
    for (double value : x) {
      // A margin decides between equal lobes, so that rounding does not.
      if (Math.abs(value) > 1.001 * Math.abs(largest)) {
        largest = value;
      }
    }
    return largest < 0 ? -1 : 1;
  }
}
