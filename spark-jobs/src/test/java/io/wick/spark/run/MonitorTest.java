package io.wick.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MonitorTest {
  private final StringWriter text = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  private ConsoleProgress console(boolean terminal) {
    return new ConsoleProgress(new PrintWriter(text), terminal, clock::get);
  }

  @Test
  void aTerminalLineIsRewrittenAndOverwritesLongerOnes() {
    ConsoleProgress console = console(true);
    console.show("long line", false);
    console.show("short", true);
    assertThat(text.toString()).isEqualTo("\rlong line\rshort    " + System.lineSeparator());
  }

  @Test
  void elsewhereALineAppearsEveryTenSecondsAndAtTheEnd() {
    ConsoleProgress console = console(false);
    for (int second = 1; second <= 25; second++) {
      clock.set(second * 1_000_000_000L);
      console.show("at " + second, false);
    }
    console.show("end", true);
    assertThat(text.toString().lines()).containsExactly("at 10", "at 20", "end");
  }

  @Test
  void durationsReadLikeSpeech() {
    assertThat(Monitor.duration(9.4)).isEqualTo("9 s");
    assertThat(Monitor.duration(76)).isEqualTo("1 min 16 s");
    assertThat(Monitor.duration(3 * 3600 + 120)).isEqualTo("3 h 2 min");
  }
}
