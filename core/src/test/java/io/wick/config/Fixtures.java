package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.catalog.Entry;
import io.wick.catalog.Extension;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.sweep.Sweep;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Start;
import io.wick.trial.Starts;
import io.wick.trial.Status;
import io.wick.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small catalogue with every shape of record that the binder knows. */
public final class Fixtures implements Extension {
  public static final Catalogue CATALOGUE =
      Catalogue.of(List.<Extension>of(new Fixtures(), new Starts()));

  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Bowl.class,
        TiltedWell.class,
        Formula.class,
        Shelf.class,
        Constant.class,
        Power.class,
        Walk.class,
        Mesh.class,
        Descent.class,
        Choosy.class);
  }

  /** The schedules and methods alone, to go with other potentials. */
  public static final class Movers implements Extension {
    @Override
    public List<Class<? extends Record>> types() {
      return List.of(Constant.class, Walk.class, Descent.class);
    }
  }

  public static Sweep read(String text, String... overrides) {
    return new SweepReader(CATALOGUE).read(text, "a.yaml", List.of(overrides));
  }

  /** All trials of a sweep. */
  public static List<Trial> trials(Sweep sweep) {
    List<Trial> trials = new ArrayList<>();
    for (long i = 0; i < sweep.space().size(); i++) {
      sweep.space().trial(i).ifPresent(trials::add);
    }
    return trials;
  }

  @Entry(name = "bowl", summary = "a bowl", formula = "k x^2 / 2", source = "elementary")
  record Bowl(
      @Parameter(value = "number of coordinates", byDefault = "2") int dimension,
      @Parameter(value = "curvature", unit = "zeta/length^2", byDefault = "1.0") double stiffness)
      implements Potential {
    Bowl {
      if (!(stiffness > 0 && stiffness < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "stiffness must be positive and finite, but was " + stiffness);
      }
      if (dimension <= 0) {
        throw new IllegalArgumentException("dimension must be positive, but was " + dimension);
      }
    }

    @Override
    public Box box() {
      return Box.cube(dimension, -1, 1);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = 0.5 * stiffness * x[0][i] * x[0][i];
      }
    }

    @Override
    public Optional<KnownMinimum> knownMinimum() {
      return Optional.of(KnownMinimum.at(0, new double[dimension]));
    }
  }

  @Entry(name = "tilted-double-well", summary = "two wells", formula = "b", source = "elementary")
  record TiltedWell(
      @Parameter(value = "barrier height", unit = "zeta") double barrier,
      @Parameter(value = "tilt", unit = "zeta/length", byDefault = "0.0") double tilt)
      implements Potential {
    TiltedWell {
      if (!(barrier > 0 && barrier < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "barrier must be positive and finite, but was " + barrier);
      }
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public Box box() {
      return Box.cube(1, -2, 2);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        double y = x[0][i] * x[0][i] - 1;
        out[i] = barrier * y * y + tilt * x[0][i];
      }
    }
  }

  @Entry(name = "expression", summary = "a formula", formula = "any", source = "elementary")
  record Formula(@Parameter("the formula") String formula, @Parameter(value = "the box") Box box)
      implements Potential {
    @Override
    public int dimension() {
      return box.dimension();
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = x[0][i];
      }
    }
  }

  /** Two ends that must be in order: valid alone, not always together. */
  @Entry(name = "shelf", summary = "a shelf", formula = "1 on [a, b]", source = "elementary")
  record Shelf(@Parameter("lower end") double lower, @Parameter("upper end") double upper)
      implements Potential {
    Shelf {
      if (!(lower < upper)) {
        throw new IllegalArgumentException(
            "lower must be below upper " + upper + ", but was " + lower);
      }
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public Box box() {
      return Box.cube(1, lower, upper);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = 1;
      }
    }
  }

  @Entry(name = "constant", summary = "constant", formula = "D", source = "elementary")
  record Constant(
      @Parameter(value = "D", unit = "length^2 zeta") double value,
      @Parameter(value = "T", unit = "time", byDefault = "1.0") double duration)
      implements Schedule {
    @Override
    public double diffusion(double s) {
      return value;
    }
  }

  @Entry(name = "power", summary = "power law", formula = "D (1-s)^a", source = "elementary")
  record Power(
      @Parameter(value = "D at s = 0", unit = "length^2 zeta") double start,
      @Parameter(value = "a", byDefault = "1.0") double exponent,
      @Parameter(value = "T", unit = "time") double duration)
      implements Schedule {
    Power {
      if (!(duration > 0)) {
        throw new IllegalArgumentException("duration must be positive, but was " + duration);
      }
    }

    @Override
    public double diffusion(double s) {
      return start * (1 - s);
    }
  }

  @Entry(name = "random-walk", summary = "walkers", formula = "dx = dW", source = "elementary")
  record Walk(
      @Parameter(value = "number of walkers", byDefault = "100") int walkers,
      @Parameter(value = "length of a step", unit = "length", byDefault = "0.1") double stepSize,
      @Parameter(value = "where it starts", byDefault = "{type: uniform}") Start start,
      @Parameter(value = "steps", byDefault = Parameter.OPTIONAL) Long steps)
      implements Method {
    Walk {
      if (!(stepSize > 0)) {
        throw new IllegalArgumentException(
            "stepSize must be positive and finite, but was " + stepSize);
      }
      if (walkers <= 0) {
        throw new IllegalArgumentException("walkers must be positive, but was " + walkers);
      }
    }

    @Override
    public boolean stochastic() {
      return true;
    }

    @Override
    public boolean usesSchedule() {
      return true;
    }

    @Override
    public Status run(Objective objective, Schedule schedule, Context context) {
      objective.value(new double[objective.dimension()]);
      return Status.COMPLETED;
    }

    @Override
    public Cost cost(io.wick.potential.Potential potential, Schedule schedule, Budget budget) {
      return new Cost(0.01 * walkers, 8L * walkers);
    }
  }

  enum Edge {
    HARD_WALL,
    PERIODIC
  }

  record Lattice(
      @Parameter(value = "points per axis", byDefault = "256", scalarOrList = true)
          List<Integer> points,
      @Parameter(value = "box", byDefault = Parameter.OPTIONAL) Box box,
      @Parameter(value = "edges", byDefault = "hard-wall") Edge boundary) {
    Lattice {
      for (Integer n : points) {
        if (n < 4) {
          throw new IllegalArgumentException("points must be at least 4, but was " + n);
        }
      }
    }
  }

  @Entry(name = "imaginary-time", summary = "on a mesh", formula = "e^-Ht", source = "elementary")
  record Mesh(
      @Parameter(value = "the mesh", byDefault = "{}") Lattice grid,
      @Parameter(value = "where it starts", byDefault = "{type: gaussian}") Start start,
      @Parameter(value = "time step", unit = "time", byDefault = Parameter.OPTIONAL)
          Double timeStep,
      @Parameter(value = "order of the splitting", byDefault = "2") int order,
      @Parameter(value = "pause between records", byDefault = "1s") Duration pause,
      @Parameter(value = "keep the wave function", byDefault = "false") boolean keep)
      implements Method {
    Mesh {
      if (timeStep != null && !(timeStep > 0 && timeStep < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "timeStep must be positive and finite, but was " + timeStep);
      }
    }

    @Override
    public boolean stochastic() {
      return false;
    }

    @Override
    public boolean usesSchedule() {
      return true;
    }

    @Override
    public int maximumDimension() {
      return 3;
    }

    @Override
    public Status run(Objective objective, Schedule schedule, Context context) {
      return Status.COMPLETED;
    }

    @Override
    public Cost cost(io.wick.potential.Potential potential, Schedule schedule, Budget budget) {
      return new Cost(0.5, 1 << 20);
    }
  }

  @Entry(name = "descent", summary = "downhill", formula = "-grad", source = "elementary")
  record Descent(@Parameter(value = "rate", byDefault = "0.01") double rate) implements Method {
    @Override
    public boolean stochastic() {
      return false;
    }

    @Override
    public boolean usesSchedule() {
      return false;
    }

    @Override
    public Status run(Objective objective, Schedule schedule, Context context) {
      return Status.CONVERGED;
    }

    @Override
    public Cost cost(io.wick.potential.Potential potential, Schedule schedule, Budget budget) {
      return new Cost(0.001, 64);
    }
  }

  /** Random and scheduled only if its parameters say so. */
  @Entry(name = "choosy", summary = "depends", formula = "none", source = "elementary")
  record Choosy(
      @Parameter(value = "noise", byDefault = "0.0") double noise,
      @Parameter(value = "follow the schedule", byDefault = "false") boolean follow)
      implements Method {
    @Override
    public boolean stochastic() {
      return noise > 0;
    }

    @Override
    public boolean usesSchedule() {
      return follow;
    }

    @Override
    public Status run(Objective objective, Schedule schedule, Context context) {
      return Status.COMPLETED;
    }

    @Override
    public Cost cost(io.wick.potential.Potential potential, Schedule schedule, Budget budget) {
      return new Cost(0.001, 64);
    }
  }
}
