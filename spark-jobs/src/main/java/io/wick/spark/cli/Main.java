package io.wick.spark.cli;

import java.util.Arrays;
import org.apache.spark.sql.SparkSession;

/** Entry point of the command line. */
public final class Main {
  private Main() {}

  /** Runs the command named by the first argument. */
  public static void main(String[] args) throws Exception {
    System.out.println(Arrays.toString(args));
    if (args.length > 0 && args[0].equals("run")) {
      SparkSession s = SparkSession.builder().getOrCreate();
      System.out.println(s.range(1000).count() + " " + s.sparkContext().master());
      Thread.sleep(args.length > 1 ? Integer.parseInt(args[1]) : 0);
      System.exit(7);
    }
  }
}
