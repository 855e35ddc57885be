package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.catalog.Catalogue;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.sweep.Sweep;
import io.wick.trial.Deadline;
import io.wick.trial.Method;
import io.wick.trial.Trial;
import io.wick.trial.TrialResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything in the catalogue runs with its defaults, and all methods run on the same potential,
 * from the same start, along the same schedule.
 */
class OneFootingTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  /** The potential of methods that need a known density. */
  private static final Map<String, String> SPECIAL =
      Map.of("annealed-langevin", "{type: gaussian-mixture}");

  /** Parameters without a default. */
  private static final Map<String, String> REQUIRED =
      Map.of("path-integral-annealing", ", temperature: 0.1");

  private static final String WELLS = "{type: tilted-double-well}";

  static Stream<String> methods() {
    return CATALOGUE.types(Method.class).keySet().stream();
  }

  static Stream<String> schedules() {
    return CATALOGUE.types(Schedule.class).entrySet().stream()
        .filter(e -> RecordField.of(e.getValue()).stream().noneMatch(RecordField::isRequired))
        .map(Map.Entry::getKey);
  }

  static Stream<String> potentials() {
    return CATALOGUE.types(Potential.class).entrySet().stream()
        .filter(e -> RecordField.of(e.getValue()).stream().noneMatch(RecordField::isRequired))
        .map(Map.Entry::getKey);
  }

  private static TrialResult run(String potential, String schedule, String method) {
    String document =
        """
        name: one-footing
        seed: 5
        potentials: [%s]
        schedules: [%s]
        methods: [%s]
        budget: {evaluations: 20000}
        record: {points: 8}
        """
            .formatted(potential, schedule, method);
    Sweep sweep = new SweepReader(CATALOGUE).read(document, "a.yaml", List.of());
    List<Trial> trials = Fixtures.trials(sweep);
    assertThat(trials).hasSize(1);
    return trials.get(0).run(Deadline.NONE);
  }

  private static String withStart(String method) {
    boolean starts =
        RecordField.of(CATALOGUE.types(Method.class).get(method)).stream()
            .anyMatch(field -> Objects.equals(field.name(), "start"));
    return "{type: "
        + method
        + REQUIRED.getOrDefault(method, "")
        + (starts ? ", start: {type: gaussian, center: 1.0, std: 0.3}}" : "}");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyMethodRunsOnTheSameWellsFromTheSameStart(String method) {
    TrialResult result =
        run(
            SPECIAL.getOrDefault(method, WELLS),
            "{type: geometric, start: 1.0, end: 0.1, duration: 1}",
            withStart(method));
    assertThat(result.status().isSuccess()).as(result.error()).isTrue();
    assertThat(result.evaluations() + result.gradientEvaluations()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void everyScheduleDrivesAnnealing(String schedule) {
    TrialResult result =
        run(WELLS, "{type: " + schedule + "}", "{type: simulated-annealing, steps: 200}");
    assertThat(result.status().isSuccess()).as(result.error()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void everyPotentialCanBeSearched(String potential) {
    TrialResult result =
        run(
            "{type: " + potential + "}",
            "{type: geometric, start: 1.0, end: 0.1, duration: 1}",
            "{type: simulated-annealing, steps: 200}");
    assertThat(result.status().isSuccess()).as(result.error()).isTrue();
    assertThat(result.bestValue()).isFinite();
  }
}
