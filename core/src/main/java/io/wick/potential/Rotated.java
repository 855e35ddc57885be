package io.wick.potential;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.OrthogonalMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * ζ(x) = f(c + Q(x − c)) with a random orthogonal matrix Q, so that a separable potential is so no
 * longer. The box stays unless one is given; f is evaluated outside its own box where the turned
 * corners are. The minimum is carried over where f knows it over all that is evaluated and where it
 * stays inside the box.
 *
 * @param of f
 * @param seed of Q, which depends on it and on the number of axes alone
 * @param center c; null is the centre of the box of f
 * @param box the box; null is that of f
 */
@Entry(
    name = "rotated",
    summary = "another potential, turned by a random orthogonal matrix",
    formula = "f(c + Q (x - c))",
    source = "Q: F. Mezzadri, arXiv math-ph/0609050")
public record Rotated(
    @Parameter("the potential that is turned") Potential of,
    @Parameter(value = "seed of the matrix", byDefault = "1") long seed,
    @Parameter(
            value = "the point that stays; the centre of its box unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL,
            scalarOrList = true)
        List<Double> center,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; that of the potential unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Transformation {
  /** Matrices in use: a record has no room for them, and making one is a pure function. */
  private static final Map<Key, double[][]> MADE = new ConcurrentHashMap<>();

  private static final int REMEMBERED = 64;

  private record Key(long seed, int dimension) {}

  public Rotated {
    center =
        center == null
            ? of.box().axes().stream().map(Interval::center).toList()
            : Shifted.perAxis("center", center, of.dimension());
    box = box == null ? of.box() : box.over(of.dimension());
  }

  private double[][] matrix() {
    Key key = new Key(seed, dimension());
    double[][] matrix = MADE.get(key);
    if (matrix == null) {
      matrix = OrthogonalMatrix.random(seed, dimension());
      if (MADE.size() >= REMEMBERED) {
        MADE.clear();
      }
      MADE.put(key, matrix);
    }
    return matrix;
  }

  @Override
  public void map(double[][] x, int start, int n, double[][] z) {
    double[][] q = matrix();
    for (int row = 0; row < z.length; row++) {
      double[] out = z[row];
      Arrays.fill(out, 0, n, center.get(row));
      for (int column = 0; column < z.length; column++) {
        double factor = q[row][column];
        double middle = center.get(column);
        double[] in = x[column];
        for (int i = 0; i < n; i++) {
          out[i] = Math.fma(factor, in[start + i] - middle, out[i]);
        }
      }
    }
  }

  @Override
  public void pullBack(double[][] slopes, int start, int n, double[][] out) {
    double[][] q = matrix();
    for (int column = 0; column < slopes.length; column++) {
      double[] turned = out[column];
      Arrays.fill(turned, start, start + n, 0.0);
      for (int row = 0; row < slopes.length; row++) {
        double factor = q[row][column];
        double[] slope = slopes[row];
        for (int i = 0; i < n; i++) {
          turned[start + i] = Math.fma(factor, slope[i], turned[start + i]);
        }
      }
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[][] q = matrix();
    List<Interval> reached = new ArrayList<>();
    for (int row = 0; row < q.length; row++) {
      double low = center.get(row);
      double high = low;
      for (int column = 0; column < q.length; column++) {
        double a = q[row][column] * (box.lower(column) - center.get(column));
        double b = q[row][column] * (box.upper(column) - center.get(column));
        low += Math.min(a, b);
        high += Math.max(a, b);
      }
      reached.add(new Interval(low, high));
    }
    return Transformation.minimumOver(of, new Box(reached))
        .map(minimum -> new KnownMinimum(minimum.value(), turnedBack(minimum.minimisers())))
        .flatMap(minimum -> minimum.within(box));
  }

  private List<double[]> turnedBack(List<double[]> points) {
    double[][] q = matrix();
    List<double[]> turned = new ArrayList<>();
    for (double[] point : points) {
      double[] there = new double[q.length];
      for (int column = 0; column < q.length; column++) {
        double sum = 0;
        for (int row = 0; row < q.length; row++) {
          sum = Math.fma(q[row][column], point[row] - center.get(row), sum);
        }
        there[column] = center.get(column) + sum;
      }
      turned.add(there);
    }
    return turned;
  }

  /** The levels do not turn. */
  @Override
  public double[] knownLevels(double diffusion, int count) {
    return of.knownLevels(diffusion, count);
  }
}
