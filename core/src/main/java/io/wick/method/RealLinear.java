package io.wick.method;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Budget;
import io.wick.trial.Context;
import io.wick.trial.Cost;
import io.wick.trial.Method;
import io.wick.trial.Objective;
import io.wick.trial.Start;
import io.wick.trial.Status;
import java.util.List;

/**
 * First order in real time: ζ ≈ ζ(x₀) + g(x − x₀). The packet falls, d⟨x⟩/dt = 2D⟨p⟩, d⟨p⟩/dt =
 * −λg, and disperses as if free: ⟨x⟩ = −Dgt² from rest.
 *
 * <p>{@code real-linear}, {@code imaginary-linear} and {@code fokker-planck-linear} are three
 * different models: the rotation of the first is the second, a reaction-diffusion equation without
 * drift, and not the third. Exact on all of R^d, any d; one evaluation and one gradient.
 *
 * @param start a gaussian; std is that of |ψ|²
 * @param at point x₀ of the expansion; null is the centre of the start
 * @param gradient where ζ'(x₀) comes from; counted
 * @param samplingDistance h of double sampling in box sides
 */
@Entry(
    name = "real-linear",
    summary = "first order in real time: a wave packet falls",
    formula = "i d psi/dt = -D(t) laplacian psi + lambda(t) (zeta(x0) + zeta'(x0) (x - x0)) psi",
    source =
        "P. Wang, M. Maimaitiabudula, arXiv 2407.19890, eq. 7, with the linear term that is meant",
    numerics = 2)
public record RealLinear(
    @Parameter(value = "gaussian; std is that of |psi|^2", byDefault = "{type: gaussian}")
        Start start,
    @Parameter(
            value = "point of the Taylor expansion; the centre of the start unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL,
            scalarOrList = true)
        List<Double> at,
    @Parameter(
            value =
                "analytic, double-sampling (2d evaluations), random-direction (2 evaluations), or"
                    + " available: analytic where the potential has it",
            byDefault = "available")
        GradientSource gradient,
    @Parameter(
            value = "distance h of double sampling (zeta(x+h) - zeta(x-h))/2h",
            unit = "box sides",
            byDefault = "1e-5")
        double samplingDistance)
    implements Method {
  public RealLinear {
    start = start == null ? new Start.Gaussian(null, null, null) : start;
    at = at == null ? null : List.copyOf(at);
    Check.positive("samplingDistance", samplingDistance);
  }

  @Override
  public boolean stochastic() {
    return gradient == GradientSource.RANDOM_DIRECTION;
  }

  @Override
  public boolean usesSchedule() {
    return true;
  }

  @Override
  public Status run(Objective objective, Schedule schedule, Context context) {
    return new GaussianFlow(
            GaussianFlow.Law.REAL,
            start,
            at,
            gradient,
            samplingDistance,
            objective,
            schedule,
            context)
        .run();
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return new Cost(1e-3 + 1e-7 * 256 * potential.dimension(), 1L << 20);
  }
}
