package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped sweep can be planned, and nothing in it is dropped or cannot be made. */
class ConfigsTest {
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "configs"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void canBePlanned(Path file) {
    Wick.Result plan = Wick.run("plan", file.toString());
    assertThat(plan.code()).as(plan.err()).isZero();
    assertThat(plan.out()).contains(" trials").doesNotContain("misfit", "dropped");
    assertThat(plan.err()).isEmpty();
  }
}
