package io.wick.potential.learning;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import java.util.Optional;

/**
 * Multinomial logistic regression as a potential, ζ(w) = −(1/n) Σ_i ln softmax(W x_i + b)_{y_i} +
 * (l2/2)|w|². The weights are K rows of p + 1: those of class c for each feature, then its bias.
 * Convex; strictly so for l2 &gt; 0, for the penalty takes in the biases.
 *
 * @param data what to learn
 * @param l2 strength of the penalty
 * @param testShare share of the points held back: round(share · n) of them, drawn by splitSeed
 * @param splitSeed chooses the points held back
 * @param standardise true scales each feature to mean 0 and variance 1 (population form)
 * @param range of every weight: the box
 */
@Entry(
    name = "logistic-regression",
    summary = "loss of multinomial logistic regression over its weights",
    formula =
        "-(1/n) sum_i ln softmax(W x_i + b)_{y_i} + (l2/2)|w|^2, w = K rows (W_c1 ... W_cp, b_c)",
    source =
        "D. R. Cox, doi 10.1111/j.2517-6161.1958.tb00292.x; multinomial: C. M. Bishop, 2006, 4.3.4")
public record LogisticRegression(
    @Parameter(value = "what to learn", byDefault = "{type: iris}") Dataset data,
    @Parameter(
            value = "strength of the penalty (l2/2)|w|^2 over all weights, biases included",
            byDefault = "0.001")
        double l2,
    @Parameter(value = "share of the points held back for test_accuracy", byDefault = "0.0")
        double testShare,
    @Parameter(value = "chooses the points held back", byDefault = "0") long splitSeed,
    @Parameter(
            value = "true: each feature gets mean 0 and variance 1 over the training points",
            byDefault = "true")
        boolean standardise,
    @Parameter(
            value = "[lower, upper] of every weight: the box",
            unit = "length",
            byDefault = "[-5, 5]")
        Interval range)
    implements ClassifierLoss {
  public LogisticRegression {
    TrainingLoss.check(data, 0, l2, testShare);
  }

  private Examples examples() {
    return Examples.of(data, testShare, splitSeed, standardise);
  }

  @Override
  public TrainingLoss loss() {
    return new TrainingLoss(examples(), 0, l2);
  }

  /** Computed where it is unique, l2 &gt; 0, and inside the box: {@link ConvexMinimum}. */
  @Override
  public Optional<KnownMinimum> knownMinimum() {
    if (!(l2 > 0)) {
      return Optional.empty();
    }
    return ConvexMinimum.of(examples(), l2, dimension())
        .flatMap(w -> KnownMinimum.at(loss().value(w), w).within(box()));
  }

  @Override
  public int dimension() {
    return TrainingLoss.dimension(data.table(), 0);
  }

  /**
   * A bound: ½ λ_max(XᵀX/n) + l2 with the constant feature in X (D. Böhning, doi
   * 10.1007/BF00048682).
   */
  @Override
  public double curvatureBound() {
    return ClassifierLoss.super.curvatureBound();
  }
}
