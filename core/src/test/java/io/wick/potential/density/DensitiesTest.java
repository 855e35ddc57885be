package io.wick.potential.density;

import io.wick.catalog.Extension;
import io.wick.potential.Box;
import io.wick.potential.Potential;
import io.wick.potential.PotentialContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class DensitiesTest extends PotentialContract {
  @Override
  protected Extension family() {
    return new Densities();
  }

  @Override
  protected Stream<Potential> potentials() {
    List<Potential> all = new ArrayList<>();
    for (int d : new int[] {1, 2, 5}) {
      all.add(mixture(d, 0.2, -5, 1, 0.8, 5, 1));
      all.add(mixture(d, 1, -2, 0.5, 1, 2, 0.5));
      all.add(mixture(d, 0.5, -3, 1.5, 0.5, 6, 0.7));
      all.add(new GaussianMixture(List.of(component(1, List.of(1.0), List.of(0.3))), d, null));
    }
    all.add(
        new GaussianMixture(
            List.of(
                component(0.5, List.of(-1.0, 2.0, 0.5), List.of(0.5, 1.0, 2.0)),
                component(0.3, List.of(1.5, -1.0, 0.0), List.of(1.0, 0.3, 0.7)),
                component(0.2, List.of(0.0, 0.0, 3.0), List.of(1.2, 1.2, 0.4))),
            0,
            Box.cube(1, -4, 4)));
    return all.stream();
  }

  private static GaussianMixture mixture(
      int dimension, double w, double m, double s, double v, double n, double t) {
    return new GaussianMixture(
        List.of(component(w, List.of(m), List.of(s)), component(v, List.of(n), List.of(t))),
        dimension,
        null);
  }

  private static GaussianMixture.Component component(
      double weight, List<Double> mean, List<Double> std) {
    return new GaussianMixture.Component(weight, mean, std);
  }
}
