package io.wick.benchmarks;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import java.util.Random;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Standard normal numbers into an array, per number: those of {@link RandomStream}, which are
 * addressed by trial, purpose and step, beside sequential generators.
 */
@State(Scope.Thread)
@OperationsPerInvocation(NormalVariates.COUNT)
public class NormalVariates {
  static final int COUNT = 4096;

  private final double[] out = new double[COUNT];
  private final RandomStream stream = new RandomStream(1, 2);
  private final SharedStateContinuousSampler sampler =
      ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_RO_SHI_RO_128_PP.create(3L));
  private final Random random = new Random(4);
  private long step;

  /** Ours. */
  @Benchmark
  public double[] wick() {
    stream.normals(Purpose.DIFFUSION, step++, 0, out, COUNT);
    return out;
  }

  /** Commons RNG: modified ziggurat over xoroshiro128++. */
  @Benchmark
  public double[] commonsRng() {
    for (int i = 0; i < COUNT; i++) {
      out[i] = sampler.sample();
    }
    return out;
  }

  /** java.util.Random. */
  @Benchmark
  public double[] javaRandom() {
    for (int i = 0; i < COUNT; i++) {
      out[i] = random.nextGaussian();
    }
    return out;
  }
}
