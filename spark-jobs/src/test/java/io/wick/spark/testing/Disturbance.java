package io.wick.spark.testing;

import io.wick.trial.Context;
import java.util.function.Consumer;

/** What tests let happen inside trials of this JVM. */
public final class Disturbance {
  private static volatile Consumer<Context> current = context -> {};

  private Disturbance() {}

  static void meet(Context context) {
    current.accept(context);
  }

  /** From now on every trial of {@link RandomSearch} starts with this. */
  public static void set(Consumer<Context> disturbance) {
    current = disturbance;
  }

  /** Waits; an interruption is an error. */
  public static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("woken", e);
    }
  }

  /** Back to peace. */
  public static void clear() {
    current = context -> {};
  }
}
