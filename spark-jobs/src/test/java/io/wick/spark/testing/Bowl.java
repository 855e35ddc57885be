package io.wick.spark.testing;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/** k|x|²/2: the cheapest potential with everything known. */
@Entry(
    name = "test-bowl",
    summary = "a parabola for tests of the engine",
    formula = "k |x|^2 / 2",
    source = "elementary")
public record Bowl(
    @Parameter(value = "number of coordinates", byDefault = "1") int dimension,
    @Parameter(value = "k", byDefault = "1.0") double stiffness)
    implements Potential {
  public Bowl {
    if (!(dimension > 0)) {
      throw new IllegalArgumentException("dimension must be positive, but was " + dimension);
    }
    if (!(stiffness > 0)) {
      throw new IllegalArgumentException("stiffness must be positive, but was " + stiffness);
    }
  }

  @Override
  public Box box() {
    return Box.cube(dimension, -5, 5);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      double sum = 0;
      for (int axis = 0; axis < dimension; axis++) {
        sum = Math.fma(x[axis][i], x[axis][i], sum);
      }
      out[i] = 0.5 * stiffness * sum;
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return Optional.of(KnownMinimum.at(0, new double[dimension]));
  }
}
