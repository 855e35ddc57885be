package io.wick.grid;

import io.wick.math.Elementary;
import java.util.Arrays;

/**
 * Absorbing layers inside the ends of every axis: H gains −iD(t)w(x), so that |ψ|² decays there
 * with 2Dw. In a layer of width b, with z from 0 at its inner face to c at the end of the box,
 *
 * <pre>
 * w = κ² [4/(c − z)² + 4/(c + z)² − 8/c²],  κ = c/(2δb),  c = 2.6220575542921198 (lemniscate constant)
 * </pre>
 *
 * the transmission-free form of Manolopoulos (J. Chem. Phys. 117 (2002) 9552, doi
 * 10.1063/1.1517042) made even in z (Gonzalez-Lezana, Rackham, Manolopoulos, J. Chem. Phys. 120
 * (2004) 2247, doi 10.1063/1.1637584). Nothing reaches the end of the box, and since w grows with D
 * as the kinetic energy does, what a layer reflects of a wave k depends on kb alone. With δ = 0.15
 * that is 5e−5 at kb = 10, 2e−8 at kb = 20, 2e−9 at 30 and 1e−11 at 60; a layer shorter than a
 * wavelength, kb &lt; 6, reflects more than a percent. {@link LayerReflection} computes it.
 */
public final class Absorber {
  /** K(1/√2)·√2, half the period of the lemniscate sine. */
  private static final double LEMNISCATE = 2.6220575542921198;

  /** Smallest reflection for 15 &lt; kb &lt; 60 among .05 … .3, by {@link LayerReflection}. */
  private static final double DELTA = 0.15;

  private final Grid grid;
  private final double[] widths;
  private final int[] nodes;
  private final double[] weights;
  private final double[] exponents;
  private final double[] factors;
  private final double[] lost;
  private double amount = Double.NaN;

  /**
   * Layers of the given widths.
   *
   * @param widths b of each axis, in units of length, below half of its side
   */
  public Absorber(Grid grid, double[] widths) {
    this.grid = grid;
    this.widths = widths.clone();
    double[] weight = new double[grid.size()];
    for (int axis = 0; axis < grid.dimension(); axis++) {
      double b = widths[axis];
      if (!(b > 0 && b < 0.5 * grid.box().length(axis))) {
        throw new IllegalArgumentException(
            "grid.layer must be positive and below half of every side of the box, but was "
                + b
                + " and axis "
                + axis
                + " is "
                + grid.box().length(axis)
                + " long");
      }
      double[] x = grid.coordinates()[axis];
      for (int i = 0; i < weight.length; i++) {
        double outside = Math.min(x[i] - grid.box().lower(axis), grid.box().upper(axis) - x[i]);
        weight[i] += outside < b ? strength(1 - outside / b) / (b * b) : 0;
      }
    }
    int count = 0;
    int[] found = new int[weight.length];
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        found[count++] = i;
      }
    }
    this.nodes = Arrays.copyOf(found, count);
    this.weights = new double[count];
    for (int k = 0; k < count; k++) {
      weights[k] = weight[nodes[k]];
    }
    this.exponents = new double[count];
    this.factors = new double[count];
    this.lost = new double[count];
  }

  /** b²w at depth z/c = share, from 0 at the inner face to 1 at the end of the box. */
  static double strength(double share) {
    double kappa = LEMNISCATE / (2 * DELTA);
    double near = LEMNISCATE * (1 - share);
    double far = LEMNISCATE * (1 + share);
    return kappa * kappa * (4 / (near * near) + 4 / (far * far) - 8 / (LEMNISCATE * LEMNISCATE));
  }

  /** Forgets what was absorbed. */
  public void clear() {
    Arrays.fill(lost, 0);
  }

  /**
   * ψ ← e^{−newAmount w}ψ, and takes note of what is lost.
   *
   * @param newAmount D times the time
   * @return the mass lost
   */
  public double damp(WaveFunction psi, double newAmount) {
    if (newAmount != amount) {
      amount = newAmount;
      for (int k = 0; k < weights.length; k++) {
        exponents[k] = -amount * weights[k];
      }
      Elementary.exp(exponents, exponents.length, factors);
    }
    double[] re = psi.re();
    double[] im = psi.im();
    double total = 0;
    for (int k = 0; k < nodes.length; k++) {
      int i = nodes[k];
      double density = Math.fma(re[i], re[i], im[i] * im[i]);
      double loss = density * Math.fma(-factors[k], factors[k], 1);
      lost[k] += loss;
      total += loss;
      re[i] *= factors[k];
      im[i] *= factors[k];
    }
    return total * grid.cellVolume();
  }

  /** out = Dw at all nodes. */
  void spread(double diffusion, double[] out) {
    for (int k = 0; k < nodes.length; k++) {
      out[nodes[k]] = diffusion * weights[k];
    }
  }

  /** Takes note of what a state loses, w|ψ|² times a factor at each node. */
  void note(double factor, double[] re, double[] im) {
    for (int k = 0; k < nodes.length; k++) {
      int i = nodes[k];
      double density = Math.fma(re[i], re[i], im[i] * im[i]);
      lost[k] = Math.fma(factor * weights[k], density, lost[k]);
    }
  }

  /** Share of a state that is inside the layers. */
  public double mass(WaveFunction psi) {
    return psi.mass(nodes) / psi.squaredNorm();
  }

  /** Mass absorbed so far. */
  public double absorbed() {
    double sum = 0;
    for (double loss : lost) {
      sum += loss;
    }
    return sum * grid.cellVolume();
  }

  /** Mass absorbed so far at nodes with x of axis 0 above a position. */
  public double absorbedAbove(double position) {
    double[] x = grid.coordinates()[0];
    double sum = 0;
    for (int k = 0; k < nodes.length; k++) {
      sum += x[nodes[k]] > position ? lost[k] : 0;
    }
    return sum * grid.cellVolume();
  }

  /**
   * What the layers send back of a state, largest over the axes, if its momenta stay as they are.
   */
  public double reflection(Hamiltonian hamiltonian, WaveFunction psi) {
    hamiltonian.laplacian(psi);
    double largest = 0;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      int layer = axis;
      largest =
          Math.max(
              largest,
              hamiltonian.momentumAverage(axis, k -> LayerReflection.of(k * widths[layer])));
    }
    return largest;
  }
}
