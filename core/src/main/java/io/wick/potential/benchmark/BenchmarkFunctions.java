package io.wick.potential.benchmark;

import io.wick.catalog.Extension;
import java.util.List;

/** The test functions of global optimisation. */
public final class BenchmarkFunctions implements Extension {
  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        Ackley.class,
        Ackley2.class,
        Adjiman.class,
        Beale.class,
        Bird.class,
        Bohachevsky1.class,
        Bohachevsky2.class,
        Bohachevsky3.class,
        Booth.class,
        Branin.class,
        Bukin6.class,
        Colville.class,
        CrossInTray.class,
        DropWave.class,
        EggCrate.class,
        Eggholder.class,
        Forrester.class,
        GoldsteinPrice.class,
        GramacyLee.class,
        Griewank.class,
        Himmelblau.class,
        HolderTable.class,
        Hosaki.class,
        Keane.class,
        Langermann.class,
        Levy.class,
        Matyas.class,
        McCormick.class,
        PowerSum.class,
        Rastrigin.class,
        Rosenbrock.class,
        Schaffer2.class,
        Schaffer4.class,
        Schaffer6.class,
        Schwefel.class,
        Shubert.class,
        ShubertModified.class,
        SixHumpCamel.class,
        Sphere.class,
        StyblinskiTang.class,
        ThreeHumpCamel.class);
  }
}
