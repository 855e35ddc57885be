package io.wick.potential.learning;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Interval;

/**
 * The loss of a network with one hidden layer as a potential, ζ(w) = −(1/n) Σ_i ln softmax(V tanh(W
 * x_i + c) + b)_{y_i} + (l2/2)|w|². The weights are h rows of p + 1 (those of W for each feature,
 * then c), then K rows of h + 1 (those of V for each hidden unit, then b). Not convex: hidden units
 * can be exchanged and change sign, so that each minimum has 2^h h! images.
 *
 * @param data what to learn
 * @param hidden h, number of hidden units
 * @param l2 strength of the penalty
 * @param testShare share of the points held back: round(share · n) of them, drawn by splitSeed
 * @param splitSeed chooses the points held back
 * @param standardise true scales each feature to mean 0 and variance 1 (population form)
 * @param range of every weight: the box
 */
@Entry(
    name = "neural-network",
    summary = "loss of a network with one hidden layer over its weights",
    formula =
        "-(1/n) sum_i ln softmax(V tanh(W x_i + c) + b)_{y_i} + (l2/2)|w|^2,"
            + " w = h rows (W_k1 ... W_kp, c_k), then K rows (V_c1 ... V_ch, b_c)",
    source = "D. E. Rumelhart, G. E. Hinton, R. J. Williams, doi 10.1038/323533a0")
public record NeuralNetwork(
    @Parameter(value = "what to learn", byDefault = "{type: iris}") Dataset data,
    @Parameter(value = "number of hidden units", byDefault = "5") int hidden,
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
  public NeuralNetwork {
    Check.atLeast("hidden", 1, hidden);
    TrainingLoss.check(data, hidden, l2, testShare);
  }

  @Override
  public TrainingLoss loss() {
    return new TrainingLoss(Examples.of(data, testShare, splitSeed, standardise), hidden, l2);
  }

  @Override
  public int dimension() {
    return TrainingLoss.dimension(data.table(), hidden);
  }

  /**
   * An estimate for output weights of order 1: ½ (λ_max(XᵀX/n) + h + 1) + l2, the bounds of
   * logistic regression for both layers. Larger weights make larger curvatures.
   */
  @Override
  public double curvatureBound() {
    return ClassifierLoss.super.curvatureBound();
  }
}
