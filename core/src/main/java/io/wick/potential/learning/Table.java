package io.wick.potential.learning;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * n points of p features, each of one of K classes. Immutable: the arrays are handed out
 * themselves, to be read only.
 */
public final class Table {
  private final double[][] features;
  private final int[] labels;
  private final List<String> classes;
  private final String hash;

  /**
   * A table.
   *
   * @param features features[j][i] is feature j of point i; at least one feature
   * @param labels class of each point, 0 … K−1
   * @param classes names of the classes, at least two
   */
  public Table(double[][] features, int[] labels, List<String> classes) {
    if (features.length == 0 || labels.length == 0 || classes.size() < 2) {
      throw new IllegalArgumentException(
          "data must have a feature, a point and two classes, but has "
              + features.length
              + " features, "
              + labels.length
              + " points and "
              + classes.size()
              + (classes.size() == 1 ? " class" : " classes"));
    }
    this.features = features;
    this.labels = labels;
    this.classes = List.copyOf(classes);
    this.hash = hash(features, labels, classes.size());
  }

  private static String hash(double[][] features, int[] labels, int classes) {
    ByteBuffer bytes =
        ByteBuffer.allocate(12 + 8 * features.length * labels.length + 4 * labels.length);
    bytes.putInt(labels.length).putInt(features.length).putInt(classes);
    for (double[] feature : features) {
      for (double value : feature) {
        bytes.putLong(Double.doubleToLongBits(value == 0 ? 0.0 : value));
      }
    }
    for (int label : labels) {
      bytes.putInt(label);
    }
    return Contents.hash(bytes.array());
  }

  /** n. */
  public int size() {
    return labels.length;
  }

  /** features()[j][i] is feature j of point i. */
  public double[][] features() {
    return features;
  }

  /** Class of each point. */
  public int[] labels() {
    return labels;
  }

  /** Names of the classes. */
  public List<String> classes() {
    return classes;
  }

  /** SHA-256 over features, labels and number of classes, 64 hex digits. */
  public String hash() {
    return hash;
  }
}
