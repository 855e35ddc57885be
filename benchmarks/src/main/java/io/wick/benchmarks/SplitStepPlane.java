package io.wick.benchmarks;

import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** {@link SplitStep} on 256 × 256 points. */
@OperationsPerInvocation(65_536)
public class SplitStepPlane extends SplitStep {
  @Override
  int[] cells() {
    return new int[] {256, 256};
  }
}
