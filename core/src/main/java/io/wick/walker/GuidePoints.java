package io.wick.walker;

import io.wick.potential.GuidingFunction;

/** ln ψ_T, ∇ ln ψ_T and ∇²ψ_T/ψ_T at every walker of a population. */
final class GuidePoints {
  final double[] logarithm;
  final double[][] slopes;
  final double[] curvature;

  GuidePoints(int dimension, int count) {
    logarithm = new double[count];
    slopes = new double[dimension][count];
    curvature = new double[count];
  }

  void evaluate(GuidingFunction guide, Population population) {
    guide.evaluate(population.positions(), population.count(), logarithm, slopes, curvature);
  }

  /** From now on a copied walker takes its values along. */
  void follow(Population population) {
    population.carry(logarithm);
    population.carry(curvature);
    for (double[] slope : slopes) {
      population.carry(slope);
    }
  }

  /** Takes over what {@code fresh} has where {@code chosen}. */
  void replace(GuidePoints fresh, Choice chosen) {
    for (int axis = 0; axis < slopes.length; axis++) {
      chosen.replace(slopes[axis], fresh.slopes[axis]);
    }
    chosen.replace(logarithm, fresh.logarithm);
    chosen.replace(curvature, fresh.curvature);
  }
}
