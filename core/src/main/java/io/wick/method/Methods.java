package io.wick.method;

import io.wick.catalog.Extension;
import java.util.List;

/** Registers the methods. */
public final class Methods implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        DiffusionMonteCarlo.class, GradientDescent.class, Langevin.class, SimulatedAnnealing.class);
  }
}
