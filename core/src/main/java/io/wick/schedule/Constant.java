package io.wick.schedule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;

/**
 * D(s) = D and λ(s) = λ: the inner loop alone.
 *
 * @param D kinetic scale, positive
 * @param lambda potential scale, zero or positive
 * @param duration T, positive
 */
@Entry(
    name = "constant",
    summary = "nothing changes: evolution at fixed D",
    formula = "D(s) = D, lambda(s) = lambda",
    source = "elementary")
public record Constant(
    @Parameter(value = "kinetic scale", unit = "length^2 * potential") double D,
    @Parameter(value = "potential scale", byDefault = "1.0") double lambda,
    @Parameter(value = "physical time T of the whole run", unit = "time") double duration)
    implements Schedule {
  public Constant {
    Check.positive("D", D);
    Check.nonNegative("lambda", lambda);
    Check.positive("duration", duration);
  }

  @Override
  public double diffusion(double s) {
    return D;
  }

  @Override
  public double potentialScale(double s) {
    return lambda;
  }

  @Override
  public boolean isConstant() {
    return true;
  }
}
