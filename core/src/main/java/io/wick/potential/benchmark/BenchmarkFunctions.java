package io.wick.potential.benchmark;

import io.wick.catalog.Extension;
import java.util.List;

/** The test functions of global optimisation. */
public final class BenchmarkFunctions implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Sphere.class,
        Rastrigin.class,
        Ackley.class,
        Griewank.class,
        Levy.class,
        Rosenbrock.class,
        Schwefel.class,
        StyblinskiTang.class);
  }
}
