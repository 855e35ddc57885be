package io.wick.spark.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  /** Two mixtures of one dimension and one box shape: no parameter is short enough to name them. */
  @Test
  void whatOnlyListsTellApartIsNumbered() throws IOException {
    List<String> mixtures =
        List.of(
            "{\"type\":\"mixture\",\"components\":[{\"weight\":1.0}],\"box\":[[-14.0,14.0]]}",
            "{\"type\":\"mixture\",\"components\":[{\"weight\":0.5}],\"box\":[[-11.0,11.0]]}");
    assertThat(Problems.apart(mixtures))
        .containsEntry(mixtures.get(0), " (1)")
        .containsEntry(mixtures.get(1), " (2)");
  }

  @Test
  void shortParametersThatDifferAreNamed() throws IOException {
    List<String> springs =
        List.of(
            "{\"type\":\"spring\",\"k\":1.0,\"shift\":0.5,\"box\":[[-1.0,1.0]]}",
            "{\"type\":\"spring\",\"k\":2.0,\"shift\":0.5,\"box\":[[-2.0,2.0]]}");
    assertThat(Problems.apart(springs))
        .containsEntry(springs.get(0), ", k=1.0")
        .containsEntry(springs.get(1), ", k=2.0");
    // Formulas are too long to be a name.
    List<String> formulas =
        List.of(
            "{\"formula\":\"x0^2 + x1^2 + 10*(1 - cos(2*pi*x0))\",\"dimension\":2}",
            "{\"formula\":\"x0^2 + x1^2 + 20*(1 - cos(2*pi*x0))\",\"dimension\":2}");
    assertThat(Problems.apart(formulas).values()).containsExactly(" (1)", " (2)");
  }
}
