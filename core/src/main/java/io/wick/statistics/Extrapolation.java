package io.wick.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.special.Gamma;

/**
 * What a measured quantity becomes in a limit: weighted least squares of y = y_0 + Σ_k c_k f_k, the
 * f_k terms that vanish in the limit. For an energy of diffusion Monte Carlo these are δ (guided)
 * or δ² and δ⁴ (not guided, where the splitting is symmetric) and 1/N, the population:
 *
 * <pre>Extrapolation.of(List.of(powers(timeSteps, 1), powers(walkers, −1)), energies, errors)</pre>
 *
 * The error is that of the covariance (XᵀWX)⁻¹ with W = 1/σ²: errors of the data are taken for what
 * they are, whatever χ². Data must be independent. Numerical Recipes, 15.4; the extrapolation:
 * Umrigar, Nightingale and Runge, doi 10.1063/1.465195.
 *
 * @param value y_0
 * @param error one standard error of y_0
 * @param coefficients c_k, in the order of the terms
 * @param coefficientErrors one standard error of each
 * @param chiSquared Σ ((y − fit)/σ)²; about {@code freedom} if the terms suffice
 * @param freedom number of values less number of unknowns
 */
public record Extrapolation(
    double value,
    double error,
    List<Double> coefficients,
    List<Double> coefficientErrors,
    double chiSquared,
    int freedom) {
  /** Below this a column is a combination of the others: relative size in R of its own length. */
  private static final double DEPENDENT = 1e-10;

  /**
   * Fits y_0 and the coefficients.
   *
   * @param terms for each term its value at every point; may be empty (a weighted mean)
   * @param values y, at least one more than there are terms
   * @param errors σ, positive
   * @throws IllegalArgumentException if there are too few points, if errors are not positive, or if
   *     the terms cannot be told apart at these points
   */
  public static Extrapolation of(List<double[]> terms, double[] values, double[] errors) {
    int unknowns = terms.size() + 1;
    if (values.length < unknowns) {
      throw new IllegalArgumentException(
          "extrapolation over "
              + terms.size()
              + " terms needs at least "
              + unknowns
              + " values, but has "
              + values.length);
    }
    double[] scales = new double[unknowns];
    RealMatrix design = design(terms, errors, scales);
    ArrayRealVector observed = new ArrayRealVector(values.length);
    for (int i = 0; i < values.length; i++) {
      observed.setEntry(i, values[i] / errors[i]);
    }
    QRDecomposition decomposition = new QRDecomposition(design, DEPENDENT);
    DecompositionSolver solver = decomposition.getSolver();
    if (!solver.isNonSingular()) {
      throw new IllegalArgumentException(
          "the terms cannot be told apart at these points: each needs values of its own");
    }
    double[] solution = solver.solve(observed).toArray();
    double[] deviations =
        deviations(decomposition.getR().getSubMatrix(0, unknowns - 1, 0, unknowns - 1));
    List<Double> coefficients = new ArrayList<>();
    List<Double> coefficientErrors = new ArrayList<>();
    for (int k = 1; k < unknowns; k++) {
      coefficients.add(solution[k] / scales[k]);
      coefficientErrors.add(deviations[k] / scales[k]);
    }
    double[] fit = design.operate(solution);
    double chiSquared = 0;
    for (int i = 0; i < values.length; i++) {
      double residual = observed.getEntry(i) - fit[i];
      chiSquared = Math.fma(residual, residual, chiSquared);
    }
    return new Extrapolation(
        solution[0] / scales[0],
        deviations[0] / scales[0],
        List.copyOf(coefficients),
        List.copyOf(coefficientErrors),
        chiSquared,
        values.length - unknowns);
  }

  /**
   * The chance of so large a χ² if the terms suffice and the errors are what they are said to be; 1
   * where there is nothing left to tell it by.
   */
  public double tail() {
    return freedom == 0 ? 1 : Gamma.regularizedGammaQ(0.5 * freedom, 0.5 * chiSquared);
  }

  /** Columns 1/σ, f_k/σ, each scaled to length 1: δ⁴ is not to be lost beside 1. */
  private static RealMatrix design(List<double[]> terms, double[] errors, double[] scales) {
    double[][] rows = new double[errors.length][scales.length];
    for (int i = 0; i < errors.length; i++) {
      if (!(errors[i] > 0 && errors[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "errors must be positive and finite, but was " + errors[i]);
      }
      rows[i][0] = 1 / errors[i];
      for (int k = 1; k < scales.length; k++) {
        rows[i][k] = terms.get(k - 1)[i] / errors[i];
      }
    }
    for (int k = 0; k < scales.length; k++) {
      double sum = 0;
      for (double[] row : rows) {
        sum = Math.fma(row[k], row[k], sum);
      }
      scales[k] = Math.sqrt(sum);
      for (double[] row : rows) {
        row[k] /= scales[k];
      }
    }
    return new Array2DRowRealMatrix(rows, false);
  }

  /** Square roots of the diagonal of (RᵀR)⁻¹: lengths of the rows of R⁻¹. */
  private static double[] deviations(RealMatrix r) {
    int n = r.getRowDimension();
    double[] deviations = new double[n];
    RealMatrix inverse = new QRDecomposition(r).getSolver().getInverse();
    for (int k = 0; k < n; k++) {
      deviations[k] = inverse.getRowVector(k).getNorm();
    }
    return deviations;
  }

  /** A term: x_i to an integer power, e.g. 1 or 2 of time steps, −1 of numbers of walkers. */
  public static double[] powers(double[] x, int power) {
    double[] powers = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double product = 1;
      for (int k = 0; k < Math.abs(power); k++) {
        product *= x[i];
      }
      powers[i] = power < 0 ? 1 / product : product;
    }
    return powers;
  }
}
