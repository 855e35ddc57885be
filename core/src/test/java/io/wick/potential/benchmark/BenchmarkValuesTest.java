package io.wick.potential.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.catalog.Catalogue;
import io.wick.config.SweepReader;
import io.wick.potential.Potential;
import io.wick.sweep.Sweep;
import io.wick.trial.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Values against those computed from the definitions of the literature in another language, with 40
 * digits; each potential is written as a sweep file writes it.
 */
class BenchmarkValuesTest {
  private static List<String> lines() throws IOException {
    try (InputStream in =
        BenchmarkValuesTest.class.getResourceAsStream("/io/wick/potential/benchmark-values.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  /** The potentials by what is written for them, all read from one sweep file. */
  private static Map<String, Potential> read(List<String> lines) {
    Map<String, Potential> potentials = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("name: values\nseed: 1\npotentials:\n");
    for (String line : lines) {
      String yaml = line.substring(0, line.indexOf(" ;"));
      if (!potentials.containsKey(yaml)) {
        potentials.put(yaml, null);
        text.append("  - ").append(yaml).append('\n');
      }
    }
    text.append("schedules: [{type: constant, D: 1.0, duration: 1}]\n");
    text.append("methods: [{type: simulated-annealing}]\n");
    Sweep sweep = new SweepReader(Catalogue.load()).read(text.toString(), "values.yaml", List.of());
    long index = 0;
    for (String yaml : potentials.keySet()) {
      Trial trial = sweep.space().trial(index++).orElseThrow();
      potentials.put(yaml, trial.potential());
    }
    assertThat(sweep.space().size()).isEqualTo(potentials.size());
    return potentials;
  }

  @Test
  void valuesAreThoseOfTheLiterature() throws IOException {
    List<String> lines = lines();
    Map<String, Potential> potentials = read(lines);
    TreeSet<String> tested = new TreeSet<>();
    for (String line : lines) {
      String[] parts = line.split(" ; ");
      Potential potential = potentials.get(parts[0]);
      tested.add(Catalogue.nameOf(potential.getClass()));
      String[] coordinates = parts[1].split(" ");
      double[] point = new double[coordinates.length];
      for (int axis = 0; axis < point.length; axis++) {
        point[axis] = Double.parseDouble(coordinates[axis]);
      }
      double expected = Double.parseDouble(parts[2]);
      assertThat(potential.value(point))
          .as(line)
          .isCloseTo(expected, within(tolerance(potential, expected)));
    }
    TreeSet<String> all = new TreeSet<>();
    new BenchmarkFunctions().types().forEach(type -> all.add(Catalogue.nameOf(type)));
    // Those two are tested by value in PotentialValuesTest.
    all.removeAll(List.of("schwefel", "sphere"));
    assertThat(tested).containsAll(all);
  }

  /** Fifty roundings of the largest term, which is 1, the value, or what cancels in the value. */
  private static double tolerance(Potential potential, double expected) {
    double cancelling = potential instanceof Eggholder ? 500 : 1;
    return 1e-14 * Math.max(cancelling, Math.abs(expected));
  }
}
