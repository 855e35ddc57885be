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
