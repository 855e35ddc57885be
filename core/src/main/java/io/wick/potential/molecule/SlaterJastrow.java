package io.wick.potential.molecule;

import io.wick.math.Elementary;
import io.wick.potential.GuidingFunction;
import java.util.Arrays;
import java.util.List;

/**
 * ψ_T = Π_e φ(r_e) Π_{e&lt;f} exp(c r_ef/(1 + βr_ef)) with φ = Σ_A e^{−ζ_A r_A}. With q = λ/(2D),
 * the inverse Bohr radius, c = q/2 is Kato's cusp for two electrons (doi 10.1002/cpa.3160100201),
 * and ζ_A = qZ_A Σ_B e^{−ζ_B R_AB} that for an electron at nucleus A, which is q Z_A for one
 * nucleus: all 1/r cancel in the local energy. β = 0.5 q. Inside the balls that bound 1/r the
 * curvature uses the same u(r), so that the local energy stays bounded.
 */
final class SlaterJastrow implements GuidingFunction {
  /**
   * β/q, a compromise: the local energy spreads by .292, .314, .360 (He), .245, .222, .228 (H₂) and
   * .431, .389, .377 (H₃⁺) hartrees at 0.3, 0.5, 0.7.
   */
  private static final double SCREENING = 0.5;

  private final double[][] centers;
  private final double radius;
  private final double frequency;
  private final double[] exponents;
  private final double cusp;
  private final double screening;
  private double[][] distances = new double[0][];
  private double[][] orbitals = new double[0][];
  private double[] nearest = new double[0];
  private double[] sums = new double[0];
  private double[] laplacians = new double[0];

  SlaterJastrow(Coulomb molecule, double diffusion, double potentialScale) {
    double inverseBohr = potentialScale / (2 * diffusion);
    List<Nucleus> nuclei = molecule.nuclei();
    this.centers = new double[3][nuclei.size()];
    for (int a = 0; a < nuclei.size(); a++) {
      for (int axis = 0; axis < 3; axis++) {
        centers[axis][a] = nuclei.get(a).at(axis);
      }
    }
    this.radius = molecule.radius();
    this.exponents = CuspExponents.of(nuclei, inverseBohr);
    this.cusp = 0.5 * inverseBohr;
    this.screening = SCREENING * inverseBohr;
    double largest = Arrays.stream(exponents).max().orElseThrow();
    this.frequency = 2 * diffusion * largest * largest;
  }

  @Override
  public double frequency() {
    return frequency;
  }

  @Override
  public void evaluate(
      double[][] x, int count, double[] logarithm, double[][] slopes, double[] curvature) {
    makeRoom(count);
    Arrays.fill(logarithm, 0, count, 0);
    Arrays.fill(curvature, 0, count, 0);
    for (int e = 0; e < x.length; e += 3) {
      orbital(x, e, count, logarithm, slopes, curvature);
    }
    for (int e = 0; e < x.length; e += 3) {
      for (int f = 0; f < e; f += 3) {
        correlate(x, e, f, count, logarithm, slopes, curvature);
      }
    }
    // So far ∇² ln ψ_T; ∇²ψ_T/ψ_T has the squared slopes, too.
    for (double[] slope : slopes) {
      for (int i = 0; i < count; i++) {
        curvature[i] = Math.fma(slope[i], slope[i], curvature[i]);
      }
    }
  }

  private void makeRoom(int count) {
    if (nearest.length < count) {
      nearest = new double[count];
      sums = new double[count];
      laplacians = new double[count];
      distances = new double[exponents.length][count];
      orbitals = new double[exponents.length][count];
    }
  }

  /** Adds ln φ of the electron at axis {@code e}, its slopes and ∇² ln φ. */
  private void orbital(
      double[][] x, int e, int count, double[] logarithm, double[][] slopes, double[] curvature) {
    exponentials(x, e, count);
    Arrays.fill(sums, 0, count, 0);
    Arrays.fill(laplacians, 0, count, 0);
    double[] sx = slopes[e];
    double[] sy = slopes[e + 1];
    double[] sz = slopes[e + 2];
    Arrays.fill(sx, 0, count, 0);
    Arrays.fill(sy, 0, count, 0);
    Arrays.fill(sz, 0, count, 0);
    for (int a = 0; a < exponents.length; a++) {
      double zeta = exponents[a];
      add(orbitals[a], distances[a], zeta, count);
      addSlope(x[e], centers[0][a], orbitals[a], count, sx);
      addSlope(x[e + 1], centers[1][a], orbitals[a], count, sy);
      addSlope(x[e + 2], centers[2][a], orbitals[a], count, sz);
    }
    Elementary.log(sums, count, orbitals[0]);
    for (int i = 0; i < count; i++) {
      double inverse = 1 / sums[i];
      sx[i] *= inverse;
      sy[i] *= inverse;
      sz[i] *= inverse;
      logarithm[i] += orbitals[0][i] - nearest[i];
      curvature[i] += laplacians[i] * inverse - Ball.squared(sx[i], sy[i], sz[i]);
    }
  }

  /** Adds value and Laplacian of one term of φ; turns {@code value} into its slope over r. */
  private void add(double[] value, double[] r, double zeta, int count) {
    for (int i = 0; i < count; i++) {
      double scaled = zeta * value[i];
      sums[i] += value[i];
      laplacians[i] += scaled * (zeta - 2 * Ball.potential(r[i] * r[i], radius));
      value[i] = -scaled / Math.max(r[i], radius);
    }
  }

  private static void addSlope(
      double[] x, double center, double[] slopeOverR, int count, double[] slope) {
    for (int i = 0; i < count; i++) {
      slope[i] = Math.fma(slopeOverR[i], x[i] - center, slope[i]);
    }
  }

  /** orbitals[a] = e^{m − ζ_a r_a} with m = min ζ_a r_a: far away all others would underflow. */
  private void exponentials(double[][] x, int e, int count) {
    Arrays.fill(nearest, 0, count, Double.POSITIVE_INFINITY);
    for (int a = 0; a < exponents.length; a++) {
      measure(x[e], x[e + 1], x[e + 2], a, count, distances[a]);
    }
    for (int a = 0; a < exponents.length; a++) {
      double zeta = exponents[a];
      double[] r = distances[a];
      for (int i = 0; i < count; i++) {
        sums[i] = Math.fma(-zeta, r[i], nearest[i]);
      }
      Elementary.exp(sums, count, orbitals[a]);
    }
  }

  private void measure(double[] x, double[] y, double[] z, int a, int count, double[] r) {
    double ax = centers[0][a];
    double ay = centers[1][a];
    double az = centers[2][a];
    double zeta = exponents[a];
    for (int i = 0; i < count; i++) {
      r[i] = Math.sqrt(Ball.squared(x[i] - ax, y[i] - ay, z[i] - az));
      nearest[i] = Math.min(nearest[i], zeta * r[i]);
    }
  }

  /** Adds J = cr/(1 + βr), its slopes J′r⃗/r on both electrons, and 2(J″ + 2J′/r). */
  private void correlate(
      double[][] x,
      int e,
      int f,
      int count,
      double[] logarithm,
      double[][] slopes,
      double[] curvature) {
    double[] ex = slopes[e];
    double[] ey = slopes[e + 1];
    double[] ez = slopes[e + 2];
    double[] fx = slopes[f];
    double[] fy = slopes[f + 1];
    double[] fz = slopes[f + 2];
    for (int i = 0; i < count; i++) {
      double dx = x[e][i] - x[f][i];
      double dy = x[e + 1][i] - x[f + 1][i];
      double dz = x[e + 2][i] - x[f + 2][i];
      double squared = Ball.squared(dx, dy, dz);
      double r = Math.sqrt(squared);
      double shrink = 1 / Math.fma(screening, r, 1);
      double first = cusp * shrink * shrink;
      double slope = first / Math.max(r, radius);
      logarithm[i] = Math.fma(cusp * r, shrink, logarithm[i]);
      curvature[i] += 4 * first * (Ball.potential(squared, radius) - screening * shrink);
      ex[i] = Math.fma(slope, dx, ex[i]);
      ey[i] = Math.fma(slope, dy, ey[i]);
      ez[i] = Math.fma(slope, dz, ez[i]);
      fx[i] = Math.fma(-slope, dx, fx[i]);
      fy[i] = Math.fma(-slope, dy, fy[i]);
      fz[i] = Math.fma(-slope, dz, fz[i]);
    }
  }
}
