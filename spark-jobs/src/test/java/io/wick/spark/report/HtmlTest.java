package io.wick.spark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
  private static final String HOSTILE = "</script><script>alert('1' & \"2\")</script>";

  @Test
  void whatComesFromOutsideIsText() {
    assertThat(Html.escape(HOSTILE))
        .isEqualTo(
            "&lt;/script&gt;&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;");
    assertThat(Html.inScript("\"" + HOSTILE + "\"")).doesNotContain("<");
    String page =
        new Html()
            .heading(HOSTILE)
            .paragraph(HOSTILE)
            .code(HOSTILE)
            .table(List.of(HOSTILE), List.of(List.of(HOSTILE)))
            .toString();
    assertThat(page).doesNotContain("<script").doesNotContain("</script");
  }

  @Test
  void whatIsNotThereIsAnEmptyCell() {
    String table =
        new Html().table(List.of("a", "b"), List.of(Arrays.asList("x", null))).toString();
    assertThat(table).contains("<td>x</td><td></td>");
  }

  @Test
  void fieldsOfAFileNeitherBreakNorRun() {
    Extract extract =
        new Extract(
            List.of("a", "b"), List.of(Arrays.asList("x,\"y\"", 1.5), Arrays.asList("=1+1", null)));
    assertThat(extract.csv()).isEqualTo("a,b\r\n\"x,\"\"y\"\"\",1.5\r\n'=1+1,\r\n");
    assertThat(extract.json().toString())
        .isEqualTo("[{\"a\":\"x,\\\"y\\\"\",\"b\":1.5},{\"a\":\"=1+1\"}]");
    assertThat(extract.distinct("a")).containsExactly("x,\"y\"", "=1+1");
  }

  @Test
  void problemsAreSortedAsPeopleCount() {
    List<List<Object>> rows =
        List.of(
            List.of("well, d = 10", 1),
            List.of("well, d = 2, tilt=0.15", 2),
            List.of("well, d = 2, tilt=0.2", 3),
            List.of("well, d = 2, tilt=0.05", 4),
            List.of("ackley, d = 20", 5),
            List.of("well, d = 10", 0));
    assertThat(new Extract(List.of("problem", "x"), rows).sorted("problem").rows())
        .extracting(row -> row.get(1))
        .containsExactly(5, 4, 2, 3, 1, 0);
  }
}
