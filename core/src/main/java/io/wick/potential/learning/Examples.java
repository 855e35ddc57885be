package io.wick.potential.learning;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A data set made ready to learn from: split into training and test points, each feature shifted
 * and scaled to mean 0 and variance 1 (population form) over the training points. A feature that is
 * constant becomes 0.
 */
final class Examples {
  private static final int REMEMBERED = 1000;
  private static final Map<Key, Examples> MADE = new ConcurrentHashMap<>();

  private record Key(String hash, double testShare, long splitSeed, boolean standardise) {}

  private final Batch[] training;
  private final Batch[] test;
  private final int features;
  private final int classes;
  private final int trainingSize;
  private final double largestMoment;

  private Examples(Table table, Key key) {
    int[] order = order(table.size(), key.splitSeed, key.testShare);
    int held = held(table.size(), key.testShare);
    int[] trained = Arrays.copyOfRange(order, 0, order.length - held);
    int[] tested = Arrays.copyOfRange(order, order.length - held, order.length);
    // In the order of the data, so that the split has no say in how sums are rounded.
    Arrays.sort(trained);
    Arrays.sort(tested);
    double[][] x = new double[table.features().length][];
    for (int j = 0; j < x.length; j++) {
      x[j] = key.standardise ? standard(table.features()[j], trained) : table.features()[j];
    }
    this.training = Batch.blocks(x, table.labels(), trained);
    this.test = Batch.blocks(x, table.labels(), tested);
    this.features = x.length;
    this.classes = table.classes().size();
    this.trainingSize = trained.length;
    this.largestMoment = largest(moments());
  }

  /** XᵀX/n over the training points, the constant feature last. */
  private double[][] moments() {
    double[][] moments = new double[features + 1][features + 1];
    for (Batch batch : training) {
      for (int j = 0; j <= features; j++) {
        for (int k = 0; k <= j; k++) {
          double sum = 0;
          for (int i = 0; i < batch.count(); i++) {
            double left = j == features ? 1 : batch.features()[j][i];
            sum = Math.fma(left, k == features ? 1 : batch.features()[k][i], sum);
          }
          moments[j][k] += sum / trainingSize;
          moments[k][j] = moments[j][k];
        }
      }
    }
    return moments;
  }

  /**
   * The largest eigenvalue, from above: the largest row sum of |M|^{64}, to the 64th part, exceeds
   * it by at most (p + 1)^{1/64}, for M is not negative.
   */
  private static double largest(double[][] matrix) {
    double[][] power = matrix;
    double logarithm = 0;
    for (int square = 0; square < 6; square++) {
      double norm = rowSum(power);
      if (!(norm > 0)) {
        return 0;
      }
      power = squared(power, 1 / norm);
      logarithm = 2 * (logarithm + StrictMath.log(norm));
    }
    return StrictMath.exp((logarithm + StrictMath.log(rowSum(power))) / 64);
  }

  private static double rowSum(double[][] matrix) {
    double largest = 0;
    for (double[] row : matrix) {
      double sum = 0;
      for (double value : row) {
        sum += Math.abs(value);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  private static double[][] squared(double[][] matrix, double scale) {
    int n = matrix.length;
    double[][] out = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double left = matrix[i][k] * scale;
        for (int j = 0; j < n; j++) {
          out[i][j] = Math.fma(left, matrix[k][j] * scale, out[i][j]);
        }
      }
    }
    return out;
  }

  /** A bound on the largest eigenvalue of XᵀX/n, the constant feature included. */
  double largestMoment() {
    return largestMoment;
  }

  /** The examples of a data set; made once per content and choice. */
  static Examples of(Dataset data, double testShare, long splitSeed, boolean standardise) {
    Table table = data.table();
    Key key = new Key(table.hash(), testShare, splitSeed, standardise);
    Examples made = MADE.get(key);
    if (made == null) {
      made = new Examples(table, key);
      if (MADE.size() < REMEMBERED) {
        MADE.putIfAbsent(key, made);
      }
    }
    return made;
  }

  /** Test points of n: the share, rounded. */
  static int held(int size, double testShare) {
    return (int) Math.rint(testShare * size);
  }

  /** A permutation drawn from the seed (Fisher and Yates); the identity where nothing is held. */
  private static int[] order(int size, long seed, double testShare) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    if (held(size, testShare) == 0) {
      return order;
    }
    RandomStream.Cursor random = new RandomStream(seed, 1).cursor(Purpose.START, 0, 0);
    for (int i = size - 1; i > 0; i--) {
      int j = random.index(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  private static double[] standard(double[] feature, int[] trained) {
    double sum = 0;
    for (int i : trained) {
      sum += feature[i];
    }
    double mean = sum / trained.length;
    double squares = 0;
    for (int i : trained) {
      squares = Math.fma(feature[i] - mean, feature[i] - mean, squares);
    }
    double deviation = Math.sqrt(squares / trained.length);
    double[] out = new double[feature.length];
    // A spread of rounding errors is none.
    boolean constant = !(deviation > 1e-12 * Math.abs(mean));
    for (int i = 0; i < out.length; i++) {
      out[i] = constant ? 0 : (feature[i] - mean) / deviation;
    }
    return out;
  }

  /** Training points in blocks. */
  Batch[] training() {
    return training;
  }

  /** Test points in blocks; none if nothing was held back. */
  Batch[] test() {
    return test;
  }

  /** Number of training points. */
  int size() {
    return trainingSize;
  }

  /** p. */
  int features() {
    return features;
  }

  /** K. */
  int classes() {
    return classes;
  }
}
