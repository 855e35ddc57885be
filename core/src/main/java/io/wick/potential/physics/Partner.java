package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Potential;

/**
 * The partner potential U = λ²|∇ζ|²/(4D) − λ∇²ζ/2 of a potential ζ: with p = e^{−λζ/2D}φ the
 * Fokker-Planck equation of ζ is ∂φ/∂τ = D∇²φ − Uφ. So at this D its ground energy is exactly 0 (if
 * ∫e^{−λζ/D} is finite, and up to the edges of the box) and its levels are the relaxation rates of
 * {@code fokker-planck}; its ground state is e^{−λζ/2D}.
 *
 * <p>The Laplacian is that of the analytic gradient by central differences of eighth order at
 * distances of 1/4096 of the box side: for ζ that is smooth on that length the error is rounding,
 * about 1e−12 of |∇ζ| over it, far below what levels to 1e−8 need. Kinks of ζ are smeared over four
 * such lengths. Eight gradients per axis and point, one more for |∇ζ|².
 *
 * @param of ζ; needs an analytic gradient
 * @param D at which U is the partner, positive
 * @param lambda λ, zero or positive
 */
@Entry(
    name = "partner",
    summary = "partner potential: its Schroedinger levels are the Fokker-Planck rates of another",
    formula = "U = lambda^2 |grad zeta|^2 / (4 D) - lambda laplacian zeta / 2",
    source = "H. Risken, The Fokker-Planck Equation, section 5.4, doi 10.1007/978-3-642-61544-3")
public record Partner(
    @Parameter("the potential zeta, with an analytic gradient") Potential of,
    @Parameter(value = "kinetic scale at which it is the partner", unit = "length^2 * potential")
        double D,
    @Parameter(value = "potential scale", byDefault = "1.0") double lambda)
    implements Potential {
  private static final int BLOCK = 256;
  private static final double SHARE = 1.0 / 4096;

  /** Of f(x + jε) − f(x − jε), over ε (Fornberg 1988, doi 10.1090/S0025-5718-1988-0935077-0). */
  private static final double[] WEIGHTS = {0.8, -0.2, 4.0 / 105, -1.0 / 280};

  public Partner {
    Check.positive("D", D);
    Check.nonNegative("lambda", lambda);
    if (!of.hasGradient()) {
      throw new IllegalArgumentException(
          "of must be a potential with an analytic gradient, but was "
              + of
              + ". Maybe an expression? It always has one");
    }
  }

  @Override
  public int dimension() {
    return of.dimension();
  }

  @Override
  public Box box() {
    return of.box();
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    int d = dimension();
    int size = Math.min(BLOCK, count);
    double[][] point = new double[d][size];
    double[][] gradient = new double[d][size];
    double[] base = new double[size];
    double[] sum = new double[size];
    for (int start = 0; start < count; start += BLOCK) {
      int length = Math.min(BLOCK, count - start);
      for (int axis = 0; axis < d; axis++) {
        System.arraycopy(x[axis], start, point[axis], 0, length);
      }
      of.values(point, length, base);
      of.gradients(point, length, gradient);
      square(gradient, length, sum);
      for (int axis = 0; axis < d; axis++) {
        addSecondDerivative(axis, point, length, gradient, sum);
      }
      for (int i = 0; i < length; i++) {
        // Walls of ζ are walls of U; NaN shows.
        out[start + i] = base[i] < Double.POSITIVE_INFINITY ? sum[i] : base[i];
      }
    }
  }

  /** sum = λ²|∇ζ|²/(4D). */
  private void square(double[][] gradient, int length, double[] sum) {
    double scale = lambda * lambda / (4 * D);
    for (int i = 0; i < length; i++) {
      double square = 0;
      for (double[] component : gradient) {
        square = Math.fma(component[i], component[i], square);
      }
      sum[i] = scale * square;
    }
  }

  /** sum −= (λ/2) ∂²ζ/∂x_axis²; leaves {@code point} as it was. */
  private void addSecondDerivative(
      int axis, double[][] point, int length, double[][] gradient, double[] sum) {
    double[] center = point[axis].clone();
    double epsilon = SHARE * box().length(axis);
    for (int j = 1; j <= WEIGHTS.length; j++) {
      double weight = -0.5 * lambda * WEIGHTS[j - 1] / epsilon;
      for (int side = -1; side <= 1; side += 2) {
        for (int i = 0; i < length; i++) {
          point[axis][i] = Math.fma(side * j, epsilon, center[i]);
        }
        of.gradients(point, length, gradient);
        for (int i = 0; i < length; i++) {
          sum[i] = Math.fma(side * weight, gradient[axis][i], sum[i]);
        }
      }
    }
    System.arraycopy(center, 0, point[axis], 0, length);
  }
}
