package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes people make: each gives one plain sentence with line, value and a way out. Documents
 * and sentences are in {@code mistakes.txt}, so that the sentences can be read one below the other.
 */
class MistakesTest {
  static List<String> mistakes() throws IOException {
    try (InputStream in = MistakesTest.class.getResourceAsStream("mistakes.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.strip().split("\\n\\n"));
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysItInOneSentence(String mistake) {
    int arrow = mistake.indexOf("\n=> ");
    String sentence = mistake.substring(arrow + 4);
    assertThat(sentence).matches("[^\\n]+ \\(a\\.yaml(:\\d+)?\\)\\. [^\\n]+[.?]");
    assertThatThrownBy(() -> Fixtures.read(mistake.substring(0, arrow + 1)))
        .isInstanceOf(ConfigException.class)
        .hasMessage(sentence);
  }

  @Test
  void tellsAllMistakesAtOnceInTheOrderOfTheFile() {
    String document =
        """
        name: t
        sed: 5
        potentials:
          - {type: bowl, stiffness: 010}
          - {type: bowll}
        methods:
          - {type: descent, rat: 3}
        budget: {time: 5}
        """;
    List<Integer> wrong = List.of(2, 4, 5, 7, 8);
    assertThatThrownBy(() -> Fixtures.read(document))
        .satisfies(
            e -> {
              List<String> lines = new ArrayList<>(e.getMessage().lines().toList());
              assertThat(lines).hasSize(wrong.size());
              for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i)).contains("(a.yaml:" + wrong.get(i) + ")");
              }
            });
  }

  @Test
  void shortensALongListOfMistakes() {
    StringBuilder document =
        new StringBuilder("name: t\nmethods: [{type: descent}]\npotentials:\n");
    for (int i = 0; i < 50; i++) {
      document.append("  - {type: bowl, stiffness: x").append(i).append("}\n");
    }
    assertThatThrownBy(() -> Fixtures.read(document.toString()))
        .satisfies(
            e -> {
              assertThat(e.getMessage().lines()).hasSize(21);
              assertThat(e.getMessage()).endsWith("and 30 more.");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed|An override needs a path and a value (--set seed)",
        "potentials[0].stiffness=-2|-2.0 (--set potentials[0].stiffness=-2). Maybe 2.0?",
        "potentials[0].stifness=2|(--set potentials[0].stifness=2). Maybe 'stiffness'?",
        "potentials[3].stiffness=2|The list has 1 elements and none at position 3 (--set",
        "potentials[1]={type: bowl}|none at position 1 (--set potentials[1]={type: bowl})",
        "name.x=2|at step 'x', where there is 't' (--set name.x=2). Only mappings have fields.",
        "name[0]=2|at step '0', where there is 't' (--set name[0]=2). Only lists have positions.",
        "schedules[0]=2|There is no list 'schedules' in the file (--set schedules[0]=2)",
        "a..b=2|'a..b' is no path (--set a..b=2)",
        "budget.time=5|but was 5 (--set budget.time=5). Maybe 5s?",
        "seed=|seed has no value (--set seed=)",
        "seed=[1|A comma or a closing bracket is missing after '[1' (--set seed=[1)",
        "seed=*a|The alias *a is not taken (--set seed=*a)",
        "seed=&a 1|The anchor &a is not taken (--set seed=&a 1)",
      })
  void namesTheOverrideAtFault(String override, String part) {
    String document = "name: t\npotentials: [{type: bowl}]\nmethods: [{type: descent}]\n";
    assertThatThrownBy(() -> Fixtures.read(document, override))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(part);
  }
}
