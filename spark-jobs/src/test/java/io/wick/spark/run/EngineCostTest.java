package io.wick.spark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.spark.run.EngineCost.Pair;
import io.wick.spark.run.EngineCost.Time;
import org.junit.jupiter.api.Test;

class EngineCostTest {
  /** 1.5 s per run, 0.25 s per trial; a trial takes 2 s. */
  @Test
  void aLineThroughTwoSizesTellsTheParts() {
    Pair few = new Pair(4, new Time(8, 4), new Time(8 + 1.5 + 1, 6));
    Pair many = new Pair(40, new Time(80, 40), new Time(80 + 1.5 + 10, 50));
    EngineCost cost = new EngineCost(new Time(20, 12), few, many);
    assertThat(cost.perTrial()).isCloseTo(0.25, within(1e-12));
    assertThat(cost.perRun()).isCloseTo(1.5, within(1e-12));
  }
}
