package io.wick.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.table.Commit.Range;
import io.wick.spark.testing.GridSpace;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the driver holds does not grow with the number of trials. */
class DriverMemoryTest {
  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void planningAMillionTrialsHoldsOneWaveAtATime() {
    GridSpace space = new GridSpace(4000, 100, null);
    Pending pending = Pending.of(List.of(new Range(0, space.size())));
    RunOptions options = RunOptions.DEFAULT.waves(10_000);
    WavePlanner planner =
        new WavePlanner(space, pending, space.size(), options, new CostScale(), () -> 1000, 0);
    long trials = 0;
    long before = 0;
    long after = 0;
    Optional<Wave> wave = planner.next();
    for (int i = 0; wave.isPresent(); i++) {
      trials += wave.get().trials();
      if (i == 5) {
        before = used();
      }
      if (i == 80) {
        after = used();
      }
      wave = planner.next();
    }
    assertThat(trials).isEqualTo(space.trials());
    // 750,000 descriptors of 16 bytes would be 12 MB.
    assertThat(after - before).isLessThan(3L << 20);
    Reference.reachabilityFence(planner);
  }
}
