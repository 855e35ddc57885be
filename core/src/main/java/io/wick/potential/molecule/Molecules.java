package io.wick.potential.molecule;

import io.wick.catalog.Extension;
import java.util.List;

/** Atoms and molecules. */
public final class Molecules implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Coulomb.class,
        HydrogenAtom.class,
        HeliumAtom.class,
        HydrogenMoleculeIon.class,
        HydrogenMolecule.class,
        TrihydrogenCation.class);
  }
}
