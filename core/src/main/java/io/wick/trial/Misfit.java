package io.wick.trial;

import io.wick.catalog.Catalogue;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;

/**
 * Stands in a trial for a potential, schedule or method whose swept values are each valid but do
 * not fit together (say, a lower end above the upper one). A sweep cannot know that before it binds
 * this very combination, and one bad combination must not cost the others: the trial exists, has a
 * key, and ends FAILED with the problem as its cause.
 *
 * @param type name of the type that could not be made
 * @param parameters its parameters as canonical JSON, so that two misfits have different keys
 * @param problem what its constructor said
 * @param stochastic as the other trials of its entry, so that counts do not depend on what fails
 * @param usesSchedule as the other trials of its entry
 */
public record Misfit(
    String type, String parameters, String problem, boolean stochastic, boolean usesSchedule)
    implements Potential, Schedule, Method {
  /** The name of a type: that of its entry, or what a misfit stands for. */
  static String nameOf(Object part) {
    return part instanceof Misfit misfit ? misfit.type : Catalogue.nameOf(part.getClass());
  }

  /** The first misfit among the parts of a trial; null if all fit. */
  static Misfit among(Object... parts) {
    for (Object part : parts) {
      if (part instanceof Misfit misfit) {
        return misfit;
      }
    }
    return null;
  }

  private IllegalArgumentException refusal() {
    return new IllegalArgumentException(type + ": " + problem);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public Box box() {
    return Box.cube(1, 0, 1);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    throw refusal();
  }

  @Override
  public double duration() {
    return 1;
  }

  @Override
  public double diffusion(double s) {
    throw refusal();
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    throw refusal();
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return new Cost(1e-6, 1024);
  }
}
