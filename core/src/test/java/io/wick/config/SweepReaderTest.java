package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.sweep.AxisColumn;
import io.wick.sweep.Sweep;
import io.wick.trial.Deadline;
import io.wick.trial.Status;
import io.wick.trial.Trial;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SweepReaderTest {
  static final String SAMPLE =
      """
      # yaml-language-server: $schema=schema/sweep.schema.json
      name: tilted-double-well
      seed: 20240719
      replicates: 32                       # stochastic methods only
      potentials:
        - {type: tilted-double-well, barrier: 1.0, tilt: {values: [0.05, 0.1]}}
        - {type: expression, formula: "x0^2 + 10*(1 - cos(2*pi*x0))", box: [[-5.12, 5.12]]}
      schedules:                           # a schedule owns the duration T; s = t/T
        - {type: power, start: 1.0, exponent: {values: [1, 2, 3]}, duration: {from: 10, to: 1.0e4, count: 7, scale: log}}
      methods:
        - {type: imaginary-time, grid: {points: 512}}
        - {type: random-walk, walkers: {values: [100, 1000]}}
      design: grid                         # or random, ablation
      exclude: [{method: imaginary-time, where: "dimension > 3"}]
      targets: [1e-1, 1e-2, 1e-4]          # best value minus the known minimum
      budget: {evaluations: 1e6, time: 60s}
      record: {points: 64, spacing: log}
      """;

  @Test
  void readsTheSampleOfTheDesign() {
    Sweep sweep = Fixtures.read(SAMPLE);
    assertThat(sweep.name()).isEqualTo("tilted-double-well");
    // 3 potentials, 21 schedules; one deterministic method, 2 x 32 stochastic trials.
    assertThat(sweep.space().size()).isEqualTo(3 * 21 * (1 + 2 * 32));
    List<Trial> trials = Fixtures.trials(sweep);
    assertThat(trials).hasSize(3 * 21 * 65);
    Set<String> keys = new HashSet<>();
    trials.forEach(t -> keys.add(t.key().toString()));
    assertThat(keys).hasSize(trials.size());
    assertThat(sweep.space().axes())
        .containsExactly(
            new AxisColumn("p_potential_tilt", AxisColumn.Type.DOUBLE, "potential.tilt"),
            new AxisColumn("p_schedule_exponent", AxisColumn.Type.DOUBLE, "schedule.exponent"),
            new AxisColumn("p_schedule_duration", AxisColumn.Type.DOUBLE, "schedule.duration"),
            new AxisColumn("p_method_walkers", AxisColumn.Type.LONG, "method.walkers"));
    Trial last = trials.get(trials.size() - 1);
    assertThat(last.budget().evaluations()).isEqualTo(1_000_000L);
    assertThat(last.budget().time()).isEqualTo(Duration.ofSeconds(60));
    assertThat(last.axisValues()).containsExactly(null, 3.0, 1e4, 1000L);
    assertThat(last.replicate()).isEqualTo(31);
    assertThat(last.seed()).isEqualTo(20240719L);
    assertThat(last.run(Deadline.NONE).status()).isEqualTo(Status.COMPLETED);
  }
}
