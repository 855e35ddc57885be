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
    if (potential instanceof Michalewicz valleys) {
      // A power 2m multiplies the rounding of its base by 2m.
      return 2e-16 * 2 * valleys.steepness() * valleys.dimension();
    }
    return super.rounding(potential, largest);
  }

  @Override
  protected Box gradientBox(Potential potential) {
    int d = potential.dimension();
    if (potential instanceof Schaffer2 || potential instanceof Schaffer4) {
      return Box.cube(d, -5, 5);
    }
    if (potential instanceof CrossInTray) {
      return Box.cube(d, 0.5, 2.6);
    }
    if (potential instanceof HappyCat || potential instanceof HgBat) {
      return Box.cube(d, 1.2, 2);
    }
    if (potential instanceof Whitley) {
      return Box.cube(d, 0.95, 1.05);
    }
    if (potential instanceof Alpine2) {
      return Box.cube(d, 0.5, 10);
    }
    return super.gradientBox(potential);
  }

  /**
   * Those with a kink of infinite slope, or a slope towards the edge or the kink, at the minimum.
   */
  @Override
  protected boolean isSmoothAtMinimum(Potential potential) {
    return !(potential instanceof Bukin6
        || potential instanceof HappyCat
        || potential instanceof HgBat);
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
      all.add(new Alpine1(d, null));
      all.add(new Alpine2(d, null));
      all.add(new Csendes(d, null));
      all.add(new DeJong4(d, null));
      all.add(new DeflectedCorrugatedSpring(d, null));
      all.add(new Exponential(d, null));
      all.add(new HappyCat(d, null));
      all.add(new HgBat(d, null));
      all.add(new Qing(d, null));
      all.add(new RotatedHyperEllipsoid(d, null));
      all.add(new Salomon(d, null));
      all.add(new Schwefel12(d, null));
      all.add(new Schwefel220(d, null));
      all.add(new Schwefel221(d, null));
      all.add(new Schwefel222(d, null));
      all.add(new Step(d, null));
      all.add(new SumOfDifferentPowers(d, null));
      all.add(new SumOfSquares(d, null));
      all.add(new XinSheYang2(d, null));
      all.add(new XinSheYang4(d, null));
      all.add(new Zakharov(d, null));
      all.add(new Brown(Math.max(2, d), null));
      all.add(new DixonPrice(Math.max(2, d), null));
      all.add(new Pathological(Math.max(2, d), Box.cube(1, -1, 1)));
      all.add(new Trid(Math.max(2, d), null));
      all.add(new Michalewicz(10, d, null));
      all.add(new XinSheYang3(15, 5, d, null));
      all.add(new XinSheYang3(15, 3, d, Box.cube(1, -2, 2)));
      all.add(new Perm(0.5, d, null));
      all.add(new PermZero(10, d, null));
      all.add(new Powell(4 * d, null));
      all.add(new Whitley(d, null));
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
    all.add(new CrossInTray(null));
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
    all.add(new Schaffer2(null));
    all.add(new Schaffer4(null));
    all.add(new Schaffer6(null));
    all.add(new Shubert(null));
    all.add(new ShubertModified(null));
    all.add(new SixHumpCamel(null));
    all.add(new ThreeHumpCamel(null));
    all.add(new Rosenbrock(100, 2, Box.cube(1, -1.5, 1.5)));
    all.add(new Easom(Math.PI, null));
    all.add(new Easom(0, Box.cube(1, -2, 2)));
    all.add(new Levy13(1, null));
    all.add(new Levy13(20, null));
    all.add(new DeJong5(null));
    for (int d : new int[] {3, 4, 6}) {
      all.add(new Hartmann(d, null));
    }
    for (int wells : new int[] {3, 5, 7, 10}) {
      all.add(new Shekel(wells, null));
    }
    return all.stream();
  }
}
