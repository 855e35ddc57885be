package io.wick.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.catalog.Catalogue;
import io.wick.catalog.Entry;
import io.wick.catalog.Extension;
import io.wick.config.SweepReader;
import io.wick.potential.benchmark.Ackley;
import io.wick.potential.benchmark.Griewank;
import io.wick.potential.benchmark.Levy;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.potential.benchmark.Rosenbrock;
import io.wick.potential.benchmark.Schwefel;
import io.wick.potential.benchmark.Sphere;
import io.wick.potential.benchmark.StyblinskiTang;
import io.wick.potential.physics.DoubleWell;
import io.wick.potential.physics.Harmonic;
import io.wick.potential.physics.LinearRamp;
import io.wick.potential.physics.Morse;
import io.wick.potential.physics.PoeschlTeller;
import io.wick.potential.physics.Quartic;
import io.wick.potential.physics.TiltedDoubleWell;
import io.wick.schedule.Schedule;
import io.wick.sweep.Sweep;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Status;
import io.wick.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Potentials and schedules as a sweep file writes them. */
class SweepFileTest {
  /** A method that does nothing. */
  @Entry(name = "idle", summary = "does nothing", formula = "none", source = "elementary")
  record Idle() implements Method {
    @Override
    public boolean stochastic() {
      return false;
    }

    @Override
    public boolean usesSchedule() {
      return true;
    }

    @Override
    public Status run(Objective objective, Schedule schedule, Context context) {
      return Status.COMPLETED;
    }

    @Override
    public Cost cost(Potential potential, Schedule schedule, Budget budget) {
      return new Cost(0, 0);
    }
  }

  private static List<Trial> read(String potentials, String schedules) {
    List<Extension> all = new ArrayList<>();
    ServiceLoader.load(Extension.class).forEach(all::add);
    all.add(() -> List.of(Idle.class));
    SweepReader reader = new SweepReader(Catalogue.of(all));
    String text =
        "name: a\nseed: 1\npotentials:\n"
            + potentials.indent(2)
            + "schedules:\n"
            + schedules.indent(2)
            + "methods:\n  - {type: idle}\n";
    Sweep sweep = reader.read(text, "a.yaml", List.of());
    List<Trial> trials = new ArrayList<>();
    for (long i = 0; i < sweep.space().size(); i++) {
      sweep.space().trial(i).ifPresent(trials::add);
    }
    return trials;
  }

  private static Potential potential(String yaml) {
    return read("- " + yaml, "- {type: constant, D: 1.0, duration: 10}").get(0).potential();
  }

  private static Schedule schedule(String yaml) {
    return read("- {type: sphere}", "- " + yaml).get(0).schedule();
  }

  @Test
  void everyPotentialCanBeWritten() {
    assertThat(potential("{type: sphere}")).isEqualTo(new Sphere(2, null));
    assertThat(potential("{type: harmonic}")).isEqualTo(new Harmonic(List.of(1.0), null, 1, null));
    assertThat(potential("{type: harmonic, stiffness: 2, dimension: 3, box: [[-9, 9]]}"))
        .isEqualTo(new Harmonic(List.of(2.0), null, 3, Box.cube(3, -9, 9)));
    assertThat(potential("{type: harmonic, stiffness: [1, 4], center: [0, 1]}"))
        .isEqualTo(new Harmonic(List.of(1.0, 4.0), List.of(0.0, 1.0), 2, null));
    assertThat(potential("{type: quartic}")).isEqualTo(new Quartic(1, 1, null));
    assertThat(potential("{type: double-well, dimension: 2}"))
        .isEqualTo(new DoubleWell(1, 1, 8.0, 2, null));
    assertThat(potential("{type: tilted-double-well, barrier: 1.0, tilt: 0.05}"))
        .isEqualTo(new TiltedDoubleWell(1, 1, 0.05, null, 1, null));
    assertThat(potential("{type: morse}")).isEqualTo(new Morse(10, 1, 0, 1, null));
    assertThat(potential("{type: poeschl-teller}")).isEqualTo(new PoeschlTeller(3, 1, 1, null));
    assertThat(potential("{type: linear-ramp}")).isEqualTo(new LinearRamp(1, 1, null));
    assertThat(potential("{type: rastrigin, dimension: 10}")).isEqualTo(new Rastrigin(10, null));
    assertThat(potential("{type: ackley}")).isEqualTo(new Ackley(2, null));
    assertThat(potential("{type: griewank, box: [[-10, 10]]}"))
        .isEqualTo(new Griewank(2, Box.cube(2, -10, 10)));
    assertThat(potential("{type: levy}")).isEqualTo(new Levy(2, null));
    assertThat(potential("{type: rosenbrock}")).isEqualTo(new Rosenbrock(2, null));
    assertThat(potential("{type: schwefel}")).isEqualTo(new Schwefel(2, null));
    assertThat(potential("{type: styblinski-tang, divisor: 156}"))
        .isEqualTo(new StyblinskiTang(156, 2, null));
  }

  @Test
  void potentialsMadeFromOthersAreNested() {
    assertThat(
            potential(
                "{type: shifted, by: 1.5, of: {type: rotated, seed: 3,"
                    + " of: {type: rastrigin, dimension: 5}}}"))
        .isEqualTo(
            new Shifted(new Rotated(new Rastrigin(5, null), 3, null, null), List.of(1.5), null));
    assertThat(
            potential(
                "{type: normalised, of: {type: rosenbrock, divisor: 100, box: [[-1.5, 1.5]]}}"))
        .isEqualTo(new Normalised(new Rosenbrock(100, 2, Box.cube(2, -1.5, 1.5))));
    assertThat(
            read(
                "- {type: rotated, seed: {values: [1, 2, 3]}, of: {type: levy, dimension: {values: [2, 5]}}}",
                "- {type: constant, D: 1.0, duration: 10}"))
        .hasSize(6);
    assertThatThrownBy(
            () -> potential("{type: shifted, by: [1, 2], of: {type: levy, dimension: 3}}"))
        .hasMessageStartingWith("potentials[0].by must have one value, or one for each of the 3");
  }

  @Test
  void formulasWithTheirMinimum() {
    Potential design =
        potential(
            "{type: expression, formula: \"x0^2 + 10*(1 - cos(2*pi*x0))\", box: [[-5.12, 5.12]]}");
    assertThat(design.dimension()).isEqualTo(1);
    Potential known =
        potential(
            "{type: expression, formula: \"sum(xi^2)\", box: [[-1, 1], [-2, 2]],"
                + " minimum: {value: 0, at: [[0, 0]]}}");
    assertThat(known.knownMinimum().orElseThrow().minimisers().get(0)).containsExactly(0, 0);
    Potential point =
        potential(
            "{type: expression, formula: \"sum(xi^2)\", box: [[-1, 1]], minimum: {at: [[0]]}}");
    assertThat(point.knownMinimum().orElseThrow().value()).isZero();
    Potential value =
        potential("{type: expression, formula: \"x\", box: [[-1, 1]], minimum: {value: -1}}");
    assertThat(value.knownMinimum().orElseThrow().value()).isEqualTo(-1);
    assertThatThrownBy(() -> potential("{type: expression, formula: \"coss(x0)\", box: [[-1, 1]]}"))
        .hasMessage(
            "potentials[0].formula is not readable: unknown name 'coss' at column 1 (a.yaml:4)."
                + " Maybe cos?");
    assertThatThrownBy(() -> potential("{type: rastrigin, box: [[-1, 1], [0, 1], [0, 1]]}"))
        .hasMessageStartingWith("potentials[0].box must have one interval, or one for each of the")
        .hasMessageContaining("a.yaml:4");
    assertThatThrownBy(() -> potential("{type: morse, depth: -3}"))
        .hasMessage(
            "potentials[0].depth must be positive and finite, but was -3.0 (a.yaml:4). Maybe 3.0?");
  }

  @Test
  void everyScheduleCanBeWritten() {
    assertThat(schedule("{type: constant, D: 1.0, duration: 10}").isConstant()).isTrue();
    assertThat(schedule("{type: linear, start: 1, duration: 10}").diffusion(1)).isZero();
    assertThat(schedule("{type: power, start: 1, exponent: 2, duration: 10}").diffusion(0.5))
        .isEqualTo(0.25);
    assertThat(schedule("{type: geometric, start: 1, end: 1e-3, duration: 10}").diffusion(1))
        .isEqualTo(1e-3);
    assertThat(schedule("{type: logarithmic, start: 2, duration: 10}").diffusion(0)).isEqualTo(2);
    assertThat(schedule("{type: cosine, start: 2, duration: 10}").diffusion(0)).isEqualTo(2);
    Schedule table =
        schedule(
            "{type: table, duration: 10, points: [{progress: 0, D: 1},"
                + " {progress: 0.5, D: 0.25, lambda: 2}, {progress: 1, D: 0}]}");
    assertThat(table.diffusion(0.5)).isEqualTo(0.25);
    assertThat(table.potentialScale(0.25)).isEqualTo(1.5);
    assertThat(schedule("{type: quantum-hamiltonian-descent}").duration()).isEqualTo(10);
  }

  @Test
  void parametersAreAxes() {
    assertThat(
            read(
                "- {type: tilted-double-well, tilt: {values: [0.05, 0.1]}}\n"
                    + "- {type: rastrigin, dimension: {values: [2, 10]}}",
                "- {type: power, start: 1.0, exponent: {values: [1, 2, 3]},"
                    + " duration: {from: 10, to: 1.0e4, count: 7, scale: log}}"))
        .hasSize(4 * 21);
  }
}
