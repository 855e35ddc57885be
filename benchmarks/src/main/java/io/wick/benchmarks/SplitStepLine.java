package io.wick.benchmarks;

import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** {@link SplitStep} on 1024 points. */
@OperationsPerInvocation(1024)
public class SplitStepLine extends SplitStep {
  @Override
  int[] cells() {
    return new int[] {1024};
  }
}
