package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisReaderTest {
  private static List<Object> values(Class<?> type, String text) {
    Problems problems = new Problems();
    var axis =
        new AxisReader(problems)
            .read(type, (Node.Mapping) DocumentParser.value(text, "axis"), "a", "a");
    problems.check();
    return axis.values();
  }

  @Test
  void spreadsLinearRangesInDecimals() {
    assertThat(values(double.class, "{from: 0, to: 1, count: 11}"))
        .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
    assertThat(values(double.class, "{from: 3, to: -1, count: 3}")).containsExactly(3.0, 1.0, -1.0);
    assertThat(values(double.class, "{from: 3, to: 4, count: 1}")).containsExactly(3.0);
    assertThat(values(Integer.class, "{from: 1, to: 1e1, count: 4}")).containsExactly(1, 4, 7, 10);
  }

  @Test
  void spreadsLogRangesThroughWholeDecades() {
    assertThat(values(double.class, "{from: 10, to: 1.0e4, count: 7, scale: log}"))
        .containsExactly(10.0, 31.6227766017, 100.0, 316.227766017, 1000.0, 3162.27766017, 1e4);
    assertThat(values(Double.class, "{from: 1e-12, to: 1e12, count: 25, scale: log}"))
        .contains(1e-12, 1e-3, 1.0, 1e7, 1e12)
        .hasSize(25);
    assertThat(values(double.class, "{from: 4, to: 1, count: 3, scale: log}"))
        .containsExactly(4.0, 2.0, 1.0);
  }

  @Test
  void integerLogRangesRoundAndDropRepeats() {
    assertThat(values(int.class, "{from: 1, to: 10, count: 12, scale: log}"))
        .containsExactly(1, 2, 3, 4, 5, 7, 8, 10);
    assertThat(values(long.class, "{from: 1, to: 1e10, count: 11, scale: log}"))
        .startsWith(1L, 10L)
        .endsWith(1_000_000_000L, 10_000_000_000L);
  }

  @Test
  void readsDurations() {
    assertThat(ScalarText.duration("1h30m")).contains(Duration.ofMinutes(90));
    assertThat(ScalarText.duration("250ms")).contains(Duration.ofMillis(250));
    assertThat(ScalarText.duration("1.5min")).contains(Duration.ofSeconds(90));
    assertThat(ScalarText.duration("2d")).contains(Duration.ofDays(2));
    for (String wrong :
        List.of("", "s", "5", "5 s", "5x", "-5s", "1e3s", "99999999999999999999d")) {
      assertThat(ScalarText.duration(wrong)).as(wrong).isEmpty();
    }
  }
}
