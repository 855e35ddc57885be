package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The error that a given number of steps is said to have. */
class StepRefinementTest {
  private static final Landscape WELL = Landscape.line(-5, 5, x -> 0.1 * x * x * x * x + 0.3 * x);

  private static final Schedule KINKED =
      new Table(
          List.of(
              new Table.Point(0, 1, 1), new Table.Point(0.37, 0.2, 1), new Table.Point(1, 0.6, 1)),
          4);

  private static final Schedule SMOOTH = new Power(1, 0.2, 2, 4);

  private static final int[] STEPS = {90, 97, 101, 110, 123, 140};

  private static final class Course {
    private final double[] actual = new double[STEPS.length];
    private final double[] estimate = new double[STEPS.length];

    Course(Schedule schedule, boolean imaginary) {
      Objective objective = new Objective(WELL, Budget.UNLIMITED, new double[0]);
      Context context =
          new Context(
              Budget.UNLIMITED,
              new RandomStream(1, 2),
              new Recorder(new RecordSettings(0, RecordSettings.Spacing.LOG, 0.1)),
              Deadline.NONE);
      Start start = new Start.Gaussian(List.of(0.8), List.of(0.6), null);
      GridSettings settings = GridSettings.AUTOMATIC.withPoints(96);
      GridProblem problem =
          new GridProblem(
              settings.gridFor(objective),
              objective,
              schedule,
              new EvolutionSettings(
                  settings, start, StepSettings.of(4, 1, null), 0, imaginary, null),
              0.1,
              () -> {});
      GridRun fine = new GridRun(problem, context, objective, 6400, null);
      fine.aside();
      for (int i = 0; i < STEPS.length; i++) {
        StepRefinement refinement =
            new StepRefinement(
                problem, StepSettings.of(4, STEPS[i], null), null, objective, context);
        actual[i] = refinement.run().psi().distance(fine.psi());
        estimate[i] = refinement.error();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isThatOfTheStateWhereDIsSmooth(boolean imaginary) {
    Course course = new Course(SMOOTH, imaginary);
    for (int i = 0; i < STEPS.length; i++) {
      assertThat(course.estimate[i] / course.actual[i]).as("" + STEPS[i]).isBetween(0.5, 1.5);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isNotOptimisticAtKinks(boolean imaginary) {
    Course course = new Course(KINKED, imaginary);
    // The error of a kink depends on where in its step it falls: the estimate is of the worst
    // place.
    double worst = Arrays.stream(course.actual).max().orElseThrow();
    for (int i = 0; i < STEPS.length; i++) {
      assertThat(course.estimate[i]).as("" + STEPS[i]).isBetween(course.actual[i], 10 * worst);
    }
  }
}
