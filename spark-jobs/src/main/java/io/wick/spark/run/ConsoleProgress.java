package io.wick.spark.run;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * Progress on a console: one line that is rewritten on a terminal, a line every ten seconds
 * elsewhere.
 */
public final class ConsoleProgress implements ProgressView {
  private static final long QUIET_NANOS = 10_000_000_000L;

  private final PrintWriter out;
  private final boolean terminal;
  private final LongSupplier clock;
  private long shownAt;
  private int width;

  /**
   * A console.
   *
   * @param terminal true if lines can be rewritten
   */
  public ConsoleProgress(PrintWriter out, boolean terminal) {
    this(out, terminal, System::nanoTime);
  }

  ConsoleProgress(PrintWriter out, boolean terminal, LongSupplier clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.shownAt = clock.getAsLong();
  }

  @Override
  public synchronized void show(String line, boolean last) {
    if (terminal) {
      out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      width = line.length();
      if (last) {
        out.println();
        width = 0;
      }
      out.flush();
    } else if (last || clock.getAsLong() - shownAt >= QUIET_NANOS) {
      shownAt = clock.getAsLong();
      out.println(line);
      out.flush();
    }
  }
}
