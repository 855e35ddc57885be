package io.wick.potential.physics;

import io.wick.catalog.Extension;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.PotentialContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class PhysicalPotentialsTest extends PotentialContract {
  @Override
  protected Extension family() {
    return new PhysicalPotentials();
  }

  @Override
  protected Stream<Potential> potentials() {
    List<Potential> all = new ArrayList<>();
    for (int d : new int[] {1, 2, 5}) {
      all.add(new Harmonic(List.of(0.5), List.of(1.5), d, null));
      all.add(new Quartic(2, d, null));
      all.add(new DoubleWell(2, 1.5, null, d, null));
      all.add(new TiltedDoubleWell(1, 1, 0.05, null, d, null));
      all.add(new TiltedDoubleWell(0.5, 2, -1.7, 3.0, d, null));
      all.add(new Morse(10, 0.8, 0.3, d, null));
      all.add(new PoeschlTeller(2.5, 0.5, d, null));
      all.add(new LinearRamp(2, d, null));
      all.add(new Partner(new DoubleWell(2, 1.5, null, d, null), 0.3, 1));
    }
    all.add(new Harmonic(List.of(1.0, 4.0, 0.25), null, 0, null));
    addWellsAndBarriers(all);
    addLandscapes(all);
    return all.stream();
  }

  private static void addWellsAndBarriers(List<Potential> all) {
    all.add(new SquareWell(10, 1, 1, null));
    all.add(new SquareWell(3, 0.7, 3, null));
    all.add(new SquareBarrier(2, 0.5, null));
    all.add(new EckartBarrier(2, 0.8, null));
    all.add(new EckartBarrier(2, 0.8, Box.cube(1, -3, 5)));
    all.add(new RosenMorse(12, 2, 1, null));
    all.add(new RosenMorse(7, -5, 0.6, null));
    all.add(new TrigonometricPoeschlTeller(2, 3, null));
    all.add(new Isotonic(1.5, 2, null));
    all.add(new RadialCoulomb(2, null));
    all.add(new RadialCoulomb(1, Box.cube(1, 0.5, 20)));
    all.add(new Kratzer(10, 1.5, null));
    all.add(new Hulthen(10, 0.8, null));
    all.add(new Hulthen(4, 2, Box.cube(1, 0.25, 20)));
    all.add(new LennardJonesPair(2, 0.9, null));
    all.add(new WoodsSaxon(10, 2, 0.2, null));
    all.add(new TripleWell(1.5, 0.8, null));
  }

  private static void addLandscapes(List<Potential> all) {
    for (int d : new int[] {1, 2, 5}) {
      all.add(new GaussianWell(10, 0.7, d, null));
      all.add(new Anharmonic(2, 1.5, d, null));
      all.add(new MexicanHat(2, 1.5, d + 1, null));
      all.add(new CoupledDoubleWells(2, 1.5, 0.3, d + 1, null));
      all.add(new ParabolicWashboard(0.2, 1.5, 5, d, null));
      all.add(new WideWellDeepWell(100, 1, 1, 4, d, null));
      all.add(new CosineLattice(1.5, 2, d, Box.cube(1, -1, 4)));
    }
    // In one axis: the curvature jumps at the wells, where differences of values see both sides.
    all.add(new ShinomotoKabashima(0.3, 1.2, 0.7, 1, null));
    all.add(new HenonHeiles(0.2, null));
    all.add(new MullerBrown(null));
    for (int n : new int[] {2, 5, 13}) {
      all.add(new LennardJones(n, null));
    }
  }

  /** At random points of the box, poles and crowded atoms are the places of large derivatives. */
  @Override
  protected double gradientTolerance(Potential potential) {
    boolean steep =
        potential instanceof TrigonometricPoeschlTeller || potential instanceof LennardJones;
    return steep ? 1e-6 : 1e-9;
  }
}
