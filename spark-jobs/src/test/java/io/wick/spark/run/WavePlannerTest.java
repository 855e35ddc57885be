package io.wick.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.table.Commit.Range;
import io.wick.spark.testing.GridSpace;
import io.wick.sweep.TrialSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

class WavePlannerTest {
  private static final GridSpace SPACE = new GridSpace(10, 100, null);

  private static List<Wave> plan(TrialSpace space, Pending pending, RunOptions options) {
    WavePlanner planner =
        new WavePlanner(space, pending, 100_000, options, new CostScale(), () -> 2, 5);
    List<Wave> waves = new ArrayList<>();
    for (Optional<Wave> wave = planner.next(); wave.isPresent(); wave = planner.next()) {
      waves.add(wave.get());
    }
    return waves;
  }

  private static Pending everything(TrialSpace space) {
    return Pending.of(List.of(new Range(0, space.size())));
  }

  private static long[] indices(List<Wave> waves) {
    return waves.stream()
        .flatMap(wave -> wave.tasks().stream())
        .flatMapToLong(task -> Arrays.stream(task.indices()))
        .sorted()
        .toArray();
  }

  @Test
  void wavesCoverEveryIndexOnceAndTasksEveryTrialOnce() {
    List<Wave> waves = plan(SPACE, everything(SPACE), RunOptions.DEFAULT.waves(400));
    assertThat(indices(waves))
        .isEqualTo(LongStream.range(0, SPACE.size()).filter(i -> i % 7 != 0).toArray());
    List<Range> ranges = waves.stream().flatMap(wave -> wave.ranges().stream()).toList();
    assertThat(Coverage.of(ranges).ranges()).containsExactly(new Range(0, SPACE.size()));
    assertThat(ranges.stream().mapToLong(r -> r.to() - r.from()).sum()).isEqualTo(SPACE.size());
    assertThat(waves.get(0).number()).isEqualTo(5);
    assertThat(waves).allMatch(wave -> wave.trials() <= 400);
  }

  @Test
  void wavesGrowFromSecondsToMinutes() {
    List<Wave> waves = plan(SPACE, everything(SPACE), RunOptions.DEFAULT);
    // Two slots for six seconds, then 1.6 times as much.
    assertThat(waves.get(0).predictedSeconds()).isBetween(12.0, 12.1);
    assertThat(waves.get(1).predictedSeconds()).isBetween(19.2, 19.3);
  }

  @Test
  void noWaveIsMoreThanAnEighthOfTheRun() {
    CostScale cheap = new CostScale();
    cheap.add(1e6, 1);
    WavePlanner planner =
        new WavePlanner(
            SPACE, everything(SPACE), SPACE.size(), RunOptions.DEFAULT, cheap, () -> 2, 0);
    assertThat(planner.next().orElseThrow().trials()).isEqualTo(SPACE.size() / 8);
  }

  @Test
  void longTrialsComeFirstAndTasksHoldHalfASecondOrMore() {
    Wave wave = plan(SPACE, everything(SPACE), RunOptions.DEFAULT).get(0);
    double previous = Double.MAX_VALUE;
    for (TaskPlan task : wave.tasks()) {
      double sum = 0;
      for (long index : task.indices()) {
        double cost = CostScale.predicted(SPACE.trial(index).orElseThrow());
        assertThat(cost).isLessThanOrEqualTo(previous);
        previous = cost;
        sum += cost;
      }
      assertThat(sum).isLessThanOrEqualTo(0.5 + 1e-9);
    }
    assertThat(wave.tasks()).hasSizeBetween(24, 28);
  }

  @Test
  void whatIsThereIsCoveredButNotRun() {
    Roaring64NavigableMap there = new Roaring64NavigableMap();
    there.addLong(1);
    there.addLong(11);
    Pending pending = new Pending(List.of(new Range(0, 4), new Range(10, 13)), there);
    List<Wave> waves = plan(SPACE, pending, RunOptions.DEFAULT);
    assertThat(indices(waves)).containsExactly(2, 3, 10, 12);
    assertThat(waves.get(0).ranges()).containsExactly(new Range(0, 4), new Range(10, 13));
    assertThat(pending.size()).isEqualTo(7);
  }

  @Test
  void aLimitEndsPlanning() {
    List<Wave> waves = plan(SPACE, everything(SPACE), RunOptions.DEFAULT.limited(10).waves(4));
    assertThat(waves.stream().mapToLong(Wave::trials)).containsExactly(4L, 4L, 2L);
  }

  @Test
  void measuredCostsStretchWavesToTheirTime() {
    CostScale scale = new CostScale();
    scale.add(10, 100);
    WavePlanner planner =
        new WavePlanner(SPACE, everything(SPACE), 100_000, RunOptions.DEFAULT, scale, () -> 2, 0);
    assertThat(planner.next().orElseThrow().predictedSeconds()).isBetween(1.2, 1.3);
  }

  @Test
  void aForecastCountsWhatIsLittleAndEstimatesWhatIsMuch() {
    Forecast counted = Forecast.of(SPACE, everything(SPACE));
    assertThat(counted.exact()).isTrue();
    assertThat(counted.trials()).isEqualTo(SPACE.trials());
    GridSpace large = new GridSpace(1000, 100, null);
    Forecast estimated = Forecast.of(large, everything(large));
    assertThat(estimated.exact()).isFalse();
    assertThat((double) estimated.trials() / large.trials()).isBetween(0.95, 1.05);
    assertThat(estimated.limited(10).trials()).isEqualTo(10);
  }

  @Test
  void coverageJoinsOverlappingRangesAndKnowsItsGaps() {
    Coverage coverage =
        Coverage.of(List.of(new Range(5, 8), new Range(0, 2), new Range(7, 10), new Range(3, 3)));
    assertThat(coverage.ranges()).containsExactly(new Range(0, 2), new Range(5, 10));
    assertThat(coverage.gaps(12)).containsExactly(new Range(2, 5), new Range(10, 12));
    assertThat(coverage.gaps(4)).containsExactly(new Range(2, 4));
    assertThat(coverage.contains(1)).isTrue();
    assertThat(coverage.contains(2)).isFalse();
    assertThat(coverage.contains(9)).isTrue();
  }
}
