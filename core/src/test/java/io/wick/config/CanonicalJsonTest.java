package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.potential.Box;
import io.wick.sweep.Notation;
import io.wick.trial.Misfit;
import io.wick.trial.Start;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
  @Test
  void writesTypeFirstAndEveryComponent() {
    assertThat(CanonicalJson.of(new Fixtures.Bowl(2, 0.1)))
        .isEqualTo("{\"type\":\"bowl\",\"dimension\":2,\"stiffness\":0.1}");
    assertThat(
            CanonicalJson.of(
                new Fixtures.Mesh(
                    new Fixtures.Lattice(
                        List.of(8, 16), Box.cube(1, -1, 1), Fixtures.Edge.HARD_WALL),
                    new Start.Gaussian(null, List.of(0.5), null),
                    null,
                    2,
                    Duration.ofMillis(1500),
                    true)))
        .isEqualTo(
            "{\"type\":\"imaginary-time\",\"grid\":{\"points\":[8,16],\"box\":[[-1.0,1.0]],\"boundary\":\"hard-wall\"},\"start\":{\"type\":\"gaussian\","
                + "\"center\":null,\"std\":[0.5],\"momentum\":null},\"timeStep\":null,\"order\":2,"
                + "\"pause\":\"1.5s\",\"keep\":true}");
    assertThat(CanonicalJson.of(null)).isEqualTo("null");
    assertThat(CanonicalJson.of(new Fixtures.Formula("a\"b\\c\n\u2028", Box.cube(1, 0, 1))))
        .startsWith("{\"type\":\"expression\",\"formula\":\"a\\\"b\\\\c\\u000a\\u2028\"");
    assertThat(CanonicalJson.of(new Misfit("shelf", "{}", "no", false, true)))
        .contains("\"problem\":\"no\"");
  }

  /** What is written reads back as the same record. */
  @Test
  void readsBackWherePositionalRecordsAreMappingsToo() {
    String document =
        "{\"name\":\"t\",\"potentials\":[%s],\"methods\":[%s]}"
            .formatted(
                CanonicalJson.of(new Fixtures.Formula("x0", Box.cube(2, -1, 1))),
                CanonicalJson.of(new Fixtures.Descent(0.1)));
    var trial = Fixtures.read(document).space().trial(0).orElseThrow();
    assertThat(trial.potential()).isEqualTo(new Fixtures.Formula("x0", Box.cube(2, -1, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "1, 1.0",
    "-2.5, -2.5",
    "1e15, 1000000000000000.0",
    "1e16, 1.0e16",
    "0.0001, 0.0001",
    "0.00001, 1.0e-5",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "4.9e-324, 4.94065645841247e-324",
    "0.1, 0.1",
    "2e23, 2.0e23",
  })
  void writesNumbersShortAndPlain(double value, String text) {
    assertThat(Notation.number(value)).isEqualTo(text);
  }

  @Test
  void numbersReadBackBitByBit() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Math.abs(value) < Double.POSITIVE_INFINITY) {
        assertThat(Double.parseDouble(Notation.number(value))).isEqualTo(value);
      }
    }
    assertThat(Notation.json(List.of(Double.NaN, 1L))).isEqualTo("[\"NaN\",1]");
  }
}
