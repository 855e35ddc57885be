package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.grid.Grid;
import io.wick.grid.GridSettings;
import io.wick.grid.Landscape;
import io.wick.math.RandomStream;
import io.wick.schedule.Power;
import io.wick.schedule.Schedule;
import io.wick.schedule.Table;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Deadline;
import io.wick.trial.Objective;
import io.wick.trial.RecordSettings;
import io.wick.trial.Recorder;
import io.wick.trial.Start;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error that a given number of steps is said to have. */
class StepRefinementTest {
  private static final Landscape WELL = Landscape.line(-5, 5, x -> 0.1 * x * x * x * x + 0.3 * x);

  private static final Schedule KINKED =
      new Table(
          List.of(
              new Table.Point(0, 1, 1), new Table.Point(0.37, 0.2, 1), new Table.Point(1, 0.6, 1)),
          4);

  private static final Schedule SMOOTH = new Power(1, 0.2, 2, 4);

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void isThatOfTheStateAlsoAtKinks(boolean kinked, boolean imaginary) {
    Objective objective = new Objective(WELL, Budget.UNLIMITED, new double[0]);
    Context context =
        new Context(
            Budget.UNLIMITED,
            new RandomStream(1, 2),
            new Recorder(new RecordSettings(0, RecordSettings.Spacing.LOG, 0.1)),
            Deadline.NONE);
    StepSettings stepping = StepSettings.of(4, 101, null);
    Start start = new Start.Gaussian(List.of(0.8), List.of(0.6), null);
    GridSettings settings = GridSettings.AUTOMATIC.withPoints(128);
    Grid grid = settings.gridFor(objective);
    GridProblem problem =
        new GridProblem(
            grid,
            objective,
            kinked ? KINKED : SMOOTH,
            new EvolutionSettings(settings, start, stepping, 0, imaginary, null),
            0.1,
            () -> {});
    StepRefinement refinement = new StepRefinement(problem, stepping, null, objective, context);
    GridRun run = refinement.run();
    GridRun fine = new GridRun(problem, context, objective, 12_800, null);
    fine.aside();
    double actual = run.psi().distance(fine.psi());
    assertThat(actual).isBetween(1e-11, 1e-2);
    // The error of a kink depends on where in its step it falls: at an end it is 0. Half the steps
    // may meet it in the middle, so the estimate is that of the worst place.
    double most = kinked ? 40 : 3;
    assertThat(refinement.error() / actual).as("of " + actual).isBetween(0.3, most);
  }
}
