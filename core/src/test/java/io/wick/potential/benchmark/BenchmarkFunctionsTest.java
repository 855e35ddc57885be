package io.wick.potential.benchmark;

import io.wick.catalog.Extension;
import io.wick.potential.Box;
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

  /** What cancels inside a formula is larger than any of its values. */
  @Override
  protected double rounding(Potential potential, double largest) {
    if (potential instanceof Hosaki) {
      // The terms of its quartic reach 150 where the sum is -4.
      return 150 * 1e-15;
    }
    if (potential instanceof CrossInTray) {
      // An exponent of 99 loses 99 roundings, of which the power 0.1 leaves a tenth.
      return 10 * 1e-15 * largest;
    }
    return super.rounding(potential, largest);
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
    all.add(new Ackley2(null));
    all.add(new Adjiman(null));
    all.add(new Beale(null));
    all.add(new Bird(null));
    all.add(new Bohachevsky1(null));
    all.add(new Bohachevsky2(null));
    all.add(new Bohachevsky3(null));
    all.add(new Booth(null));
    all.add(new Branin(null));
    all.add(new Bukin6(null));
    all.add(new Colville(null));
    all.add(new CrossInTray(Box.cube(1, 0.5, 2.6)));
    all.add(new DropWave(null));
    all.add(new EggCrate(null));
    all.add(new Eggholder(null));
    all.add(new Forrester(null));
    all.add(new GoldsteinPrice(null));
    all.add(new GramacyLee(null));
    all.add(new Himmelblau(null));
    all.add(new HolderTable(null));
    all.add(new Hosaki(null));
    all.add(new Keane(null));
    all.add(new Langermann(null));
    all.add(new Matyas(null));
    all.add(new McCormick(null));
    all.add(new PowerSum(null));
    all.add(new Schaffer2(Box.cube(1, -5, 5)));
    all.add(new Schaffer4(Box.cube(1, -5, 5)));
    all.add(new Schaffer6(null));
    all.add(new Shubert(null));
    all.add(new ShubertModified(null));
    all.add(new SixHumpCamel(null));
    all.add(new ThreeHumpCamel(null));
    return all.stream();
  }
}
