package io.wick.schedule;

import io.wick.catalog.Extension;
import java.util.List;

/** The schedules of this room. */
public final class Schedules implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Constant.class,
        Adaptive.class,
        GapPaced.class,
        Linear.class,
        Power.class,
        Geometric.class,
        Logarithmic.class,
        Cosine.class,
        Table.class,
        QuantumHamiltonianDescent.class,
        RescaledDescent.class,
        Inverse.class,
        Stepped.class,
        Cyclic.class,
        Pause.class,
        Reverse.class,
        GeometricNoise.class,
        DdpmNoise.class,
        EdmNoise.class);
  }
}
