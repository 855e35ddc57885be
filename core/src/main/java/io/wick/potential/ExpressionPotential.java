package io.wick.potential;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A potential written as a formula in the sweep file; its grammar is that of {@link Expression}.
 * The gradient comes from dual numbers.
 *
 * @param formula over x0 … x{d−1} (also x, y, z), with sum(…) and prod(…) over all axes
 * @param box one interval per axis; their number is the dimension
 * @param minimum the global minimum over the box, if it is known
 */
@Entry(
    name = "expression",
    summary = "a formula of your own",
    formula = "as written, e.g. x0^2 + 10*(1 - cos(2*pi*x0)) or sum(xi^2 - 10*cos(2*pi*xi))",
    source = "the sweep file")
public record ExpressionPotential(
    @Parameter("formula over x0, x1, ... (x, y, z), with sum(...) and prod(...) over xi")
        String formula,
    @Parameter(value = "[lower, upper] per axis; their number is the dimension", unit = "length")
        Box box,
    @Parameter(value = "the global minimum, if known", byDefault = Parameter.OPTIONAL)
        Minimum minimum)
    implements Potential {
  /** Enough for a large sweep over formulas; beyond, reading again costs microseconds. */
  private static final int REMEMBERED = 1000;

  /** Read formulas: a record has no room for them, and reading is a pure function. */
  private static final Map<Key, Expression> READ = new ConcurrentHashMap<>();

  private record Key(String formula, int dimension) {}

  /**
   * A minimum that the user vouches for.
   *
   * @param value ζ there; null is what the formula gives at the first point
   * @param at the points, each of d coordinates; empty if only the value is known
   */
  public record Minimum(
      @Parameter(
              value = "value at the minimum; that of the formula at the first point unless given",
              unit = "potential",
              byDefault = Parameter.OPTIONAL)
          Double value,
      @Parameter(value = "minimisers, a list of points", unit = "length", byDefault = "[]")
          List<List<Double>> at) {
    public Minimum {
      at = at == null ? List.of() : at.stream().map(List::copyOf).toList();
      if (value == null && at.isEmpty()) {
        throw new IllegalArgumentException("value must be given, or a point under at");
      }
      if (value != null && !(Math.abs(value) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("value must be finite, but was " + value);
      }
    }
  }

  public ExpressionPotential {
    Expression expression = read(formula, box.dimension());
    if (minimum != null) {
      minimum = checked(minimum, expression, box);
    }
  }

  private static Expression read(String formula, int dimension) {
    Key key = new Key(formula, dimension);
    Expression known = READ.get(key);
    if (known != null) {
      return known;
    }
    Expression expression;
    try {
      expression = Expression.ofCoordinates(formula, dimension);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("formula is not readable: " + e.getMessage(), e);
    }
    if (READ.size() >= REMEMBERED) {
      READ.clear();
    }
    READ.put(key, expression);
    return expression;
  }

  /** Points must have d coordinates inside the box, and the value must be that of the formula. */
  private static Minimum checked(Minimum minimum, Expression expression, Box box) {
    Double value = minimum.value();
    for (List<Double> point : minimum.at()) {
      if (!(point.size() == box.dimension() && box.contains(coordinates(point)))) {
        throw new IllegalArgumentException(
            "minimum.at must be points of "
                + box.dimension()
                + " coordinates inside the box, but was "
                + point);
      }
      double[][] x = new double[point.size()][1];
      for (int axis = 0; axis < x.length; axis++) {
        x[axis][0] = point.get(axis);
      }
      double[] out = new double[1];
      expression.values(x, 1, out);
      value = value == null ? Double.valueOf(out[0]) : value;
      // A minimiser rounded to six digits moves the value by about 1e-12 of the curvature.
      if (!(Math.abs(out[0] - value) <= 1e-6 * (1 + Math.abs(value)))) {
        throw new IllegalArgumentException(
            "minimum.value is " + value + ", but the formula gives " + out[0] + " at " + point);
      }
    }
    return new Minimum(value, minimum.at());
  }

  private static double[] coordinates(List<Double> point) {
    return point.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public int dimension() {
    return box.dimension();
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    read(formula, dimension()).values(x, count, out);
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    read(formula, dimension()).gradients(x, count, out);
  }

  /** The slope of a comparison, of sign and of floor is 0. */
  @Override
  public boolean mayJump() {
    return read(formula, dimension()).mayJump();
  }

  /** Also beyond the box by its length: a grid, or a shifted potential, may look there. */
  @Override
  public double[] breaks(int axis) {
    double reach = box.length(axis);
    return read(formula, dimension())
        .breaks(axis, box.lower(axis) - reach, box.upper(axis) + reach);
  }

  @Override
  public boolean isSeparable() {
    return dimension() == 1 || read(formula, dimension()).isSum();
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    if (minimum == null) {
      return Optional.empty();
    }
    List<double[]> points = new ArrayList<>();
    for (List<Double> point : minimum.at()) {
      points.add(coordinates(point));
    }
    return Optional.of(new KnownMinimum(minimum.value(), points));
  }
}
