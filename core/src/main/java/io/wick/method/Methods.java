package io.wick.method;

import io.wick.catalog.Extension;
import java.util.List;

/** Registers the methods. */
public final class Methods implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Spectrum.class,
        Schroedinger.class,
        ImaginaryTime.class,
        Stop.EnergyRate.class,
        Stop.GapTime.class,
        QuantumHamiltonianDescent.class,
        DiffusionMonteCarlo.class,
        GradientDescent.class,
        Nesterov.class,
        StochasticGradientDescent.class,
        RandomSearch.class,
        CmaEs.class,
        Bobyqa.class,
        NelderMead.class,
        Langevin.class,
        FokkerPlanck.class,
        FreeDispersion.class,
        FreeDiffusion.class,
        RealLinear.class,
        ImaginaryLinear.class,
        FokkerPlanckLinear.class,
        SimulatedAnnealing.class,
        Mqhoa.class,
        PathIntegralAnnealing.class,
        AnnealedLangevin.class);
  }
}
