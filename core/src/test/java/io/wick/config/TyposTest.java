package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Single typing errors in names of fields and types: none goes through, and the guess is right. */
class TyposTest {
  private static final int WANTED = 400;

  private static final String DOCUMENT =
      """
      name: typos
      seed: 20240719
      replicates: 3
      seeding: independent
      potentials:
        - {type: tilted-double-well, barrier: 1.0, tilt: {values: [0.05, 0.1]}}
        - {type: expression, formula: "x0", box: [[-5.12, 5.12]]}
        - {type: bowl, dimension: 2, stiffness: 3}
      schedules:
        - {type: power, start: 1.0, exponent: 2, duration: {from: 10, to: 1.0e4, count: 7, scale: log}}
        - {type: constant, value: 1, duration: 3}
      methods:
        - {type: imaginary-time, grid: {points: 512, boundary: periodic}, timeStep: 0.1, order: 4}
        - {type: random-walk, walkers: {values: [100, 1000]}, stepSize: 0.2, start: {type: gaussian, center: 0, std: 1}}
        - {type: descent, rate: 0.2}
      design: grid
      exclude: [{method: imaginary-time, where: "dimension > 3"}]
      targets: [1e-1, 1e-2]
      budget: {evaluations: 1e6, steps: 50, time: 60s}
      record: {points: 64, spacing: log, successRadius: 0.2}
      """;

  private record Typo(String document, String wrong, String right, int line) {}

  @Test
  void everySingleTypoIsRefusedAndTheRightNameIsSuggested() {
    assertThat(Fixtures.read(DOCUMENT).space().size()).isPositive();
    List<Typo> typos = typos();
    assertThat(typos).hasSizeGreaterThanOrEqualTo(WANTED);
    int right = 0;
    List<String> misses = new ArrayList<>();
    for (Typo typo : typos) {
      String message = message(typo);
      assertThat(message).contains("(a.yaml:" + typo.line() + ")");
      assertThat(message.lines()).hasSize(1);
      if (message.contains("Maybe '" + typo.right() + "'")) {
        right++;
      } else {
        misses.add(typo.wrong() + " for " + typo.right() + ": " + message);
      }
    }
    assertThat((double) right / typos.size()).as("%s", misses).isGreaterThanOrEqualTo(0.95);
  }

  private static String message(Typo typo) {
    try {
      Sweep sweep = Fixtures.read(typo.document());
      return "accepted " + typo.wrong() + " as " + sweep.name();
    } catch (ConfigException e) {
      return e.getMessage();
    }
  }

  /** One wrong key at a time: dropped, doubled, swapped, replaced by a neighbour, wrong case. */
  private static List<Typo> typos() {
    Random random = new Random(7);
    List<int[]> words = new ArrayList<>();
    Matcher matcher =
        Pattern.compile(
                "(?m)(?<=^|[{,] |[:-] \\{|exclude: \\[\\{)[a-zA-Z]+(?=:)|(?<=type: |method: )[a-z-]+")
            .matcher(DOCUMENT);
    while (matcher.find()) {
      words.add(new int[] {matcher.start(), matcher.end()});
    }
    assertThat(words).hasSizeGreaterThan(60);
    List<Typo> typos = new ArrayList<>();
    while (typos.size() < WANTED) {
      int[] at = words.get(random.nextInt(words.size()));
      String right = DOCUMENT.substring(at[0], at[1]);
      String wrong = slip(right, random);
      boolean known =
          wrong.equals(right)
              || wrong.isBlank()
              || List.of("to", "type", "seed").contains(wrong.strip())
              || right.length() < 4;
      if (!known) {
        String document = DOCUMENT.substring(0, at[0]) + wrong + DOCUMENT.substring(at[1]);
        int line = (int) DOCUMENT.substring(0, at[0]).chars().filter(c -> c == '\n').count() + 1;
        typos.add(new Typo(document, wrong, right, line));
      }
    }
    return typos;
  }

  private static String slip(String word, Random random) {
    int i = random.nextInt(word.length());
    char other = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(5)) {
      case 0 -> word.substring(0, i) + word.substring(i + 1);
      case 1 -> word.substring(0, i) + word.charAt(i) + word.substring(i);
      case 2 ->
          i + 1 < word.length()
              ? word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2)
              : word;
      case 3 -> word.substring(0, i) + other + word.substring(i + 1);
      default -> word.substring(0, i) + other + word.substring(i);
    };
  }

  @Test
  void aTypoGivesOneSentenceAlthoughTheRightFieldIsMissingToo() {
    assertThatThrownBy(() -> Fixtures.read(DOCUMENT.replace("barrier:", "barier:")))
        .hasMessage(
            "potentials[0] has no field 'barier' (a.yaml:6). Maybe 'barrier'? Known: barrier, tilt,"
                + " type.");
    assertThatThrownBy(() -> Fixtures.read(DOCUMENT.replace("methods:", "mthods:")))
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  @Test
  void measuresDistancesOfWords() {
    assertThat(Names.distance("", "abc")).isEqualTo(3);
    assertThat(Names.distance("abc", "acb")).isEqualTo(1);
    assertThat(Names.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Names.nearest("time_step", List.of("timeStep", "steps"))).contains("timeStep");
    assertThat(Names.nearest("xyz", List.of("timeStep", "steps"))).isEmpty();
    assertThat(Names.remedy("a", List.of())).isEqualTo("It takes no fields.");
  }
}
