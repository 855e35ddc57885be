package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.catalog.Catalogue;
import io.wick.potential.Potential;
import io.wick.trial.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedParametersTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  private static String stored(String potential) {
    return stored("potentials: [" + potential + "]", "methods: [{type: random-search}]", 0);
  }

  private static String stored(String potentials, String methods, int which) {
    var trial =
        new SweepReader(CATALOGUE)
            .read("name: a\nseed: 1\n" + potentials + "\n" + methods, "a.yaml", java.util.List.of())
            .space()
            .trial(0)
            .orElseThrow();
    return CanonicalJson.of((Record) (which == 0 ? trial.potential() : trial.method()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: lennard-jones, particles: 5} | box | true",
        "{type: lennard-jones, particles: 5, box: [[-3, 3]]} | box | false",
        "{type: lennard-jones, particles: 5} | particles | false",
        "{type: lennard-jones, particles: 13} | particles | true",
        "{type: double-well, halfDistance: 2} | stiffness | true",
        "{type: double-well, halfDistance: 2} | box | true",
        "{type: double-well, halfDistance: 2, stiffness: 3} | stiffness | false",
        "{type: double-well, halfDistance: 2, stiffness: 3} | box | true",
        "{type: double-well, halfDistance: 2} | nothing | true",
        "{type: expression, formula: \"x0^2\", box: [[-1, 1]]} | box | false"
      })
  void parametersOfPotentials(String potential, String name, boolean implied) {
    assertThat(ImpliedParameters.contain(CATALOGUE, Potential.class, stored(potential), name))
        .isEqualTo(implied);
  }

  @Test
  void parametersOfMethods() {
    String mqhoa =
        stored("potentials: [{type: sphere}]", "methods: [{type: mqhoa, contraction: 1.5}]", 1);
    assertThat(ImpliedParameters.contain(CATALOGUE, Method.class, mqhoa, "samples")).isTrue();
    assertThat(ImpliedParameters.contain(CATALOGUE, Method.class, mqhoa, "contraction")).isFalse();
  }

  @Test
  void whatCannotBeReadStays() {
    String plugin = "{\"type\":\"of-a-plug-in\",\"box\":[[0.0,1.0]]}";
    assertThat(ImpliedParameters.contain(CATALOGUE, Potential.class, plugin, "box")).isFalse();
    assertThat(ImpliedParameters.contain(CATALOGUE, Potential.class, "null", "box")).isFalse();
  }
}
