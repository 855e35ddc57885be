package io.wick.potential;

import io.wick.catalog.Extension;
import java.util.List;

/** The potentials of this room. */
public final class Potentials implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Sphere.class,
        Harmonic.class,
        Quartic.class,
        DoubleWell.class,
        TiltedDoubleWell.class,
        Morse.class,
        PoeschlTeller.class,
        LinearRamp.class,
        Rastrigin.class,
        Ackley.class,
        Griewank.class,
        Levy.class,
        Rosenbrock.class,
        Schwefel.class,
        StyblinskiTang.class,
        ExpressionPotential.class);
  }
}
