package io.wick.grid;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import java.util.function.ToDoubleFunction;

/** A potential of tests: any function of a point. */
public record Landscape(Box box, ToDoubleFunction<double[]> formula) implements Potential {
  /** One axis. */
  public static Landscape line(double lower, double upper, ToDoubleFunction<Double> formula) {
    return new Landscape(Box.cube(1, lower, upper), x -> formula.applyAsDouble(x[0]));
  }

  @Override
  public int dimension() {
    return box.dimension();
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    double[] point = new double[x.length];
    for (int i = 0; i < count; i++) {
      for (int axis = 0; axis < x.length; axis++) {
        point[axis] = x[axis][i];
      }
      out[i] = formula.applyAsDouble(point);
    }
  }
}
