package io.wick.potential.bbob;

import io.wick.catalog.Extension;
import java.util.List;

/** The functions f1 to f24, in this order. */
public final class BbobFunctions implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Sphere.class,
        Ellipsoid.class,
        Rastrigin.class,
        BuecheRastrigin.class,
        LinearSlope.class,
        AttractiveSector.class,
        StepEllipsoid.class,
        Rosenbrock.class,
        RotatedRosenbrock.class,
        RotatedEllipsoid.class,
        Discus.class,
        BentCigar.class,
        SharpRidge.class,
        DifferentPowers.class,
        RotatedRastrigin.class,
        Weierstrass.class,
        Schaffers.class,
        IllConditionedSchaffers.class,
        GriewankRosenbrock.class,
        Schwefel.class,
        Gallagher101.class,
        Gallagher21.class,
        Katsuura.class,
        LunacekBiRastrigin.class);
  }
}
