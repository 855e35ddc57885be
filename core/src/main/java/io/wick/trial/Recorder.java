package io.wick.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps a thinned trajectory of a trial: step 0, the last step, and between them at most {@code
 * points} steps, spread logarithmically or linearly. Which steps are kept depends on the step count
 * only; where a budget ends the run before, the last finished step is kept, too.
 */
public final class Recorder {
  private final RecordSettings settings;
  private final List<Sample> samples = new ArrayList<>();
  private long[] planned = {0};
  private int next;
  private Supplier<Sample> last;

  /** A recorder with nothing planned beyond step 0. */
  public Recorder(RecordSettings settings) {
    this.settings = settings;
    plan(0);
  }

  /** The settings. */
  public RecordSettings settings() {
    return settings;
  }

  /**
   * Chooses the steps to keep of a run of {@code totalSteps} steps (0 … totalSteps). Call once,
   * before the first {@link #due}.
   */
  public void plan(long totalSteps) {
    next = 0;
    int points = settings.points();
    if (points == 0) {
      planned = new long[0];
      return;
    }
    long[] steps = new long[points + 1];
    for (int i = 1; i <= points; i++) {
      double fraction = (double) i / points;
      double step =
          switch (settings.spacing()) {
            case LINEAR -> totalSteps * fraction;
            // 1 … total in equal ratios, so that early and late decades are seen alike.
            case LOG -> StrictMath.pow(Math.max(1, totalSteps), fraction);
          };
      steps[i] = Math.min(totalSteps, Math.round(step));
    }
    steps[points] = totalSteps;
    planned = Arrays.stream(steps).distinct().sorted().toArray();
  }

  /**
   * True if {@code step} is to be sampled. Steps must be asked in ascending order; skipped ones are
   * caught up.
   */
  public boolean due(long step) {
    while (next < planned.length && planned[next] < step) {
      next++;
    }
    return next < planned.length && planned[next] == step;
  }

  /** Keeps a sample. */
  public void add(Sample sample) {
    last = null;
    if (settings.points() > 0) {
      samples.add(sample);
    }
  }

  /**
   * The state after a finished step that is not due: a sample of it is made and kept if the run
   * ends before another one is.
   *
   * @param state makes the sample of what the state was at this call; null if the state is gone
   */
  public void latest(Supplier<Sample> state) {
    last = state;
  }

  /** The run has ended, in whatever way: its last state is kept. */
  void end() {
    if (last != null) {
      add(last.get());
    }
  }

  /** What was kept so far, in order. */
  public List<Sample> samples() {
    return List.copyOf(samples);
  }
}
