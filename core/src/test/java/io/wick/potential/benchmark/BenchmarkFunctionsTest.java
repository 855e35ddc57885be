package io.wick.potential.benchmark;

import io.wick.catalog.Extension;
import io.wick.potential.Potential;
import io.wick.potential.PotentialContract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class BenchmarkFunctionsTest extends PotentialContract {
  @Override
  protected Extension family() {
    return new BenchmarkFunctions();
  }

  @Override
  protected Stream<Potential> potentials() {
    List<Potential> all = new ArrayList<>();
    for (int d : new int[] {1, 2, 5}) {
      all.add(new Sphere(d, null));
      all.add(new Rastrigin(d, null));
      all.add(new Ackley(d, null));
      all.add(new Griewank(d, null));
      all.add(new Levy(d, null));
      all.add(new Rosenbrock(Math.max(2, d), null));
      all.add(new Schwefel(d, null));
      all.add(new StyblinskiTang(2, d, null));
      all.add(new StyblinskiTang(156, d, null));
    }
    return all.stream();
  }
}
