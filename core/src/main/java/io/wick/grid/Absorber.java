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
 * wavelength, kb &lt; 6, reflects more than a percent. {@link #reflection} computes it.
 */
public final class Absorber {
  /** K(1/√2)·√2, half the period of the lemniscate sine. */
  private static final double LEMNISCATE = 2.6220575542921198;

  /** Smallest reflection for 15 &lt; kb &lt; 60 among .05 … .3, by {@link #reflection}. */
  private static final double DELTA = 0.15;

  /** kb beyond which less than 1e−12 comes back. */
  private static final double GONE = 100;

  private static final int NUMEROV_STEPS = 2000;

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
  private static double strength(double share) {
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
   * Share of a plane wave e^{ikx} along an axis that comes back from its layer: by Numerov's scheme
   * from ψ = 0 at the end of the box inwards, −ψ'' − iwψ = k²ψ. 0 stands for less than 1e−12.
   */
  public double reflection(int axis, double k) {
    double kb = Math.abs(k) * widths[axis];
    if (kb > GONE) {
      return 0;
    }
    double h = 1.0 / NUMEROV_STEPS;
    double twelfth = h * h / 12;
    double[] outer = {0, 0};
    double[] here = {1, 0};
    double wOuter = 0;
    double wHere = strength(1 - h);
    for (int j = 2; j <= NUMEROV_STEPS + 1; j++) {
      double wInner = j < NUMEROV_STEPS ? strength(1 - j * h) : 0;
      double[] inner = numerov(here, outer, kb * kb, wHere, wOuter, wInner, twelfth);
      double size = Math.abs(inner[0]) + Math.abs(inner[1]);
      for (int part = 0; part < 2; part++) {
        outer[part] = here[part] / size;
        here[part] = inner[part] / size;
      }
      wOuter = wHere;
      wHere = wInner;
    }
    // here = ψ one step inside the inner face, outer = ψ at it; ψ = A e^{ikx} + B e^{−ikx}.
    double cos = (1 - 5 * kb * kb * twelfth) / (1 + kb * kb * twelfth);
    double sin = Math.sqrt(Math.fma(-cos, cos, 1));
    // |here − outer e^{−iθ}| belongs to B, |here − outer e^{iθ}| to A.
    double backRe = here[0] - (outer[0] * cos + outer[1] * sin);
    double backIm = here[1] - (outer[1] * cos - outer[0] * sin);
    double inRe = here[0] - (outer[0] * cos - outer[1] * sin);
    double inIm = here[1] - (outer[1] * cos + outer[0] * sin);
    return Math.fma(backRe, backRe, backIm * backIm) / Math.fma(inRe, inRe, inIm * inIm);
  }

  /**
   * What the layers send back of a state, largest over the axes, if its momenta stay as they are.
   */
  public double reflection(Hamiltonian hamiltonian, WaveFunction psi) {
    hamiltonian.laplacian(psi);
    double largest = 0;
    for (int axis = 0; axis < grid.dimension(); axis++) {
      int layer = axis;
      largest = Math.max(largest, hamiltonian.momentumAverage(axis, k -> reflection(layer, k)));
    }
    return largest;
  }

  /** The next value of ψ'' = −(k² + iw)ψ. */
  private static double[] numerov(
      double[] here,
      double[] outer,
      double square,
      double wHere,
      double wOuter,
      double wInner,
      double twelfth) {
    double aRe = 2 * (1 - 5 * twelfth * square);
    double aIm = -10 * twelfth * wHere;
    double bRe = 1 + twelfth * square;
    double bIm = twelfth * wOuter;
    double cRe = bRe;
    double cIm = twelfth * wInner;
    double re = aRe * here[0] - aIm * here[1] - (bRe * outer[0] - bIm * outer[1]);
    double im = aRe * here[1] + aIm * here[0] - (bRe * outer[1] + bIm * outer[0]);
    double size = Math.fma(cRe, cRe, cIm * cIm);
    return new double[] {(re * cRe + im * cIm) / size, (im * cRe - re * cIm) / size};
  }
}
