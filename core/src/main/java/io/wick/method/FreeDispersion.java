package io.wick.method;

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
 * Zeroth order in real time: ζ ≈ ζ(x₀), a constant, which is only a phase, so that the packet
 * disperses: variance of |ψ|² s² + (∫D)²/s², mean c + 2p∫D. Exact on all of R^d, any d. One
 * evaluation.
 *
 * @param start a gaussian; std is that of |ψ|²
 * @param at point x₀ of the expansion; null is the centre of the start
 */
@Entry(
    name = "free-dispersion",
    summary = "zeroth order in real time: a free wave packet",
    formula = "i d psi/dt = -D(t) laplacian psi + lambda(t) zeta(x0) psi",
    source = "P. Wang, M. Maimaitiabudula, arXiv 2407.19890, eq. 6",
    numerics = 2)
public record FreeDispersion(
    @Parameter(value = "gaussian; std is that of |psi|^2", byDefault = "{type: gaussian}")
        Start start,
    @Parameter(
            value = "point of the Taylor expansion; the centre of the start unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL,
            scalarOrList = true)
        List<Double> at)
    implements Method {
  public FreeDispersion {
    start = start == null ? new Start.Gaussian(null, null, null) : start;
    at = at == null ? null : List.copyOf(at);
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
  public Status run(Objective objective, Schedule schedule, Context context) {
    return new GaussianFlow(GaussianFlow.Law.REAL, start, at, null, 0, objective, schedule, context)
        .run();
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return new Cost(1e-3 + 1e-7 * 256 * potential.dimension(), 1L << 20);
  }
}
