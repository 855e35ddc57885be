package io.wick.potential.physics;

import io.wick.catalog.Extension;
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
    return all.stream();
  }
}
