package io.wick.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.catalog.Catalogue;
import io.wick.config.ConfigException;
import io.wick.config.Fixtures;
import io.wick.config.SweepReader;
import io.wick.potential.physics.PhysicalPotentials;
import io.wick.trial.Deadline;
import io.wick.trial.Misfit;
import io.wick.trial.Starts;
import io.wick.trial.Status;
import io.wick.trial.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProductSpaceTest {
  private static final String HEAD = "name: t\n";

  private static List<String> keys(Sweep sweep) {
    return Fixtures.trials(sweep).stream().map(t -> t.key().toString()).toList();
  }

  private static long holes(Plan plan) {
    return plan.excluded() + plan.tooManyDimensions() + plan.duplicates();
  }

  private static void agree(Sweep sweep) {
    Plan plan = Plan.of(sweep);
    List<Trial> trials = Fixtures.trials(sweep);
    assertThat(plan.countsAreExact()).isTrue();
    assertThat(plan.trials()).as(sweep.specification()).isEqualTo(trials.size());
    assertThat(plan.trials() + holes(plan)).isEqualTo(sweep.space().size());
    assertThat(new HashSet<>(keys(sweep))).as(sweep.specification()).hasSize(trials.size());
    if (!trials.isEmpty()) {
      assertThat(plan.first()).isEqualTo(trials.get(0));
      assertThat(plan.last()).isEqualTo(trials.get(trials.size() - 1));
    }
  }

  @Test
  void replicatesOnlyStochasticMethodsAndSchedulesOnlyThoseThatFollowThem() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                replicates: 5
                potentials: [{type: bowl}]
                schedules:
                  - {type: constant, value: {values: [1, 2, 3]}}
                  - {type: power, start: 1, duration: 2}
                methods: [{type: descent}, {type: imaginary-time}, {type: random-walk}]
                """);
    List<Trial> trials = Fixtures.trials(sweep);
    assertThat(trials.stream().filter(t -> t.methodName().equals("descent"))).hasSize(1);
    assertThat(trials.stream().filter(t -> t.methodName().equals("imaginary-time"))).hasSize(4);
    assertThat(trials.stream().filter(t -> t.methodName().equals("random-walk"))).hasSize(20);
    assertThat(trials.get(0).schedule()).isNull();
    agree(sweep);
  }

  @Test
  void replicatesAndSchedulesMayDependOnAnAxis() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                replicates: 4
                seed: {values: [1, 2]}
                potentials: [{type: bowl}]
                schedules: [{type: constant, value: {values: [1, 2]}}, {type: power, start: 1, duration: 2}]
                methods: [{type: choosy, noise: {values: [0, 1]}, follow: {values: [false, true]}}]
                """);
    // noise 0: one trial, with schedules 3; noise 1: times 4 replicates and 2 seeds.
    assertThat(Fixtures.trials(sweep)).hasSize(1 + 3 + 8 + 24);
    agree(sweep);
  }

  @Test
  void zippedAxesMoveTogetherAcrossEntries() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                potentials: [{type: bowl, stiffness: {values: [1, 2, 3], zip: a}}]
                schedules: [{type: constant, value: {values: [10, 20, 30], zip: a}, duration: {values: [1, 2]}}]
                methods: [{type: imaginary-time, timeStep: {values: [0.1, 0.2, 0.3], zip: a}}]
                """);
    List<Trial> trials = Fixtures.trials(sweep);
    assertThat(trials).hasSize(6);
    for (Trial trial : trials) {
      double stiffness = (Double) trial.axisValues().get(0);
      assertThat(trial.axisValues().get(1)).isEqualTo(10 * stiffness);
      assertThat(trial.axisValues().get(3)).isIn(0.1, 0.2, 0.3);
    }
    agree(sweep);
  }

  @Test
  void dropsGridMethodsInTooManyDimensionsWithACount() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                potentials: [{type: bowl, dimension: {values: [1, 2, 3, 4, 10]}, stiffness: {values: [1, 2]}}]
                schedules: [{type: constant, value: 1}]
                methods: [{type: imaginary-time}, {type: random-walk}]
                """);
    Plan plan = Plan.of(sweep);
    assertThat(plan.tooManyDimensions()).isEqualTo(4);
    assertThat(plan.trials()).isEqualTo(16);
    agree(sweep);
  }

  @Test
  void excludesByTypesAndByConditions() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                replicates: 3
                seed: 7
                potentials: [{type: bowl, dimension: {values: [1, 2, 5]}}, {type: tilted-double-well, barrier: {values: [1, 4]}}]
                schedules: [{type: constant, value: {values: [1, 2]}}]
                methods: [{type: random-walk, walkers: {values: [10, 100]}}, {type: descent}]
                exclude:
                  - {potential: tilted-double-well, method: descent}
                  - {method: random-walk, where: "dimension > 3 and method.walkers >= 100"}
                  - {where: "schedule.value > 1 and potential.barrier > 3 and replicate == 2"}
                """);
    List<Trial> trials = Fixtures.trials(sweep);
    // bowl: 3 x 2 x 2 x 3 walks less 2 x 3; 3 descents. well: 2 x 2 x 2 x 3 less 2.
    assertThat(trials).hasSize(36 - 6 + 3 + 24 - 2);
    assertThat(Plan.of(sweep).excluded()).isEqualTo(6 + 2 + 2);
    agree(sweep);
  }

  @Test
  void runsEqualTrialsOfDifferentEntriesAndBlocksOnce() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                replicates: 2
                schedules: [{type: constant, value: 1}, {type: constant, value: {values: [1.0, 2]}, duration: 1.0}]
                blocks:
                  - potentials: [{type: bowl}, {type: bowl, dimension: {values: [1, 2]}}]
                    methods: [{type: random-walk}]
                  - potentials: [{type: bowl, dimension: 2.0, stiffness: {values: [1, 2]}}]
                    methods: [{type: random-walk, walkers: {values: [50, 100]}}, {type: descent}]
                    replicates: 3
                """);
    // Distinct: bowl d=1,2 at k=1 and d=2 at k=2; two schedules.
    // Block 1: 2 potentials x 2 schedules x 2 replicates = 8.
    // Block 2: 2 x 2 x 2 walkers x 3 replicates = 24 less (k=1, walkers 100) 2 x 2; and 2 descents.
    assertThat(Fixtures.trials(sweep)).hasSize(8 + 24 - 4 + 2);
    agree(sweep);
  }

  @Test
  void designsAgreeWithBruteForceOnGeneratedSweeps() {
    Random random = new Random(20240719);
    for (int round = 0; round < 150; round++) {
      String document = document(random);
      Sweep sweep = Fixtures.read(document);
      agree(sweep);
      // Every trial of the blocks taken apart is in the whole, and nothing else.
      Set<String> apart = new TreeSet<>();
      for (Block block : blocks(sweep)) {
        ProductSpace alone = new ProductSpace(List.of(block));
        for (long i = 0; i < alone.size(); i++) {
          alone.trial(i).ifPresent(t -> apart.add(t.key().toString()));
        }
      }
      if (document.contains("type: random")) {
        // A random block that draws what is there already draws one more.
        assertThat(new TreeSet<>(keys(sweep))).as(document).containsAll(apart);
      } else {
        assertThat(new TreeSet<>(keys(sweep))).as(document).isEqualTo(apart);
      }
    }
  }

  @Test
  void seesThroughConstructorsThatRewriteWhatTheyGet() {
    // A harmonic well fills in dimension, centre and one stiffness per axis by itself.
    Sweep sweep =
        new SweepReader(
                Catalogue.of(
                    List.of(new PhysicalPotentials(), new Starts(), new Fixtures.Movers())))
            .read(
                HEAD
                    + """
                    replicates: 2
                    schedules: [{type: constant, value: 1}]
                    methods: [{type: random-walk}, {type: descent}]
                    potentials:
                      - {type: harmonic, stiffness: {values: [1, 2]}, dimension: {values: [0, 1, 2]}}
                      - {type: harmonic, stiffness: [1, {values: [1, 2, 3]}]}
                      - {type: harmonic, stiffness: 2, dimension: 2, center: [0, 0]}
                    """,
                "a.yaml",
                List.of());
    // Distinct wells: k = 1, 2 in one dimension; (1,1), (2,2), (1,2), (1,3) in two.
    assertThat(Fixtures.trials(sweep)).hasSize(6 * (2 + 1));
    assertThat(Plan.of(sweep).duplicates()).isEqualTo((10 - 6) * 3);
    agree(sweep);
  }

  @Test
  void aRandomBlockDrawsItsNumberOfNewTrials() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                blocks:
                  - potentials: [{type: bowl, stiffness: {from: 1, to: 6, count: 6}}]
                    methods: [{type: descent}, {type: descent, rate: 0.01}]
                    design: {type: random, trials: 3}
                  - potentials: [{type: bowl, stiffness: {from: 1, to: 10, count: 10}}]
                    methods: [{type: descent}]
                    design: {type: random, trials: 7}
                  - potentials: [{type: bowl, stiffness: {from: 1, to: 10, count: 10}}]
                    methods: [{type: descent}]
                """);
    // Three of ten, seven others of ten, and nothing is left.
    assertThat(Fixtures.trials(sweep)).hasSize(10);
    agree(sweep);
  }

  private static List<Block> blocks(Sweep sweep) {
    return ((ProductSpace) sweep.space()).spaces().stream().map(BlockSpace::block).toList();
  }

  private static String document(Random random) {
    StringBuilder text = new StringBuilder("name: t\nblocks:\n");
    int blocks = 1 + random.nextInt(3);
    for (int b = 0; b < blocks; b++) {
      text.append("  - replicates: ").append(1 + random.nextInt(3)).append('\n');
      text.append("    seed: ").append(scalar(random, 2, "z")).append('\n');
      text.append("    budget: {evaluations: ").append(scalar(random, 2, null)).append("}\n");
      text.append("    potentials:\n");
      for (int i = 0; i <= random.nextInt(2); i++) {
        text.append("      - {type: bowl, dimension: ").append(scalar(random, 5, null));
        text.append(", stiffness: ").append(scalar(random, 3, "z")).append("}\n");
      }
      text.append("    schedules:\n");
      for (int i = 0; i <= random.nextInt(2); i++) {
        text.append("      - {type: constant, value: ").append(scalar(random, 3, "z"));
        text.append("}\n");
      }
      text.append("    methods:\n");
      String[] methods = {
        "{type: descent, rate: " + scalar(random, 2, null) + "}",
        "{type: imaginary-time, order: " + scalar(random, 3, null) + "}",
        "{type: random-walk, walkers: " + scalar(random, 3, "z") + "}",
        "{type: choosy, noise: {values: [0, 1]}}",
      };
      for (int i = 0; i <= random.nextInt(3); i++) {
        text.append("      - ").append(methods[random.nextInt(4)]).append('\n');
      }
      int design = random.nextInt(3);
      text.append("    design: ")
          .append(
              design == 0 ? "grid" : design == 1 ? "{type: ablation}" : "{type: random, trials: 2}")
          .append('\n');
      if (random.nextBoolean()) {
        text.append("    exclude: [{where: 'dimension > 2 and schedule.value >= 2'}]\n");
      }
    }
    return text.toString();
  }

  /** One value, or two values of 1 … n; zipped ones always two, so that lengths agree. */
  private static String scalar(Random random, int n, String zip) {
    int first = 1 + random.nextInt(n);
    if (zip == null && random.nextInt(3) > 0) {
      return String.valueOf(first);
    }
    int second = first % n + 1;
    String values = "{values: [" + first + ", " + second + "]";
    return values + (zip == null ? "}" : ", zip: " + zip + "}");
  }

  @Test
  void randomDesignDrawsExactlyNAndKeepsThemWhenRaised() {
    String text =
        HEAD
            + """
            replicates: 10
            seed: 3
            potentials: [{type: bowl, dimension: {from: 1, to: 10, count: 10}, stiffness: {from: 1, to: 50, count: 50}}]
            schedules: [{type: constant, value: {from: 1, to: 20, count: 20}}]
            methods: [{type: imaginary-time}, {type: random-walk, walkers: {values: [1, 2, 3]}}]
            exclude: [{where: "potential.stiffness > 40"}]
            design: {type: random, trials: %d}
            """;
    List<String> few = keys(Fixtures.read(text.formatted(100)));
    List<String> many = keys(Fixtures.read(text.formatted(1000)));
    assertThat(few).hasSize(100).doesNotHaveDuplicates();
    assertThat(many).hasSize(1000).doesNotHaveDuplicates();
    assertThat(many.subList(0, 100)).isEqualTo(few);
    Sweep sweep = Fixtures.read(text.formatted(1000));
    agree(sweep);
    assertThat(Plan.of(sweep).trials()).isEqualTo(1000);
    // All ten dimensions of the walk are hit: 970 draws on ten values, mean 97 each, sigma 9.4.
    for (long d = 1; d <= 10; d++) {
      long dimension = d;
      long hits =
          Fixtures.trials(sweep).stream()
              .filter(t -> t.axisValues().get(0).equals(dimension))
              .count();
      assertThat(hits).isBetween(50L, 160L);
    }
    List<String> other = keys(Fixtures.read(text.formatted(100).replace("seed: 3", "seed: 4")));
    assertThat(other).isNotEqualTo(few);
    assertThatThrownBy(() -> Fixtures.read(text.formatted(100_000_000)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("design.trials is 100000000, but the product has only");
  }

  @Test
  void ablationMovesOneFactorAtATimeFromTheBaseline() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                potentials: [{type: bowl, stiffness: {values: [1, 2, 3]}}]
                schedules: [{type: power, start: {values: [1, 2]}, duration: {values: [5, 6, 7, 8]}}]
                methods: [{type: random-walk, walkers: {values: [10, 20]}, stepSize: {values: [1, 2], zip: a}, steps: {values: [3, 4], zip: a}}]
                replicates: 2
                design: {type: ablation, baseline: {potential.stiffness: 2, schedule.duration: 7.0}}
                """);
    List<Trial> trials = Fixtures.trials(sweep);
    assertThat(trials).hasSize(2 * (1 + 2 + 1 + 3 + 1 + 1));
    List<Object> baseline = List.of(2.0, 1.0, 7.0, 10L, 1.0, 3L);
    assertThat(trials.get(0).axisValues()).isEqualTo(baseline);
    for (Trial trial : trials) {
      long moved =
          IntStream.range(0, 5)
              .filter(i -> !trial.axisValues().get(i).equals(baseline.get(i)))
              .count();
      assertThat(moved).isLessThanOrEqualTo(1);
    }
    agree(sweep);
  }

  @Test
  void combinationsThatFailOnlyJointlyBecomeFailedTrials() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                potentials: [{type: shelf, lower: {values: [0, 5]}, upper: {values: [1, 10]}}]
                methods: [{type: descent}, {type: random-walk}]
                schedules: [{type: constant, value: 1}]
                replicates: 2
                """);
    List<Trial> trials = Fixtures.trials(sweep);
    assertThat(trials).hasSize(4 + 8);
    List<Trial> failed = trials.stream().filter(t -> t.potential() instanceof Misfit).toList();
    assertThat(failed).hasSize(3);
    Trial first = failed.get(0);
    assertThat(first.potentialName()).isEqualTo("shelf");
    assertThat(first.run(Deadline.NONE).status()).isEqualTo(Status.FAILED);
    assertThat(first.run(Deadline.NONE).error())
        .isEqualTo("shelf: lower must be below upper 1.0, but was 5.0");
    assertThat(first.cost().seconds()).isPositive();
    assertThat(first.axisValues()).containsExactly(5.0, 1.0);
    agree(sweep);
  }

  @Test
  void resolvesABillionTrialsByIndexFromManyThreads() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                replicates: 1000
                potentials: [{type: bowl, dimension: {from: 1, to: 10, count: 10}, stiffness: {from: 1, to: 1000, count: 100}}]
                schedules: [{type: power, start: {from: 1, to: 10, count: 10}, exponent: {values: [1, 2]}, duration: {from: 1, to: 1.0e3, count: 10, scale: log}}]
                methods: [{type: random-walk, walkers: {values: [10, 100, 1000, 10000, 20000]}}]
                """);
    long size = sweep.space().size();
    assertThat(size).isEqualTo(1_000_000_000L);
    List<Long> indices = LongStream.range(0, 2000).mapToObj(i -> i * 499_979L % size).toList();
    List<Trial> alone = new ArrayList<>();
    indices.forEach(i -> alone.add(sweep.space().trial(i).orElseThrow()));
    List<Trial> together =
        indices.parallelStream().map(i -> sweep.space().trial(i).orElseThrow()).toList();
    assertThat(together).isEqualTo(alone);
    assertThat(new HashSet<>(together.stream().map(Trial::key).toList())).hasSize(2000);
    // Warm, an index costs a few microseconds; the bound leaves room for a busy machine.
    long start = System.nanoTime();
    long found = 0;
    for (int round = 0; round < 10; round++) {
      found += indices.stream().filter(i -> sweep.space().trial(i).isPresent()).count();
    }
    assertThat(found).isEqualTo(20_000);
    assertThat((System.nanoTime() - start) / 20_000.0).isLessThan(50_000);
    assertThatThrownBy(() -> sweep.space().trial(size))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void planOfAMillionTrialsTakesLessThanTwoSeconds() {
    String text =
        HEAD
            + """
            replicates: 100
            potentials: [{type: bowl, dimension: {from: 1, to: 10, count: 10}, stiffness: {from: 1, to: 100, count: 100}}]
            schedules: [{type: constant, value: {from: 1, to: 10, count: 10}}]
            methods: [{type: random-walk}, {type: imaginary-time, order: {values: [2, 4]}}]
            exclude: [{where: "dimension == 5 and potential.stiffness > 50 and schedule.value > 5"}]
            """;
    long start = System.nanoTime();
    Plan plan = Plan.of(Fixtures.read(text));
    double seconds = (System.nanoTime() - start) * 1e-9;
    // 10 x 100 x 10 cells; 50 x 5 excluded; the mesh only in three of ten dimensions.
    assertThat(plan.trials()).isEqualTo(100 * (10_000 - 250) + 2 * 3_000);
    assertThat(plan.excluded()).isEqualTo(25_000 + 500);
    assertThat(plan.tooManyDimensions()).isEqualTo(2 * (7_000 - 250));
    assertThat(plan.cpuSeconds())
        .isCloseTo(975_000.0 + 3_000, org.assertj.core.data.Offset.offset(3e4));
    assertThat(plan.axes()).hasSize(4);
    assertThat(plan.peakBytes()).isEqualTo(1 << 20);
    assertThat(plan.outputBytes()).isGreaterThan(plan.trials() * 400);
    assertThat(seconds).isLessThan(2.0);
  }

  @Test
  void scalesCountsUpWhereTooManyVerdictsDiffer() {
    Plan plan =
        Plan.of(
            Fixtures.read(
                HEAD
                    + """
                    potentials: [{type: bowl, stiffness: {from: 1, to: 10000, count: 10000}}]
                    methods: [{type: descent, rate: {from: 1, to: 1000, count: 1000}}]
                    exclude: [{where: "potential.stiffness + method.rate < 0.5 * 11000"}]
                    """));
    // 10^7 cells, of which 4 * 10^6 are looked at; half of them go, by symmetry 5e6 - 500.
    assertThat(plan.countsAreExact()).isFalse();
    assertThat(plan.size()).isEqualTo(10_000_000);
    assertThat((double) plan.excluded())
        .isCloseTo(5e6 - 500, org.assertj.core.data.Offset.offset(5e3));
    assertThat(plan.trials() + plan.excluded()).isEqualTo(10_000_000);
  }

  @Test
  void designsMayBeWrittenShort() {
    String text =
        HEAD
            + """
            potentials: [{type: bowl, stiffness: {values: [1, 2, 3]}}]
            methods: [descent]
            design: %s
            """;
    assertThat(keys(Fixtures.read(text.formatted("grid")))).hasSize(3);
    assertThat(keys(Fixtures.read(text.formatted("{random: {trials: 2}}")))).hasSize(2);
    assertThat(keys(Fixtures.read(text.formatted("{ablation: {}}")))).hasSize(3);
    assertThat(keys(Fixtures.read(text.formatted("ablation")))).hasSize(3);
  }

  @Test
  void aSweepWithoutTrialsHasAnEmptyPlan() {
    Plan plan =
        Plan.of(
            Fixtures.read(
                HEAD
                    + """
                    potentials: [{type: bowl}]
                    methods: [{type: descent}]
                    exclude: [{method: descent}]
                    """));
    assertThat(plan.trials()).isZero();
    assertThat(plan.excluded()).isEqualTo(1);
    assertThat(plan.first()).isNull();
    assertThat(plan.last()).isNull();
  }

  @Test
  void refusesSpacesWhoseProductOverflows() {
    String axis = "{from: 1, to: 1.0e4, count: 10000}";
    assertThatThrownBy(
            () ->
                Fixtures.read(
                    HEAD
                        + "potentials: [{type: tilted-double-well, barrier: %s, tilt: %s}]\n"
                            .formatted(axis, axis)
                        + "methods: [{type: choosy, noise: %s}]\n".formatted(axis)
                        + "budget: {evaluations: %s, steps: %s}\n".formatted(axis, axis)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("more than 2^60 trials");
  }

  @Test
  void columnsMixTypesAndNameNestedPaths() {
    Sweep sweep =
        Fixtures.read(
            HEAD
                + """
                potentials: [{type: bowl}, {type: expression, formula: {values: ["x0", "2*x0"]}, box: [[-1, {values: [1, 2]}]]}]
                schedules: [{type: constant, value: 1, duration: {values: [1, 2]}}]
                methods: [{type: imaginary-time, grid: {points: {values: [16, 32]}, boundary: {values: [periodic, hard-wall]}}, start: {type: gaussian, std: {values: [0.1]}}, keep: {values: [true, false]}}]
                budget: {time: {values: [1s, 1500ms]}}
                """);
    assertThat(sweep.space().axes())
        .extracting(AxisColumn::name)
        .containsExactly(
            "p_potential_formula",
            "p_potential_box_0_1",
            "p_schedule_duration",
            "p_method_grid_points",
            "p_method_grid_boundary",
            "p_method_start_std",
            "p_method_keep",
            "p_budget_time");
    Trial last = Fixtures.trials(sweep).get((int) sweep.space().size() - 1);
    assertThat(last.axisValues())
        .containsExactly("2*x0", 2.0, 2.0, 32L, "hard-wall", 0.1, false, 1.5);
    agree(sweep);
  }
}
