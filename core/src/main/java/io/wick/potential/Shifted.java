package io.wick.potential;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * ζ(x) = f(x − s): everything moves by s, but the box stays unless one is given, so that an optimum
 * in its centre leaves it. f is evaluated outside its own box where x − s is. The minimum is
 * carried over where f knows it over all that is evaluated and where it stays inside the box.
 *
 * @param of f
 * @param by s, one value per axis or one for all
 * @param box the box; null is that of f
 */
@Entry(
    name = "shifted",
    summary = "another potential, moved",
    formula = "f(x - by)",
    source = "elementary")
public record Shifted(
    @Parameter("the potential that is moved") Potential of,
    @Parameter(
            value = "by how much, per axis or once for all",
            unit = "length",
            scalarOrList = true)
        List<Double> by,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; that of the potential unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Transformation {
  public Shifted {
    by = Shifted.perAxis("by", by, of.dimension());
    box = box == null ? of.box() : box.over(of.dimension());
  }

  /** One finite value per axis; a single one stands for all. */
  static List<Double> perAxis(String name, List<Double> given, int dimension) {
    List<Double> values = given.size() == 1 ? Collections.nCopies(dimension, given.get(0)) : given;
    if (values.size() != dimension) {
      throw new IllegalArgumentException(
          name
              + " must have one value, or one for each of the "
              + dimension
              + " axes, but has "
              + given.size());
    }
    values.forEach(value -> Check.finite(name, value));
    return List.copyOf(values);
  }

  @Override
  public void map(double[][] x, int start, int n, double[][] z) {
    for (int axis = 0; axis < z.length; axis++) {
      double shift = by.get(axis);
      for (int i = 0; i < n; i++) {
        z[axis][i] = x[axis][start + i] - shift;
      }
    }
  }

  @Override
  public boolean isSeparable() {
    return of.isSeparable();
  }

  /** The box of f, where that is only a default. */
  @Override
  public boolean hasDefaultBox() {
    return of.hasDefaultBox() && box.equals(of.box());
  }

  @Override
  public boolean hasWall(int side) {
    return of.hasWall(side);
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    List<Interval> origin = new ArrayList<>();
    for (int axis = 0; axis < dimension(); axis++) {
      double shift = by.get(axis);
      origin.add(new Interval(box.lower(axis) - shift, box.upper(axis) - shift));
    }
    return Transformation.minimumOver(of, new Box(origin))
        .map(minimum -> new KnownMinimum(minimum.value(), moved(minimum.minimisers())))
        .flatMap(minimum -> minimum.within(box));
  }

  private List<double[]> moved(List<double[]> points) {
    List<double[]> moved = new ArrayList<>();
    for (double[] point : points) {
      double[] there = point.clone();
      for (int axis = 0; axis < there.length; axis++) {
        there[axis] += by.get(axis);
      }
      moved.add(there);
    }
    return moved;
  }

  @Override
  public double[] breaks(int axis) {
    return Arrays.stream(of.breaks(axis)).map(x -> x + by.get(axis)).toArray();
  }

  /** The levels do not move. */
  @Override
  public double[] knownLevels(double diffusion, int count) {
    return of.knownLevels(diffusion, count);
  }
}
