package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.sweep.Sweep;
import io.wick.trial.Trial;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes two trials the same row, and what makes them different. */
class IdentityTest {
  private static final String BASE =
      """
      name: t
      seed: 5
      potentials: [{type: bowl, dimension: 3, stiffness: 2.0}]
      schedules: [{type: power, start: 1.0, duration: 10}]
      methods: [{type: random-walk, walkers: 50, start: {type: gaussian, std: 0.5}}]
      budget: {evaluations: 1000}
      """;

  private static String key(String document) {
    return Fixtures.read(document).space().trial(0).orElseThrow().key().toString();
  }

  private static Set<String> keys(String document) {
    Set<String> keys = new TreeSet<>();
    Fixtures.trials(Fixtures.read(document)).forEach(t -> keys.add(t.key().toString()));
    return keys;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: t|name: another",
        "dimension: 3, stiffness: 2.0|stiffness: 2.0, dimension: 3",
        "stiffness: 2.0|stiffness: 2",
        "stiffness: 2.0|stiffness: 0.2e1",
        "dimension: 3|dimension: 3.0",
        "start: 1.0, duration: 10|start: 1, exponent: 1.0, duration: 1e1",
        "walkers: 50|walkers: 5e1, stepSize: 0.1, steps: null",
        "std: 0.5|std: [0.5], momentum: null",
        "evaluations: 1000|evaluations: 1e3",
        "seed: 5|seed: 5.0",
        "seed: 5|targets: [1e-4, 1e-1, 1e-2], seeding: independent, seed: 5",
        "stiffness: 2.0|stiffness: {values: [2]}",
        "stiffness: 2.0|stiffness: {from: 2, to: 4, count: 3}",
      })
  void doesNotDependOnHowItIsWritten(String part, String other) {
    String document = BASE.replace(part, other);
    if (other.startsWith("targets")) {
      document = "{" + BASE.replace(part, other).replace("\n", ",\n") + "}";
    }
    assertThat(document).isNotEqualTo(BASE);
    assertThat(key(document)).isEqualTo(key(BASE));
    assertThat(Fixtures.read(document).hash().equals(Fixtures.read(BASE).hash()))
        .isEqualTo(!other.contains("{from") && !other.contains("{values"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed: 5|seed: 6",
        "dimension: 3|dimension: 4",
        "stiffness: 2.0|stiffness: 2.0000000000000004",
        "type: power, start: 1.0|type: constant, value: 1.0",
        "duration: 10|duration: 11",
        "walkers: 50|walkers: 51",
        "walkers: 50|walkers: 50, steps: 3",
        "walkers: 50|walkers: 50, stepSize: 0.2",
        "std: 0.5|std: 0.25",
        "std: 0.5|std: 0.5, center: 0",
        "evaluations: 1000|evaluations: 1001",
        "evaluations: 1000|evaluations: 1000, steps: 10",
        "evaluations: 1000|evaluations: 1000, time: 1s",
        "seed: 5|seed: 5#seeding: common",
        "seed: 5|seed: 5#targets: [0.5]",
        "seed: 5|seed: 5#record: {points: 3}",
        "seed: 5|seed: 5#record: {spacing: linear}",
      })
  void changesWithEveryComponent(String part, String other) {
    String document = BASE.replace(part, other.replace('#', '\n'));
    assertThat(document).isNotEqualTo(BASE);
    assertThat(key(document)).isNotEqualTo(key(BASE));
    assertThat(Fixtures.read(document).hash()).isNotEqualTo(Fixtures.read(BASE).hash());
  }

  @Test
  void doesNotDependOnThePlaceInTheSweep() {
    String more =
        BASE.replace("[{type: bowl, dimension: 3", "[{type: bowl}, {type: bowl, dimension: 3");
    assertThat(keys(more)).contains(key(BASE));
    String blocks =
        """
        name: u
        seed: 5
        methods: [{type: random-walk, walkers: 50, start: {type: gaussian, std: 0.5}}]
        budget: {steps: 7}
        blocks:
          - potentials: [{type: bowl}]
            methods: [{type: descent}]
          - potentials: [{type: bowl, dimension: 3, stiffness: 2.0}]
            schedules: [{type: power, start: 1.0, duration: 10}]
            budget: {evaluations: 1000, steps: null}
        """;
    assertThat(keys(blocks)).contains(key(BASE));
  }

  @Test
  void takesMinusZeroForZero() {
    assertThat(key(BASE.replace("std: 0.5", "std: 0.5, center: -0.0")))
        .isEqualTo(key(BASE.replace("std: 0.5", "std: 0.5, center: 0")));
  }

  @Test
  void deterministicTrialsIgnoreSeedAndReplicates() {
    String document = BASE.replaceAll("type: random-walk.*", "type: descent}]");
    assertThat(key(document.replace("seed: 5", "seed: 6\nreplicates: 9"))).isEqualTo(key(document));
    assertThat(keys(document.replace("seed: 5", "seed: {values: [1, 2]}\nreplicates: 9")))
        .containsExactly(key(document));
  }

  @Test
  void extendingAnAxisOrReplicatesKeepsOldTrials() {
    String few = BASE.replace("duration: 10", "duration: {values: [1, 2]}");
    String many = BASE.replace("duration: 10", "duration: {values: [0.5, 1, 2, 4]}");
    assertThat(keys(many)).containsAll(keys(few));
    assertThat(keys(few.replace("seed: 5", "seed: 5\nreplicates: 4"))).containsAll(keys(few));
    // Ranges: a longer one passes through the values of a shorter one.
    String decades = "duration: {from: 10, to: %s, count: %d, scale: log}";
    assertThat(keys(BASE.replace("duration: 10", decades.formatted("1e6", 11))))
        .containsAll(keys(BASE.replace("duration: 10", decades.formatted("1e4", 7))));
    String steps = "duration: {from: 0.1, to: %s, count: %d}";
    assertThat(keys(BASE.replace("duration: 10", steps.formatted("2.1", 21))))
        .containsAll(keys(BASE.replace("duration: 10", steps.formatted("1.1", 11))));
  }

  @Test
  void streamsAreSharedAsSeedingSays() {
    String two = BASE.replace("duration: 10", "duration: {values: [1, 2]}");
    for (String seeding : List.of("independent", "common")) {
      String document = two.replace("seed: 5", "seed: 5\nreplicates: 3\nseeding: " + seeding);
      List<Trial> trials = Fixtures.trials(Fixtures.read(document));
      Set<String> streams = new HashSet<>();
      trials.forEach(t -> streams.add(t.streamKey().toString()));
      assertThat(trials).hasSize(6);
      assertThat(streams).hasSize(seeding.equals("common") ? 3 : 6);
    }
    // Budget, record and targets do not enter: a longer run starts like a shorter one.
    String longer = BASE.replace("evaluations: 1000", "evaluations: 5000");
    assertThat(Fixtures.read(longer).space().trial(0).orElseThrow().streamKey())
        .isEqualTo(Fixtures.read(BASE).space().trial(0).orElseThrow().streamKey());
  }

  @Test
  void theSpecificationReadsBackAsTheSameSweep() {
    for (String document : List.of(BASE, SweepReaderTest.SAMPLE)) {
      Sweep sweep =
          Fixtures.read(document, "budget.evaluations=1e5", "replicates=2", "record={points: 3}");
      Sweep again =
          new SweepReader(Fixtures.CATALOGUE).read(sweep.specification(), "sweep.json", List.of());
      assertThat(Fixtures.trials(again)).isEqualTo(Fixtures.trials(sweep));
      assertThat(again.hash()).isEqualTo(sweep.hash()).matches("[0-9a-f]{32}");
      assertThat(again.specification()).isEqualTo(sweep.specification());
      assertThat(again.space().axes()).isEqualTo(sweep.space().axes());
      Trial last = Fixtures.trials(sweep).get(Fixtures.trials(sweep).size() - 1);
      assertThat(last.budget().evaluations()).isEqualTo(100_000);
      assertThat(last.replicate()).isEqualTo(1);
      assertThat(last.record().points()).isEqualTo(3);
    }
  }
}
