package io.wick.walker;

import java.util.Arrays;

/**
 * The course of a stationary branching run, step by step: logarithmic growth of ∫ψ and the mixed
 * energy. Memory is bounded: when the bins are full, neighbours are joined and bins cover twice as
 * many steps.
 */
public final class GrowthSeries {
  /** Bins at most; a run of fewer steps keeps every step. */
  static final int CAPACITY = 1 << 17;

  private final int capacity;
  private double[] growth = new double[1024];
  private double[] mixed = new double[1024];
  private int bins;
  private int stepsPerBin = 1;
  private int filled;
  private double growthSum;
  private double mixedSum;

  /** An empty series. */
  public GrowthSeries() {
    this(CAPACITY);
  }

  /** An empty series of an even number of bins. */
  GrowthSeries(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Appends one step.
   *
   * @param stepGrowth ln of the factor by which ∫ψ changed
   * @param mixedEnergy ∫Hψ/∫ψ after the step
   */
  public void add(double stepGrowth, double mixedEnergy) {
    growthSum += stepGrowth;
    mixedSum += mixedEnergy;
    if (++filled < stepsPerBin) {
      return;
    }
    if (bins == growth.length) {
      makeRoom();
    }
    growth[bins] = growthSum;
    mixed[bins++] = mixedSum / stepsPerBin;
    growthSum = 0;
    mixedSum = 0;
    filled = 0;
    if (bins == capacity) {
      join();
    }
  }

  private void makeRoom() {
    int size = Math.min(capacity, 2 * growth.length);
    growth = Arrays.copyOf(growth, size);
    mixed = Arrays.copyOf(mixed, size);
  }

  private void join() {
    bins /= 2;
    for (int i = 0; i < bins; i++) {
      growth[i] = growth[2 * i] + growth[2 * i + 1];
      mixed[i] = 0.5 * (mixed[2 * i] + mixed[2 * i + 1]);
    }
    stepsPerBin *= 2;
  }

  /** Steps per bin: a power of two. */
  int stepsPerBin() {
    return stepsPerBin;
  }

  /** Logarithmic growth per full bin (a copy). */
  double[] growth() {
    return Arrays.copyOf(growth, bins);
  }

  /** Mean mixed energy per full bin (a copy). */
  double[] mixed() {
    return Arrays.copyOf(mixed, bins);
  }
}
