package io.wick.spark.run;

import io.wick.spark.table.Commit.Range;
import io.wick.sweep.TrialSpace;
import io.wick.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/**
 * Cuts the pending indices into waves and waves into tasks. The first wave is short, so that
 * results and measured costs come early; each later one is longer by {@link #GROWTH} up to some
 * minutes, and none is more than an eighth of the run, so that a crash of a short one loses little.
 * Inside a wave trials are sorted by predicted cost, longest first, and packed into tasks of
 * total/(32 × slots), at least half a second of work.
 */
final class WavePlanner {
  private static final double FIRST_WAVE_SECONDS = 6;
  private static final double LONGEST_WAVE_SECONDS = 180;
  private static final double GROWTH = 1.6;
  private static final double LEAST_TASK_SECONDS = 0.5;
  private static final int TASKS_PER_SLOT = 32;
  private static final int LEAST_WAVES = 8;
  private static final int LEAST_WAVE_TRIALS = 16;

  private final TrialSpace space;
  private final Pending pending;
  private final RunOptions options;
  private final CostScale scale;
  private final IntSupplier slots;
  private double waveSeconds = FIRST_WAVE_SECONDS;
  private final long most;
  private long remaining;
  private int nextWave;

  /**
   * Plans for pending indices.
   *
   * @param trials how many trials they are, about
   * @param slots tasks that run at once
   */
  WavePlanner(
      TrialSpace space,
      Pending pending,
      long trials,
      RunOptions options,
      CostScale scale,
      IntSupplier slots,
      int firstWave) {
    this.space = space;
    this.pending = pending;
    this.options = options;
    this.scale = scale;
    this.slots = slots;
    this.remaining = options.limit();
    this.nextWave = firstWave;
    long share = Math.min(trials, options.limit()) / LEAST_WAVES;
    this.most = Math.min(options.waveTrials(), Math.max(LEAST_WAVE_TRIALS, share));
  }

  /** The next wave; empty when nothing is left or the limit is reached. */
  Optional<Wave> next() {
    double target = waveSeconds * Math.max(1, slots.getAsInt()) / scale.factor();
    Selection selection = new Selection();
    while (pending.hasNext()
        && remaining > 0
        && selection.size < most
        && selection.predicted < target) {
      long index = pending.next();
      selection.settle(index);
      if (!pending.isThere(index)) {
        Optional<Trial> trial = space.trial(index);
        if (trial.isPresent()) {
          selection.add(index, CostScale.predicted(trial.get()));
          remaining--;
        }
      }
    }
    if (selection.ranges.isEmpty()) {
      return Optional.empty();
    }
    waveSeconds = Math.min(LONGEST_WAVE_SECONDS, waveSeconds * GROWTH);
    return Optional.of(selection.wave(nextWave++));
  }

  /** A wave of chosen trials, as it comes from failures that are to be run again. */
  Wave of(long[] ascending) {
    Selection selection = new Selection();
    for (long index : ascending) {
      selection.settle(index);
      selection.add(index, CostScale.predicted(space.trial(index).orElseThrow()));
    }
    return selection.wave(nextWave++);
  }

  /**
   * A wave of suspects: one trial per task, under marks.
   *
   * @param attempts attempts made by index
   */
  Wave suspects(Map<Long, Integer> attempts) {
    List<TaskPlan> tasks = new ArrayList<>();
    Selection selection = new Selection();
    for (long index : attempts.keySet()) {
      selection.settle(index);
      selection.add(index, CostScale.predicted(space.trial(index).orElseThrow()));
      tasks.add(new TaskPlan(tasks.size(), nextWave, new long[] {index}, true));
    }
    return new Wave(nextWave++, selection.ranges, tasks, selection.size, selection.predicted);
  }

  /** Trials of one wave. */
  private final class Selection {
    private final List<Range> ranges = new ArrayList<>();
    private long[] indices = new long[256];
    private double[] costs = new double[256];
    private int size;
    private double predicted;

    void settle(long index) {
      int last = ranges.size() - 1;
      if (last >= 0 && ranges.get(last).to() == index) {
        ranges.set(last, new Range(ranges.get(last).from(), index + 1));
      } else {
        ranges.add(new Range(index, index + 1));
      }
    }

    void add(long index, double cost) {
      if (size == indices.length) {
        indices = java.util.Arrays.copyOf(indices, 2 * size);
        costs = java.util.Arrays.copyOf(costs, 2 * size);
      }
      indices[size] = index;
      costs[size++] = cost;
      predicted += cost;
    }

    Wave wave(int number) {
      List<Integer> order = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        order.add(i);
      }
      if (options.shuffle()) {
        shuffle(order, number);
      } else {
        // Equal costs stay in index order.
        order.sort((a, b) -> Double.compare(costs[b], costs[a]));
      }
      List<TaskPlan> tasks = options.slices() > 0 ? deal(order, number) : pack(order, number);
      return new Wave(number, List.copyOf(ranges), tasks, size, predicted);
    }

    private void shuffle(List<Integer> order, int number) {
      SplittableRandom random = new SplittableRandom(number);
      for (int i = order.size() - 1; i > 0; i--) {
        java.util.Collections.swap(order, i, random.nextInt(i + 1));
      }
    }

    private List<TaskPlan> deal(List<Integer> order, int number) {
      List<List<Integer>> hands = new ArrayList<>();
      for (int i = 0; i < Math.min(options.slices(), size); i++) {
        hands.add(new ArrayList<>());
      }
      for (int i = 0; i < size; i++) {
        hands.get(i % hands.size()).add(order.get(i));
      }
      List<TaskPlan> tasks = new ArrayList<>();
      for (List<Integer> hand : hands) {
        tasks.add(task(tasks.size(), number, hand));
      }
      return tasks;
    }

    private List<TaskPlan> pack(List<Integer> order, int number) {
      double share = predicted / (TASKS_PER_SLOT * (double) Math.max(1, slots.getAsInt()));
      double target = Math.max(LEAST_TASK_SECONDS / scale.factor(), share);
      List<TaskPlan> tasks = new ArrayList<>();
      List<Integer> current = new ArrayList<>();
      double sum = 0;
      for (int i : order) {
        if (!current.isEmpty() && sum + costs[i] > target) {
          tasks.add(task(tasks.size(), number, current));
          current = new ArrayList<>();
          sum = 0;
        }
        current.add(i);
        sum += costs[i];
      }
      if (!current.isEmpty()) {
        tasks.add(task(tasks.size(), number, current));
      }
      return tasks;
    }

    private TaskPlan task(int task, int wave, List<Integer> chosen) {
      long[] trials = chosen.stream().mapToLong(i -> indices[i]).toArray();
      return new TaskPlan(task, wave, trials, false);
    }
  }
}
