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
        SquareWell.class,
        SquareBarrier.class,
        EckartBarrier.class,
        RosenMorse.class,
        TrigonometricPoeschlTeller.class,
        Isotonic.class,
        RadialCoulomb.class,
        Kratzer.class,
        Hulthen.class,
        LennardJonesPair.class,
        GaussianWell.class,
        WoodsSaxon.class,
        Anharmonic.class,
        TripleWell.class,
        MexicanHat.class,
        WideWellDeepWell.class,
        CoupledDoubleWells.class,
        ParabolicWashboard.class,
        ShinomotoKabashima.class,
        CosineLattice.class,
        HenonHeiles.class,
        MullerBrown.class,
        LennardJones.class,
        Partner.class);
  }
}
