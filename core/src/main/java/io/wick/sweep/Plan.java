package io.wick.sweep;

import io.wick.trial.Cost;
import io.wick.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sweep will do, before it does it. Counts of trials are exact (see {@code countsAreExact});
 * costs are sums over a sample of the trials, each standing for its neighbours.
 *
 * @param name of the sweep
 * @param axes its axes with the number of values of each, zipped axes each on their own
 * @param size number of raw indices
 * @param trials number of trials
 * @param excluded raw indices dropped by exclude rules
 * @param tooManyDimensions raw indices dropped because the method cannot treat the dimension
 * @param duplicates raw indices dropped because they equal a trial of lower index
 * @param countsAreExact false if a count had to be scaled up from a sample
 * @param first the first trial; null if there is none
 * @param last the last trial; null if there is none
 * @param cpuSeconds estimated CPU seconds of all trials on one core
 * @param peakBytes largest working memory of a trial in the sample
 * @param outputBytes estimated size of the tables
 * @param sampled trials in the sample
 */
public record Plan(
    String name,
    List<AxisCount> axes,
    long size,
    long trials,
    long excluded,
    long tooManyDimensions,
    long duplicates,
    boolean countsAreExact,
    Trial first,
    Trial last,
    double cpuSeconds,
    long peakBytes,
    long outputBytes,
    int sampled) {
  /** Trials whose cost is asked for. */
  private static final int SAMPLE = 4096;

  /** A row of {@code trials} in Parquet, compressed: key, numbers and parameters. */
  private static final long BYTES_PER_TRIAL = 400;

  /** A row of {@code trajectories}: about twelve doubles that hardly compress. */
  private static final long BYTES_PER_SAMPLE = 80;

  /** An axis and how many values it has. */
  public record AxisCount(AxisColumn axis, int values) {}

  /** The plan of a sweep that was read by the sweep reader. */
  public static Plan of(Sweep sweep) {
    if (!(sweep.space() instanceof ProductSpace space)) {
      throw new IllegalArgumentException(
          "a plan needs a product space, but was " + sweep.space().getClass().getName());
    }
    Census census = new Census();
    space.spaces().forEach(census::take);
    long trials = census.count(Verdict.TRIAL);
    Estimate estimate = new Estimate();
    estimate.take(space);
    return new Plan(
        sweep.name(),
        axes(space),
        space.size(),
        trials,
        census.count(Verdict.EXCLUDED),
        census.count(Verdict.DIMENSION),
        census.count(Verdict.DUPLICATE),
        census.isExact(),
        trials == 0 ? null : end(space, true),
        trials == 0 ? null : end(space, false),
        estimate.meanSeconds() * trials,
        estimate.peak,
        Math.round(estimate.meanBytes() * trials),
        estimate.count);
  }

  private static List<AxisCount> axes(ProductSpace space) {
    Map<String, Integer> values = new LinkedHashMap<>();
    for (BlockSpace block : space.spaces()) {
      for (Template<?> template : BlockSpace.templates(block.block())) {
        template.axes().forEach(axis -> values.merge(axis.path(), axis.length(), Math::max));
      }
    }
    List<AxisCount> counts = new ArrayList<>();
    space.axes().forEach(column -> counts.add(new AxisCount(column, values.get(column.path()))));
    return counts;
  }

  private static Trial end(ProductSpace space, boolean first) {
    long size = space.size();
    for (long i = 0; i < size; i++) {
      long index = first ? i : size - 1 - i;
      long beyond = space.skip(index, first);
      if (beyond > 0) {
        i += beyond - 1;
        continue;
      }
      Optional<Trial> trial = space.trial(index);
      if (trial.isPresent()) {
        return trial.get();
      }
    }
    return null;
  }

  /** Mean costs over trials at indices spread evenly, one at random per stride. */
  private static final class Estimate {
    private int count;
    private double seconds;
    private double bytes;
    private long peak;

    void take(ProductSpace space) {
      long size = space.size();
      long looked = Math.min(size, SAMPLE);
      long stride = Math.max(1, size / Math.max(1, looked));
      for (long i = 0; i < looked; i++) {
        long index = looked == size ? i : i * stride + Long.remainderUnsigned(mix(i), stride);
        space.trial(index).ifPresent(this::add);
      }
    }

    /** Scatters the sample inside each stride: a regular one would beat with the replicates. */
    private static long mix(long i) {
      long z = (i + 1) * 0x9E3779B97F4A7C15L;
      return (z ^ (z >>> 29)) * 0xBF58476D1CE4E5B9L;
    }

    private void add(Trial trial) {
      Cost cost = cost(trial);
      count++;
      seconds += cost.seconds();
      peak = Math.max(peak, cost.bytes());
      bytes += BYTES_PER_TRIAL + BYTES_PER_SAMPLE * trial.record().points();
    }

    /** A method that cannot tell the cost of an odd trial must not stop the plan. */
    private static Cost cost(Trial trial) {
      try {
        return trial.cost();
      } catch (RuntimeException e) {
        return new Cost(0, 0);
      }
    }

    double meanSeconds() {
      return count == 0 ? 0 : seconds / count;
    }

    double meanBytes() {
      return count == 0 ? 0 : bytes / count;
    }
  }
}
