package io.wick.potential.physics;

import io.wick.catalog.Extension;
import java.util.List;

/** The wells, barriers and molecules of physics. */
public final class PhysicalPotentials implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Harmonic.class,
        Quartic.class,
        DoubleWell.class,
        TiltedDoubleWell.class,
        Morse.class,
        PoeschlTeller.class,
        LinearRamp.class,
        Partner.class);
  }
}
