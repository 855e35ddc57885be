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
 * Zeroth order in imaginary time, the rotation of {@code free-dispersion} from the same ψ: the
 * Green's function N(0, 2∫D) widens ψ from 2s² to 2s² + 2∫D, so that |ψ|², which is what mean and
 * variance are of, has s² + ∫D. (A density p diffuses to s² + 2∫D: {@code fokker-planck-linear} on
 * a constant.) Exact on all of R^d, any d. One evaluation.
 *
 * @param start a gaussian; std is that of |ψ|²
 * @param at point x₀ of the expansion; null is the centre of the start
 */
@Entry(
    name = "free-diffusion",
    summary = "zeroth order in imaginary time: a free packet diffuses",
    formula = "d psi/d tau = D(tau) laplacian psi - lambda(tau) zeta(x0) psi, normalised",
    source = "P. Wang, M. Maimaitiabudula, arXiv 2407.19890, eqs. 9, 10",
    numerics = 2)
public record FreeDiffusion(
    @Parameter(value = "gaussian; std is that of |psi|^2", byDefault = "{type: gaussian}")
        Start start,
    @Parameter(
            value = "point of the Taylor expansion; the centre of the start unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL,
            scalarOrList = true)
        List<Double> at)
    implements Method {
  public FreeDiffusion {
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
    return new GaussianFlow(
            GaussianFlow.Law.IMAGINARY, start, at, null, 0, objective, schedule, context)
        .run();
  }

  @Override
  public Cost cost(Potential potential, Schedule schedule, Budget budget) {
    return new Cost(1e-3 + 1e-7 * 256 * potential.dimension(), 1L << 20);
  }
}
