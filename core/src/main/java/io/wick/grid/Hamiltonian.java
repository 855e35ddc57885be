package io.wick.grid;

import io.wick.math.BandEigen;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * H = −D∇² + λV on a grid: the values of V, the walls, and the transforms in which −∇² is diagonal.
 * D and λ are arguments, since schedules change them. Owns scratch space: one per thread.
 */
public final class Hamiltonian {
  private final Grid grid;
  private final double[] values;
  private final int[] walls;
  private final double minimum;
  private final double maximum;
  private final AxisTransform[] transforms;
  private final double[][] densities;
  private final ElementMesh mesh;
  private final ElementView view;
  private double[] modes;

  /**
   * A Hamiltonian.
   *
   * @param values V at the nodes; +∞ is a wall
   */
  public Hamiltonian(Grid grid, double[] values) {
    this.grid = grid;
    this.values = values.clone();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int count = 0;
    int[] found = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (values[i] == Double.POSITIVE_INFINITY) {
        found[count++] = i;
      } else {
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
      }
    }
    if (count == values.length) {
      throw new IllegalArgumentException(
          "the potential is +Infinity at every node of the grid: no room for a wave function");
    }
    this.walls = Arrays.copyOf(found, count);
    this.minimum = low;
    this.maximum = high;
    for (int wall : walls) {
      this.values[wall] = high;
    }
    this.mesh = grid.mesh();
    if (mesh == null && grid.boundary().hasWalls() && count == 0) {
      WallCorrection.apply(grid, values, this.values);
    }
    this.view = mesh == null ? null : new ElementView(mesh);
    Grid waves = mesh == null ? grid : view.grid();
    this.transforms = new AxisTransform[grid.dimension()];
    this.densities = new double[grid.dimension()][];
    for (int axis = 0; axis < grid.dimension(); axis++) {
      transforms[axis] = new AxisTransform(waves, axis);
      densities[axis] = new double[transforms[axis].magnitudes()];
    }
  }

  /** The grid. */
  public Grid grid() {
    return grid;
  }

  /**
   * V at the nodes, walls replaced by the largest finite value, with the end correction of hard
   * walls. Not to be modified.
   */
  public double[] values() {
    return values;
  }

  /** Nodes where V = +∞. Not to be modified. */
  public int[] walls() {
    return walls;
  }

  /** True on a mesh of elements, whose states are advanced without splitting. */
  public boolean hasElements() {
    return mesh != null;
  }

  /** −D∇² + λV on elements, as a band. */
  double[][] band(double diffusion, double lambda) {
    double[] open = values.clone();
    for (int wall : walls) {
      open[wall] = Double.POSITIVE_INFINITY;
    }
    return mesh.hamiltonian(diffusion, lambda, open);
  }

  /** ⟨−D∇² + λV⟩ of ψ/‖ψ‖. */
  double energy(WaveFunction psi, double diffusion, double lambda) {
    double kinetic = mesh == null ? laplacian(psi) : mesh.laplacian(psi) / psi.squaredNorm();
    return Math.fma(diffusion, kinetic, lambda * potentialEnergy(psi));
  }

  /** E_0 on elements. */
  double groundEnergy(double diffusion, double lambda, Runnable watch) {
    int width = mesh.rule().degree();
    return new BandEigen(band(diffusion, lambda), width, 1, new double[0], watch).values()[0];
  }

  /** Smallest V on the grid. */
  public double minimum() {
    return minimum;
  }

  /** Largest finite V on the grid. */
  public double maximum() {
    return maximum;
  }

  AxisTransform transform(int axis) {
    return transforms[axis];
  }

  /**
   * Replaces nodes by waves along all axes, unnormalised; with re and im exchanged it goes back,
   * which leaves {@link #roundTrip}.
   */
  void transform(double[] re, double[] im) {
    for (AxisTransform transform : transforms) {
      transform.transform(re, im);
    }
  }

  /** What {@link #transform} there and back multiplies by. */
  double roundTrip() {
    double product = 1;
    for (AxisTransform transform : transforms) {
      product *= transform.roundTrip();
    }
    return product;
  }

  /** Σ k² of the wave that {@link #transform} leaves at each node (a new array). */
  double[] squares() {
    double[] squares = new double[grid.size()];
    for (int axis = 0; axis < transforms.length; axis++) {
      int inner = grid.inner(axis);
      int n = grid.shape(axis);
      for (int i = 0; i < squares.length; i++) {
        squares[i] += transforms[axis].squares()[i / inner % n];
      }
    }
    return squares;
  }

  /** Sets ψ = 0 inside walls. */
  public void clearWalls(double[] psi) {
    for (int wall : walls) {
      psi[wall] = 0;
    }
  }

  /** ⟨−∇²⟩ of ψ/‖ψ‖; refreshes the momentum densities that {@link #momentumTail} reads. */
  public double laplacian(WaveFunction psi) {
    WaveFunction seen = view == null ? psi : view.of(psi);
    double total = 0;
    for (int axis = 0; axis < transforms.length; axis++) {
      double[] density = densities[axis];
      Arrays.fill(density, 0);
      transforms[axis].addDensity(seen.re(), seen.im(), density);
      double sum = 0;
      double mass = 0;
      for (int k = 0; k < density.length; k++) {
        sum = Math.fma(transforms[axis].square(k), density[k], sum);
        mass += density[k];
      }
      total += sum / mass;
    }
    if (mesh == null) {
      return total;
    }
    // On elements the waves are only a view.
    modes = mesh.modes(psi);
    return mesh.laplacian(psi) / psi.squaredNorm();
  }

  /**
   * Share of the momentum density of the last {@link #laplacian} in the highest quarter of the
   * waves, the largest over the axes: small where the grid resolves the state. On elements the
   * Legendre modes stand for the waves.
   */
  public double momentumTail() {
    if (mesh != null) {
      return (sum(modes, 3 * modes.length / 4) / sum(modes, 0));
    }
    double largest = 0;
    for (int axis = 0; axis < transforms.length; axis++) {
      largest = Math.max(largest, massAbove(axis, 0.75 * 0.75 * grid.nyquist(axis)));
    }
    return largest;
  }

  private static double sum(double[] terms, int from) {
    double sum = 0;
    for (int i = from; i < terms.length; i++) {
      sum += terms[i];
    }
    return sum;
  }

  /** Mean of f(|k|) along an axis over the momentum density of the last {@link #laplacian}. */
  double momentumAverage(int axis, DoubleUnaryOperator f) {
    double sum = 0;
    double mass = 0;
    for (int k = 0; k < densities[axis].length; k++) {
      double density = densities[axis][k];
      mass += density;
      if (density > 0) {
        sum = Math.fma(density, f.applyAsDouble(Math.sqrt(transforms[axis].square(k))), sum);
      }
    }
    return sum / mass;
  }

  private double massAbove(int axis, double square) {
    double above = 0;
    double mass = 0;
    for (int k = 0; k < densities[axis].length; k++) {
      mass += densities[axis][k];
      above += transforms[axis].square(k) > square ? densities[axis][k] : 0;
    }
    return above / mass;
  }

  /**
   * Kinetic reach of the state of the last {@link #laplacian}: k² below which all but 1e−9 of its
   * momentum density lies, over the k² that the grid resolves, the largest over the axes. 1 means
   * that the grid is full. On elements it is the square of the Legendre mode, over the degree.
   */
  public double momentumReach() {
    if (mesh != null) {
      int top = modes.length - 1;
      while (top > 1 && !(sum(modes, top) > 1e-9 * sum(modes, 0))) {
        top--;
      }
      double share = top / (modes.length - 1.0);
      return share * share;
    }
    double largest = 0;
    for (int axis = 0; axis < transforms.length; axis++) {
      double[] density = densities[axis];
      double mass = 0;
      for (double share : density) {
        mass += share;
      }
      double above = 0;
      int k = density.length - 1;
      while (k > 0 && !(above > 1e-9 * mass)) {
        above += density[k];
        k--;
      }
      int reach = Math.min(density.length - 1, k + 1);
      largest = Math.max(largest, transforms[axis].square(reach) / grid.nyquist(axis));
    }
    return largest;
  }

  /** ⟨V⟩ of ψ/‖ψ‖; walls count with the largest finite value. */
  public double potentialEnergy(WaveFunction psi) {
    // Next to a pole the lowest V of elements would only bring rounding.
    double level = mesh == null ? minimum : 0;
    double[] re = psi.re();
    double[] im = psi.im();
    double sum = 0;
    double mass = 0;
    for (int i = 0; i < re.length; i++) {
      double density = Math.fma(re[i], re[i], im[i] * im[i]);
      sum = Math.fma(density, values[i] - level, sum);
      mass += density;
    }
    return level + sum / mass;
  }

  /** ⟨(H − ⟨H⟩)²⟩ of ψ/‖ψ‖ outside walls: ‖(H − E)ψ‖², without cancellation. */
  public double variance(WaveFunction psi, double diffusion, double lambda) {
    WaveFunction image = image(psi, diffusion, lambda, energy(psi, diffusion, lambda));
    return image.squaredNorm() / psi.squaredNorm();
  }

  /**
   * ∫Hψ/∫ψ, its real part: what −∂ ln|∫ψ| is in imaginary time. NaN where ∫ψ vanishes up to
   * rounding.
   */
  public double growthEnergy(WaveFunction psi, double diffusion, double lambda) {
    double energy = energy(psi, diffusion, lambda);
    WaveFunction image = image(psi, diffusion, lambda, energy);
    double re = grid.integral(psi.re());
    double im = grid.integral(psi.im());
    double square = Math.fma(re, re, im * im);
    double size = 0;
    for (int i = 0; i < psi.re().length; i++) {
      size += Math.abs(psi.re()[i]) + Math.abs(psi.im()[i]);
    }
    if (!(square > 1e-24 * size * size)) {
      return Double.NaN;
    }
    double product = re * grid.integral(image.re()) + im * grid.integral(image.im());
    return energy + product / square;
  }

  /** (H − E)ψ outside walls. */
  private WaveFunction image(WaveFunction psi, double diffusion, double lambda, double energy) {
    WaveFunction image = new WaveFunction(grid);
    double[] re = image.re();
    double[] im = image.im();
    if (mesh != null) {
      double[][] band = band(diffusion, lambda);
      BandEigen.multiply(band, mesh.rule().degree(), psi.re(), re);
      BandEigen.multiply(band, mesh.rule().degree(), psi.im(), im);
      for (int i = 0; i < re.length; i++) {
        re[i] = Math.fma(-energy, psi.re()[i], re[i]);
        im[i] = Math.fma(-energy, psi.im()[i], im[i]);
      }
    } else {
      image.set(psi);
      transform(re, im);
      double[] squares = squares();
      double unit = diffusion / roundTrip();
      for (int i = 0; i < squares.length; i++) {
        re[i] *= squares[i] * unit;
        im[i] *= squares[i] * unit;
      }
      transform(im, re);
      double above = energy - lambda * minimum;
      for (int i = 0; i < re.length; i++) {
        double height = Math.fma(lambda, values[i] - minimum, -above);
        re[i] = Math.fma(height, psi.re()[i], re[i]);
        im[i] = Math.fma(height, psi.im()[i], im[i]);
      }
    }
    clearWalls(re);
    clearWalls(im);
    return image;
  }

  /** Smallest resolved kinetic energy over the axes, D (π/h)². */
  public double nyquistEnergy(double diffusion) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      smallest = Math.min(smallest, diffusion * grid.nyquist(axis));
    }
    return smallest;
  }
}
