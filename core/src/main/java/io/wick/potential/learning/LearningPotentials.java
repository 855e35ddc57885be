package io.wick.potential.learning;

import io.wick.catalog.Extension;
import java.util.List;

/** Losses of classifiers, and the data they learn from. */
public final class LearningPotentials implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        LogisticRegression.class,
        NeuralNetwork.class,
        Iris.class,
        Digits.class,
        TwoMoons.class,
        Csv.class);
  }
}
