package io.wick.spark.run;

import io.wick.spark.table.OutputFolder;

/** The command that a user types next, ready to be pasted into a shell. */
public final class NextCommand {
  private NextCommand() {}

  /** E.g. {@code ./wick resume 'results/first try'}. */
  public static String of(String command, OutputFolder output) {
    return System.getProperty("wick.command", "./wick")
        + " "
        + command
        + " "
        + quoted(output.toString());
  }

  /** The word as a POSIX shell reads it back. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
