package io.wick.potential.benchmark;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.Optional;

/**
 * ζ = Σ ⌊x_i + ½⌋². Minimum 0 on all of [−½, ½)^d, of which the centre is listed. Flat almost
 * everywhere: no gradient is offered.
 *
 * @param dimension d, at least 1
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "step",
    summary = "terraces without slope",
    formula = "sum floor(x_i + 1/2)^2",
    source = "T. Baeck, H.-P. Schwefel, doi 10.1162/evco.1993.1.1.1")
public record Step(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  /** Of three boxes of [−100, 100]; longer ones have no mesh for all of them. */
  private static final int MOST_EDGES = 601;

  public Step {
    Check.atLeast("dimension", 1, dimension);
    box = Box.resolve(box, dimension, -100, 100);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, 0.0);
    for (int axis = 0; axis < dimension; axis++) {
      double[] coordinate = x[axis];
      for (int i = 0; i < count; i++) {
        double terrace = Math.floor(coordinate[i] + 0.5);
        out[i] = Math.fma(terrace, terrace, out[i]);
      }
    }
  }

  @Override
  public boolean isSeparable() {
    return true;
  }

  /** The edges of the terraces, beyond the box by its length: a grid may look there. */
  @Override
  public double[] breaks(int axis) {
    double first = Math.ceil(box.lower(axis) - box.length(axis)) - 0.5;
    int count = (int) Math.min(MOST_EDGES, Math.ceil(3 * box.length(axis)) + 1);
    double[] edges = new double[count];
    for (int k = 0; k < count; k++) {
      edges[k] = first + k;
    }
    return edges;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, new double[dimension]).within(box);
  }
}
