package io.wick.potential.learning;

import io.wick.catalog.Extension;
import io.wick.potential.Interval;
import io.wick.potential.Potential;
import io.wick.potential.PotentialContract;
import java.util.List;
import java.util.stream.Stream;

class LearningPotentialsTest extends PotentialContract {
  private static final Interval FIVE = new Interval(-5, 5);

  @Override
  protected Extension family() {
    // The data sets are no potentials.
    return () -> List.of(LogisticRegression.class, NeuralNetwork.class);
  }

  @Override
  protected Stream<Potential> potentials() {
    return Stream.of(
        new LogisticRegression(new Iris(), 0, 0.2, 1, true, FIVE),
        new LogisticRegression(new TwoMoons(100, 0.2, 4), 1e-2, 0, 0, true, FIVE),
        new NeuralNetwork(new TwoMoons(61, 0.1, 0), 3, 1e-3, 0.1, 7, false, FIVE),
        new NeuralNetwork(new Iris(), 2, 1e-3, 0, 0, true, FIVE));
  }
}
