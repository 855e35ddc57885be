package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.sweep.Notation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The name of a sweep becomes a folder: nothing that could leave it or confuse a shell passes. */
class HostileNamesTest {
  static List<String> names() {
    return List.of(
        "..",
        ".",
        "../up",
        "a/b",
        "a\\b",
        "/etc",
        "~",
        "~root",
        "$HOME",
        "${HOME}",
        "`id`",
        "$(id)",
        "a;b",
        "a|b",
        "a&b",
        "a>b",
        "a<b",
        "<script>",
        "a b",
        " a",
        "a ",
        "a\nb",
        "a\tb",
        "a\0b",
        "a\u202Eb",
        "аdmin",
        "a*",
        "a?",
        "-rf",
        "_commits",
        ".hidden",
        "C:",
        "con:",
        "\"",
        "'",
        "a%2f",
        "é",
        "",
        "a".repeat(101),
        "s3a://x");
  }

  @ParameterizedTest
  @MethodSource("names")
  void refuses(String name) {
    String document =
        "{\"name\": %s, \"potentials\": [\"bowl\"], \"methods\": [\"descent\"]}"
            .formatted(Notation.quoted(name));
    assertThatThrownBy(() -> Fixtures.read(document))
        .isInstanceOf(ConfigException.class)
        .satisfies(
            e -> {
              assertThat(e.getMessage()).startsWith("name must be 1 to 100 letters");
              assertThat(e.getMessage().lines()).hasSize(1);
              assertThat(e.getMessage().chars().noneMatch(c -> c < ' ')).isTrue();
              // The name that is offered instead is a good one.
              String offered = e.getMessage().replaceAll("(?s).*Maybe '(.*)'\\?$", "$1");
              assertThat(Fixtures.read(document, "name=" + Notation.quoted(offered)).name())
                  .isEqualTo(offered);
            });
  }
}
