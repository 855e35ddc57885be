package io.wick.potential.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever stands in a formula, the answer is a number or one plain sentence. */
class HostileFormulaTest {
  private static final List<String> HOSTILE =
      List.of(
          "java.lang.Runtime.getRuntime().exec(\"touch /tmp/owned\")",
          "T(java.lang.System).exit(1)",
          "#{T(java.lang.Runtime)}",
          "${jndi:ldap://localhost/a}",
          "${env:HOME}",
          "new java.io.File(\"/\")",
          "''.getClass().forName('java.lang.Runtime')",
          "\"\".class",
          "x0.getClass()",
          "x0.class",
          "this.getClass().getClassLoader()",
          "System.exit(0)",
          "reflect('java.lang.System', 'exit', 0)",
          "x0; System.exit(0)",
          "x0;",
          "x0\nimport os",
          "`id`",
          "$(id)",
          "x0 | id",
          "__import__('os').system('id')",
          "eval(1)",
          "exec(x0)",
          "lambda: 1",
          "x0 -> x0",
          "x0[0]",
          "{x0}",
          "x0 ? 1 : 2",
          "x0 = 5",
          "x0++",
          "x0 /* comment */",
          "x0 // comment",
          "x0 -- drop table trials",
          "'; DROP TABLE trials; --",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "0x10",
          "0b11",
          "1_000",
          "1L",
          "NaN",
          "Infinity",
          "1e999",
          "1e",
          "1..2",
          "\u0445" + "0^2",
          "\uFF580",
          "x0 \u2212 1",
          "x0\u00B2",
          "\u03C0",
          "x\u200B0",
          "\u202Ex0",
          "x0\0",
          "\u0661 + x0",
          "\uD83D\uDE00",
          "x0\u00A0+1",
          "\u001B[31mx0",
          "9".repeat(500),
          "1." + "0".repeat(100),
          "a".repeat(1500),
          "(".repeat(1000) + "x0" + ")".repeat(900),
          "-".repeat(1500) + "x0",
          "not ".repeat(400) + "x0",
          "2^".repeat(900) + "2",
          "sin(".repeat(400) + "x0" + ")".repeat(400),
          "sum(".repeat(100) + "xi" + ")".repeat(100),
          "x0" + "+1".repeat(100_000),
          ")",
          "()",
          "sin()",
          "sin(,)",
          ",",
          "and",
          "x0 and",
          "or x0",
          "^2",
          "x0^",
          "* x0",
          "x0 x0",
          "x-1.0.0",
          "x99999999999999999999");

  @Test
  void isRefusedWithOnePlainSentence() {
    assertThat(HOSTILE).hasSizeGreaterThanOrEqualTo(40);
    for (String text : HOSTILE) {
      Throwable thrown = catchThrowable(() -> Expression.ofCoordinates(text, 1));
      String shown = text.substring(0, Math.min(60, text.length()));
      assertThat(thrown).as(shown).isInstanceOf(ExpressionException.class);
      assertThat(thrown.getMessage()).as(shown).hasSizeLessThan(260).doesNotContain("Exception");
      // Nothing but printable ASCII (and our own ellipsis) comes back to the terminal.
      assertThat(thrown.getMessage().chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '…'))
          .as(thrown.getMessage())
          .isTrue();
    }
  }
}
