package io.wick.potential.learning;

/**
 * Up to {@link #SIZE} points with their classes: one array per feature, so that loops over points
 * vectorise and stay in the first-level cache.
 */
final class Batch {
  /** Points per block. */
  static final int SIZE = 256;

  private final double[][] features;
  private final int[] labels;
  private int count;

  /** An empty batch for up to {@code capacity} points. */
  Batch(int features, int capacity) {
    this.features = new double[features][capacity];
    this.labels = new int[capacity];
  }

  /** The chosen points in blocks. */
  static Batch[] blocks(double[][] features, int[] labels, int[] chosen) {
    Batch[] blocks = new Batch[(chosen.length + SIZE - 1) / SIZE];
    for (int b = 0; b < blocks.length; b++) {
      int from = b * SIZE;
      Batch block = new Batch(features.length, Math.min(SIZE, chosen.length - from));
      block.count = block.labels.length;
      for (int i = 0; i < block.count; i++) {
        for (int j = 0; j < features.length; j++) {
          block.features[j][i] = features[j][chosen[from + i]];
        }
        block.labels[i] = labels[chosen[from + i]];
      }
      blocks[b] = block;
    }
    return blocks;
  }

  /** Fills this batch with points {@code chosen[from … from + count − 1]} of the blocks. */
  void gather(Batch[] blocks, int[] chosen, int from, int count) {
    this.count = count;
    for (int i = 0; i < count; i++) {
      Batch block = blocks[chosen[from + i] / SIZE];
      int k = chosen[from + i] % SIZE;
      for (int j = 0; j < features.length; j++) {
        features[j][i] = block.features[j][k];
      }
      labels[i] = block.labels[k];
    }
  }

  /** features()[j][i] is feature j of point i. */
  double[][] features() {
    return features;
  }

  /** Class of each point. */
  int[] labels() {
    return labels;
  }

  /** Number of points. */
  int count() {
    return count;
  }
}
