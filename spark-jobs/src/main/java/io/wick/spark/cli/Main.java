package io.wick.spark.cli;

/** Entry point of the command line. */
public final class Main {
  private Main() {}

  /** Runs the command named by the first argument. */
  public static void main(String[] args) {}
}
