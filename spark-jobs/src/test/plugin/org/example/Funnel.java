package org.example;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/**
 * An example of a potential outside Wick: ζ = h r/√(r² + w²), a funnel of depth h and width w with
 * its tip at the origin, flat far away.
 *
 * @param dimension d
 * @param height h, the height of the plain over the tip
 * @param width w, where the funnel opens
 */
@Entry(
    name = "funnel",
    summary = "a narrow funnel in a plain",
    formula = "height r / sqrt(r^2 + width^2), r = |x|",
    source = "an example")
public record Funnel(
    @Parameter(value = "number of axes", byDefault = "2") int dimension,
    @Parameter(value = "height of the plain", unit = "potential", byDefault = "1.0") double height,
    @Parameter(value = "width of the funnel", unit = "length", byDefault = "0.5") double width)
    implements Potential {
  public Funnel {
    Check.atLeast("dimension", 1, dimension);
    Check.positive("height", height);
    Check.positive("width", width);
  }

  @Override
  public Box box() {
    return Box.cube(dimension, -5, 5);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = 0;
    }
    for (double[] axis : x) {
      for (int i = 0; i < count; i++) {
        out[i] = Math.fma(axis[i], axis[i], out[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      out[i] = height * Math.sqrt(out[i] / Math.fma(width, width, out[i]));
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return Optional.of(KnownMinimum.at(0, new double[dimension]));
  }
}
