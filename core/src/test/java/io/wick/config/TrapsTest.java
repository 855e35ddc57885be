package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What YAML libraries let through by default. */
class TrapsTest {
  private static String bowl(String fields) {
    return "name: t\nmethods: [{type: descent}]\npotentials: [{type: bowl, " + fields + "}]\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stiffness: 010|YAML 1.1 reads a leading zero as octal. Write 10.",
        "stiffness: -007|YAML 1.1 reads a leading zero as octal. Write -7.",
        "dimension: 010|YAML 1.1 reads a leading zero as octal. Write 10.",
        "stiffness: 00.5|Write it without the leading zero.",
        "stiffness: 0x1F|Write it as a decimal number.",
        "stiffness: 0o17|Write it as a decimal number.",
        "dimension: 0b11|Write it as a decimal number.",
        "stiffness: 1_000|Write 1000 without underscores.",
        "stiffness: 1:30|YAML 1.1 reads colons as base 60.",
        "stiffness: .inf|Only finite numbers are taken.",
        "stiffness: -.INF|Only finite numbers are taken.",
        "stiffness: .nan|Only finite numbers are taken.",
        "stiffness: NaN|Only finite numbers are taken.",
        "stiffness: Infinity|Only finite numbers are taken.",
        "stiffness: 1e999|Keep it between",
        "stiffness: 1e-999|Keep it between",
        "stiffness: yes|must be a number, but was 'yes'",
        "stiffness: true|must be a number, but was 'true'",
        "stiffness: ~|must not be ~",
        "stiffness: null|must not be null",
        "stiffness: |has no value",
        "stiffness: \"\"|must be a number",
        "stiffness: \"1\"|Write 1 without quotes.",
        "dimension: 4.7|Maybe 5?",
        "dimension: 1e400|must be an integer",
        "stiffness: 2024-01-01|must be a number, but was '2024-01-01'",
        "stiffness: *a|The alias *a is not taken (a.yaml:3)",
        "stiffness: &a 1|The anchor &a is not taken (a.yaml:3)",
        "&a stiffness: 1|is not taken (a.yaml:3)",
        "stiffness: !!float 1|is not taken (a.yaml:3). Remove it.",
        "stiffness: !mine 1|is not taken (a.yaml:3). Remove it.",
        "<<: {stiffness: 2}|The merge key << is not taken (a.yaml:3)",
        "stiffness: 1, stiffness: 2|'stiffness' is given twice, first in line 3 (a.yaml:3)",
      })
  void refusesWithFileAndLine(String field, String part) {
    assertThatThrownBy(() -> Fixtures.read(bowl(field)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(part.strip())
        .hasMessageContaining("(a.yaml:3)");
  }

  @ParameterizedTest
  @CsvSource({
    "1e6, 1000000",
    "1.0E3, 1000",
    "+5, 5",
    "3.0, 3",
    "2.5e1, 25",
    "1e+2, 100",
  })
  void aFloatThatIsAnIntegerServesForOne(String text, int value) {
    var sweep = Fixtures.read(bowl("dimension: " + text));
    assertThat(sweep.space().trial(0).orElseThrow().potential().dimension()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"5, 5.0", "+5, 5.0", ".5, 0.5", "5., 5.0", "5.e1, 50.0", "1E-3, 0.001", "0.1, 0.1"})
  void readsDecimalNumbers(String text, double value) {
    var sweep = Fixtures.read(bowl("stiffness: " + text));
    var bowl = (Fixtures.Bowl) sweep.space().trial(0).orElseThrow().potential();
    assertThat(bowl.stiffness()).isEqualTo(value);
    // The canonical form is JSON and reads back as the same.
    var again = Fixtures.read(sweep.specification());
    assertThat(again.space().trial(0)).isEqualTo(sweep.space().trial(0));
  }

  @Test
  void refusesASecondDocument() {
    assertThatThrownBy(() -> Fixtures.read(bowl("stiffness: 1") + "---\nname: u\n"))
        .hasMessageContaining("A second document or value starts here (a.yaml:5)");
    assertThatThrownBy(
            () ->
                new SweepReader(Fixtures.CATALOGUE)
                    .read("{\"name\": \"t\"} {\"name\": \"u\"}", "a.json", java.util.List.of()))
        .hasMessageContaining("A second document or value starts here (a.json:1)");
  }

  @Test
  void refusesDepthAndSize() {
    String deep = "[".repeat(60) + "]".repeat(60);
    assertThatThrownBy(() -> Fixtures.read("name: t\npotentials: " + deep + "\n"))
        .hasMessage("The document is nested deeper than 50 levels (a.yaml:2). Flatten it.");
    assertThatThrownBy(() -> Fixtures.read("name: t\n#" + "x".repeat(1 << 20)))
        .hasMessage("The document is larger than 1 MB (a.yaml). Split it, or use axes.");
    String nested = "name: t\n" + "potentials: " + "{a: ".repeat(20_000);
    assertThatThrownBy(() -> Fixtures.read(nested)).isInstanceOf(ConfigException.class);
  }

  @Test
  void refusesAliasesInListsAndKeys() {
    assertThatThrownBy(
            () -> Fixtures.read("name: t\npotentials: [{type: bowl}, *b]\nmethods: []\n"))
        .hasMessage("The alias *b is not taken (a.yaml:2). Write the value itself.");
    assertThatThrownBy(() -> Fixtures.read("name: t\n*b : 3\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("a.yaml:2");
    assertThatThrownBy(() -> Fixtures.read("name: t\npotentials: [&b {type: bowl}]\n"))
        .hasMessage("The anchor &b is not taken (a.yaml:2). Remove it.");
    assertThatThrownBy(() -> Fixtures.read("name: t\npotentials: &list\n  - {type: bowl}\n"))
        .hasMessageContaining("The anchor &list is not taken (a.yaml:");
  }

  @Test
  void keepsQuotedTextAndNonLatinLetters() {
    var sweep =
        Fixtures.read(
            """
            name: "010"
            potentials:
              - {type: expression, formula: "µ𝛼 \\"q\\" \\\\", box: [[0, 1]]}
              - type: expression
                formula: |
                  x0 +
                  1
                box: [[0, 1]]
              - type: expression
                formula: 'yes'
                box: [[0, 1]]
            methods: [{type: descent}]
            """);
    assertThat(sweep.name()).isEqualTo("010");
    var formulas =
        Fixtures.trials(sweep).stream()
            .map(t -> ((Fixtures.Formula) t.potential()).formula())
            .toList();
    assertThat(formulas).containsExactly("µ𝛼 \"q\" \\", "x0 +\n1\n", "yes");
    var again = Fixtures.read(sweep.specification());
    assertThat(Fixtures.trials(again)).isEqualTo(Fixtures.trials(sweep));
  }

  @Test
  void readsJsonStrictly() {
    String json =
        "{\"name\": \"t\", \"potentials\": [{\"type\": \"bowl\", \"stiffness\": %s}],\n"
            + " \"methods\": [{\"type\": \"descent\"}]}";
    var reader = new SweepReader(Fixtures.CATALOGUE);
    var none = java.util.List.<String>of();
    assertThat(reader.read(json.formatted("2.5"), "a.json", none).space().size()).isEqualTo(1);
    assertThat(reader.read(json.formatted("2.5"), "stdin", none).space().size()).isEqualTo(1);
    assertThatThrownBy(() -> reader.read(json.formatted("\"2.5\""), "a.json", none))
        .hasMessage(
            "potentials[0].stiffness must be a number, but was '2.5' (a.json:1). Write 2.5 without"
                + " quotes.");
    assertThatThrownBy(() -> reader.read(json.formatted("NaN"), "a.json", none))
        .hasMessage("NaN and infinities are not taken (a.json:1). Only finite numbers are taken.");
    assertThatThrownBy(() -> reader.read(json.formatted("010"), "a.json", none))
        .hasMessage("A number starts with a zero (a.json:1). Write it without the leading zero.");
    assertThatThrownBy(() -> reader.read(json.formatted("1, \"stiffness\": 2"), "a.json", none))
        .hasMessageContaining("'stiffness' is given twice");
    assertThatThrownBy(() -> reader.read("{\"name\": \"t\",}", "a.json", none))
        .hasMessageContaining("The syntax is wrong")
        .hasMessageContaining("(a.json:1)");
  }
}
