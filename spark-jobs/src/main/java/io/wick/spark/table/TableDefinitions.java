package io.wick.spark.table;

import static io.wick.spark.table.Column.axis;
import static io.wick.spark.table.Column.execution;
import static io.wick.spark.table.Column.required;
import static io.wick.spark.table.Column.result;
import static io.wick.spark.table.ColumnType.INTEGER;
import static io.wick.spark.table.ColumnType.LONG;
import static io.wick.spark.table.ColumnType.LONGS;
import static io.wick.spark.table.ColumnType.REAL;
import static io.wick.spark.table.ColumnType.REALS;
import static io.wick.spark.table.ColumnType.STRING;
import static io.wick.spark.table.ColumnType.TIMESTAMP;

import io.wick.sweep.AxisColumn;
import io.wick.trial.Observable;
import io.wick.trial.PopulationRow;
import io.wick.trial.Sample;
import io.wick.trial.SpectrumRow;
import java.util.List;
import java.util.Locale;

/**
 * The tables of a sweep with the given axes. The columns listed with {@code required} and {@code
 * result} are the result columns; a new column is one line here.
 */
public final class TableDefinitions {
  private final TableDefinition<FinishedTrial> trials;
  private final TableDefinition<FinishedTrial> failures;
  private final TableDefinition<Step> trajectories;
  private final TableDefinition<Level> spectra;
  private final TableDefinition<Share> populations;

  /** A row of {@code trajectories}. */
  record Step(String key, Sample sample) {}

  /** A row of {@code spectra}. */
  record Level(FinishedTrial trial, String parameters, SpectrumRow row) {}

  /** A row of {@code populations}. */
  record Share(String key, PopulationRow row) {}

  private TableDefinitions(List<AxisColumn> axes) {
    this.trials = trials(axes);
    this.failures = failures(axes);
    this.trajectories = trajectories();
    this.spectra = spectra();
    this.populations = populations();
  }

  /** The tables of a sweep with these axes. */
  public static TableDefinitions of(List<AxisColumn> axes) {
    return new TableDefinitions(List.copyOf(axes));
  }

  /** The schema of one table. */
  public TableSchema schema(Table table) {
    return switch (table) {
      case TRIALS -> trials.schema();
      case FAILURES -> failures.schema();
      case TRAJECTORIES -> trajectories.schema();
      case SPECTRA -> spectra.schema();
      case POPULATIONS -> populations.schema();
    };
  }

  TableDefinition<FinishedTrial> trials() {
    return trials;
  }

  TableDefinition<FinishedTrial> failureRows() {
    return failures;
  }

  TableDefinition<Step> steps() {
    return trajectories;
  }

  TableDefinition<Level> levels() {
    return spectra;
  }

  TableDefinition<Share> shares() {
    return populations;
  }

  private static TableDefinition<FinishedTrial> trials(List<AxisColumn> axes) {
    var table = new TableDefinition.Builder<FinishedTrial>(Table.TRIALS);
    addIdentity(table);
    addAxes(table, axes);
    addReplication(table);
    addOutcome(table);
    for (Observable observable : Observable.values()) {
      table.add(
          result(observable.column(), REAL, observable.comment()),
          t -> t.result().observable(observable));
    }
    addExecution(table);
    return table.build();
  }

  private static TableDefinition<FinishedTrial> failures(List<AxisColumn> axes) {
    var table = new TableDefinition.Builder<FinishedTrial>(Table.FAILURES);
    addIdentity(table);
    addAxes(table, axes);
    addReplication(table);
    table
        .add(
            required("status", STRING, "TIMED_OUT or LOST"),
            t -> t.result().status().name().toUpperCase(Locale.ROOT))
        .add(result("error", STRING, "what happened"), t -> t.result().error())
        .add(
            execution("best_value", REAL, "lowest zeta seen before the end"),
            t -> t.result().bestValue())
        .add(
            execution("evaluations", LONG, "objective evaluations before the end"),
            t -> t.result().evaluations())
        .add(
            execution("steps", LONG, "steps of the main loop before the end"),
            t -> t.result().steps());
    addExecution(table);
    return table.build();
  }

  private static void addIdentity(TableDefinition.Builder<FinishedTrial> table) {
    table
        .add(
            required("trial_key", STRING, "identity of the trial's results: 32 hex digits"),
            FinishedTrial::key)
        .add(required("potential", STRING, "type of the potential"), t -> t.trial().potentialName())
        .add(
            result("schedule", STRING, "type of the schedule; null if the method uses none"),
            t -> t.trial().scheduleName())
        .add(required("method", STRING, "type of the method"), t -> t.trial().methodName())
        .add(
            required("dimension", INTEGER, "number of coordinates of the potential"),
            t -> t.trial().potential().dimension())
        .add(
            required(
                "potential_parameters", STRING, "the potential as JSON, all defaults filled in"),
            t -> Parameters.json(t.trial().potential()))
        .add(
            result("schedule_parameters", STRING, "the schedule as JSON; null without one"),
            t -> Parameters.json(t.trial().schedule()))
        .add(
            required("method_parameters", STRING, "the method as JSON, all defaults filled in"),
            t -> Parameters.json(t.trial().method()))
        .add(
            required("budget_parameters", STRING, "the limits as JSON; null is no limit"),
            t -> Parameters.json(t.trial().budget()));
  }

  private static void addAxes(TableDefinition.Builder<FinishedTrial> table, List<AxisColumn> axes) {
    for (int i = 0; i < axes.size(); i++) {
      AxisColumn column = axes.get(i);
      int position = i;
      table.add(
          axis(column.name(), ColumnType.of(column.type()), "swept axis " + column.path()),
          t -> t.trial().axisValues().get(position));
    }
  }

  private static void addReplication(TableDefinition.Builder<FinishedTrial> table) {
    table
        .add(
            result("seed", LONG, "seed of the sweep; null if the method draws no random numbers"),
            t -> t.trial().method().stochastic() ? t.trial().seed() : null)
        .add(
            required("replicate", INTEGER, "replicate number, 0 for a deterministic method"),
            t -> t.trial().replicate())
        .add(
            result(
                "seeding",
                STRING,
                "how random streams are shared between cells; null if no random numbers are drawn"),
            t ->
                t.trial().method().stochastic()
                    ? t.trial().seeding().name().toLowerCase(Locale.ROOT)
                    : null);
  }

  private static void addOutcome(TableDefinition.Builder<FinishedTrial> table) {
    table
        .add(
            required(
                "status",
                STRING,
                "COMPLETED, CONVERGED, BUDGET_EXHAUSTED, DIVERGED or FAILED: how the trial ended"),
            t -> t.result().status().name())
        .add(
            result("error", STRING, "the cause where it did not end as intended"),
            t -> t.result().error())
        .add(
            result("best_value", REAL, "lowest zeta seen; null if nothing was evaluated"),
            t -> t.result().bestValue())
        .add(
            result("best_point", REALS, "where best_value was seen, one element per axis"),
            t -> t.result().bestPoint())
        .add(
            result("known_minimum", REAL, "zeta at the known global minimum; null if unknown"),
            FinishedTrial::knownMinimum)
        .add(
            result(
                "residual",
                REAL,
                "best_value minus known_minimum, on a grid that of its lowest node; null if either is unknown"),
            FinishedTrial::residual)
        .add(
            result(
                "distance",
                REAL,
                "Euclidean distance from best_point to the nearest known minimiser, in units of length"),
            t -> t.result().distance())
        .add(required("evaluations", LONG, "objective evaluations"), t -> t.result().evaluations())
        .add(
            required("gradient_evaluations", LONG, "gradient evaluations"),
            t -> t.result().gradientEvaluations())
        .add(required("steps", LONG, "steps of the method's main loop"), t -> t.result().steps())
        .add(
            required("targets", REALS, "distances to the known minimum, descending"),
            t -> t.result().targets())
        .add(
            required(
                "hits",
                LONGS,
                "evaluation number of the first hit, gradients counted, one element per target; null where not hit"),
            t -> t.result().hits());
  }

  private static void addExecution(TableDefinition.Builder<FinishedTrial> table) {
    table
        .add(
            execution("trial_index", LONG, "position of the trial in its sweep"),
            t -> t.trial().index())
        .add(execution("sweep", STRING, "name of the sweep"), t -> t.execution().sweep())
        .add(execution("wick_version", STRING, "version of Wick"), t -> t.execution().version())
        .add(
            execution("cpu_seconds", REAL, "CPU time of the thread that ran the trial, seconds"),
            t -> t.execution().cpuSeconds())
        .add(
            execution("wall_seconds", REAL, "elapsed time, seconds"),
            t -> t.execution().wallSeconds())
        .add(execution("host", STRING, "host that ran it"), t -> t.execution().host())
        .add(
            execution("attempt", INTEGER, "attempt of the engine, from 0"),
            t -> t.execution().attempt())
        .add(execution("wave", INTEGER, "wave of the sweep"), t -> t.execution().wave())
        .add(
            execution("finished_at", TIMESTAMP, "when it finished, UTC"),
            t -> t.execution().finishedAt());
  }

  private static TableDefinition<Step> trajectories() {
    return new TableDefinition.Builder<Step>(Table.TRAJECTORIES)
        .add(required("trial_key", STRING, "the trial"), Step::key)
        .add(required("step", LONG, "step number, 0 is the start"), s -> s.sample().step)
        .add(result("progress", REAL, "s in [0, 1]"), s -> s.sample().progress)
        .add(result("time", REAL, "t or tau = sT"), s -> s.sample().time)
        .add(result("D", REAL, "kinetic scale D, length^2 zeta"), s -> s.sample().diffusion)
        .add(result("lambda", REAL, "potential scale lambda"), s -> s.sample().potentialScale)
        .add(
            required("evaluations", LONG, "objective plus gradient evaluations so far"),
            s -> s.sample().evaluations)
        .add(result("energy", REAL, "<H> in units of zeta"), s -> s.sample().energy)
        .add(result("kinetic_energy", REAL, "D <-laplacian>"), s -> s.sample().kineticEnergy)
        .add(
            result("potential_energy", REAL, "<zeta>, without lambda"),
            s -> s.sample().potentialEnergy)
        .add(result("best_value", REAL, "lowest zeta so far"), s -> s.sample().bestValue)
        .add(result("mean", REALS, "<x_i> per axis, of the method's density"), s -> s.sample().mean)
        .add(
            result("variance", REALS, "variance per axis, of the method's density"),
            s -> s.sample().variance)
        .add(
            result("norm", REAL, "norm of psi since the start, without any renormalisation"),
            s -> s.sample().norm)
        .add(
            result("log_norm", REAL, "natural logarithm of norm, also where norm underflows"),
            s -> s.sample().logNorm)
        .add(
            result(
                "growth_energy",
                REAL,
                "-d ln|integral of psi|/d tau, the growth estimator of E0 (imaginary time)"),
            s -> s.sample().growthEnergy)
        .add(result("population", REAL, "number of walkers"), s -> s.sample().population)
        .add(
            result("fidelity", REAL, "|<psi_0|psi>|^2 with the instantaneous ground state"),
            s -> s.sample().fidelity)
        .add(
            result("success_mass", REAL, "mass within the success radius of a known minimiser"),
            s -> s.sample().successMass)
        .add(
            result("autocorrelation", REAL, "|<psi(0)|psi>|^2 with the start"),
            s -> s.sample().autocorrelation)
        .add(
            result("transmission", REAL, "mass beyond the barrier, with what was absorbed there"),
            s -> s.sample().transmission)
        .add(
            result("stage", REAL, "rung of the outer loop, from 0; null without one"),
            s -> s.sample().stage)
        .build();
  }

  private static TableDefinition<Share> populations() {
    return new TableDefinition.Builder<Share>(Table.POPULATIONS)
        .add(required("trial_key", STRING, "the trial"), Share::key)
        .add(required("step", LONG, "step number, 0 is the start"), s -> s.row().step())
        .add(result("time", REAL, "tau"), s -> s.row().time())
        .add(required("level", INTEGER, "0 is the ground state"), s -> s.row().level())
        .add(
            result("amplitude", REAL, "<psi_n|psi(tau)>, real part, |psi| = 1"),
            s -> s.row().amplitude())
        .add(
            result("population", REAL, "|<psi_n|psi(tau)>|^2, |psi| = 1, as measured"),
            s -> s.row().population())
        .add(
            result(
                "softmax_weight",
                REAL,
                "e^{-E_n tau} / sum over the computed levels; null where H changes with tau"),
            s -> s.row().softmaxWeight())
        .add(
            result(
                "born_weight",
                REAL,
                "|c_n|^2 e^{-2 E_n tau} / sum over the computed levels, c_n = <psi_n|psi(0)>; null"
                    + " where H changes with tau"),
            s -> s.row().bornWeight())
        .build();
  }

  private static TableDefinition<Level> spectra() {
    return new TableDefinition.Builder<Level>(Table.SPECTRA)
        .add(required("trial_key", STRING, "the trial"), l -> l.trial().key())
        .add(
            required("potential", STRING, "type of the potential"),
            l -> l.trial().trial().potentialName())
        .add(required("potential_parameters", STRING, "the potential as JSON"), Level::parameters)
        .add(result("D", REAL, "kinetic scale D, length^2 zeta"), l -> l.row().diffusion())
        .add(result("lambda", REAL, "potential scale lambda"), l -> l.row().potentialScale())
        .add(required("level", INTEGER, "0 is the ground state"), l -> l.row().level())
        .add(result("energy", REAL, "E_n in units of zeta"), l -> l.row().energy())
        .add(
            result("residual", REAL, "|H psi_n - E_n psi_n| with |psi_n| = 1"),
            l -> l.row().residual())
        .add(result("overlap", REAL, "c_n = <psi_n|psi_start>, real part"), l -> l.row().overlap())
        .add(
            result("softmax_weight", REAL, "e^{-E_n tau} / sum at the end of the run"),
            l -> l.row().softmaxWeight())
        .add(
            result("born_weight", REAL, "|c_n|^2 e^{-2 E_n tau} / sum at the end of the run"),
            l -> l.row().bornWeight())
        .build();
  }
}
