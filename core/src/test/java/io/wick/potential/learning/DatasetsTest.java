package io.wick.potential.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Interval;
import io.wick.trial.CanonicalEncoding;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DatasetsTest {
  private static final Interval FIVE = new Interval(-5, 5);

  @Test
  void irisHasTheMeansOfFishersTable() {
    Table iris = new Iris().table();
    assertThat(iris.size()).isEqualTo(150);
    assertThat(iris.classes()).containsExactly("setosa", "versicolor", "virginica");
    double[][] means = {
      {5.006, 3.428, 1.462, 0.246}, {5.936, 2.770, 4.260, 1.326}, {6.588, 2.974, 5.552, 2.026}
    };
    double[] all = {5.843333, 3.057333, 3.758, 1.199333};
    for (int j = 0; j < 4; j++) {
      double[] sums = new double[3];
      for (int i = 0; i < 150; i++) {
        sums[iris.labels()[i]] += iris.features()[j][i];
      }
      for (int c = 0; c < 3; c++) {
        assertThat(sums[c] / 50).isCloseTo(means[c][j], within(1e-12));
      }
      assertThat((sums[0] + sums[1] + sums[2]) / 150).isCloseTo(all[j], within(4e-7));
    }
  }

  @Test
  void digitsAreThoseOfTheSource() {
    Table digits = new Digits().table();
    assertThat(digits.size()).isEqualTo(1797);
    assertThat(digits.features()).hasNumberOfRows(64);
    int[] counts = new int[10];
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 1797; i++) {
      counts[digits.labels()[i]]++;
      for (double[] pixel : digits.features()) {
        assertThat(pixel[i]).isBetween(0.0, 16.0);
        sum += pixel[i];
        squares += pixel[i] * pixel[i];
      }
    }
    assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    // NumPy's sums over the file that scikit-learn ships.
    assertThat(sum).isEqualTo(561718);
    assertThat(squares).isEqualTo(6907012);
  }

  @Test
  void moonsAreHalfCirclesWithNoiseOfTheGivenSize() {
    Table exact = new TwoMoons(1001, 0, 0).table();
    Table noisy = new TwoMoons(1001, 0.25, 3).table();
    double squares = 0;
    for (int i = 0; i < 1001; i++) {
      boolean inner = exact.labels()[i] == 1;
      double x = exact.features()[0][i] - (inner ? 1 : 0);
      double y = exact.features()[1][i] - (inner ? 0.5 : 0);
      assertThat(x * x + y * y).isCloseTo(1, within(1e-15));
      assertThat(inner ? -y : y).isGreaterThanOrEqualTo(0);
      for (int axis = 0; axis < 2; axis++) {
        double noise = noisy.features()[axis][i] - exact.features()[axis][i];
        squares += noise * noise / (0.25 * 0.25);
      }
    }
    // χ² of 2002 degrees: standard deviation √4004 = 63; 4 of them.
    assertThat(squares).isCloseTo(2002, within(253.0));
    assertThat(exact.features()[0][0]).isEqualTo(1);
    assertThat(noisy.hash()).isNotEqualTo(new TwoMoons(1001, 0.25, 4).table().hash());
    assertThatThrownBy(() -> new TwoMoons(3, 0, 0)).hasMessageContaining("points");
    assertThatThrownBy(() -> new TwoMoons(10, Double.NaN, 0)).hasMessageContaining("noise");
  }

  private static Csv csv(String path, String text, String label, boolean header, String between) {
    String hash = Contents.keep(text.getBytes(StandardCharsets.UTF_8));
    return new Csv(path, label, header, between, hash);
  }

  @Test
  void csvReadsWhatSpreadsheetsWrite() {
    Table table =
        csv(
                "a.csv",
                "\uFEFFkind,\"x, y\",z\r\nb,1,-2.5e1\r\n\r\n\"a \"\"q\"\"\", .5 ,+3.\r\n",
                "kind",
                true,
                ",")
            .table();
    assertThat(table.classes()).containsExactly("a \"q\"", "b");
    assertThat(table.labels()).containsExactly(1, 0);
    assertThat(table.features()).isDeepEqualTo(new double[][] {{1, 0.5}, {-25, 3}});
    Table numbers = csv("b.csv", "1;10\n2;9\n3;10", "2", false, ";").table();
    assertThat(numbers.classes()).containsExactly("9", "10");
    assertThat(numbers.labels()).containsExactly(1, 0, 1);
    Table first = csv("c.tsv", "u\t1\r\"v\nw\"\t2\r", "first", false, "tab").table();
    assertThat(first.classes()).containsExactly("u", "v\nw");
  }

  @Test
  void identityIsTheContentNotThePath() {
    Csv a = csv("a.csv", "x,c\n1,p\n2,q\n", "last", true, ",");
    Csv b = csv("elsewhere/b.csv", "1;p\n2.0;q", "last", false, ";");
    Csv c = csv("a.csv", "x,c\n1,p\n3,q\n", "last", true, ",");
    assertThat(key(b)).isEqualTo(key(a));
    assertThat(key(c)).isNotEqualTo(key(a));
    assertThat(key(new TwoMoons(8, 0.1, 0))).isNotEqualTo(key(new TwoMoons(8, 0.1, 1)));
    assertThat(key(new TwoMoons(8, 0, 0)))
        .as("noise 0 has one content")
        .isEqualTo(key(new TwoMoons(8, 0, 1)));
  }

  private static String key(Dataset data) {
    return new CanonicalEncoding()
        .add(new LogisticRegression(data, 0.1, 0, 0, true, FIVE))
        .key()
        .toString();
  }

  @Test
  void badCellsAreNamedByFileLineAndColumn() {
    refused("x,y,c\n1,2,a\n\n3,four,b\n", "last", true, "m.csv:4, column 2 ('y') must be a finite");
    refused("1,2\n3,\n", "1", false, "m.csv:2, column 2 is empty");
    refused("x,c\n1,a\n2,\n", "last", true, "m.csv:3, column 2 is empty: a point has no label");
    refused("x,c\nNaN,a\n2,b\n", "last", true, "but was 'NaN'");
    refused("x,c\n1e999,a\n2,b\n", "last", true, "but was '1e999'");
    refused("x,c\n1,a,3\n2,b\n", "last", true, "m.csv:2 has 3 cells, but the first row has 2");
    refused("x,c\n1,\"a\n2,b\n", "last", true, "m.csv:2, column 2 opens a quote");
    refused("x,c\n1,\"a\"b\n2,b\n", "last", true, "m.csv:2, column 2 has text after a closing");
    refused("x,c\n", "last", true, "no data below its header");
    refused("", "last", false, "has no data.");
    refused("x\n1\n", "last", true, "one column");
    refused(
        "x,c\n1,a\n2,b\n",
        "class",
        true,
        "no column 'class' for the label. Known: first, last, 1 .. 2, x, c");
    refused("x,x,c\n1,1,a\n2,2,b\n", "x", true, "two columns are named 'x'");
    refused("x,c\n1,a\n2,a\n", "last", true, "two classes");
    refused("x,y\n1,2\n2,3\n", "last", false, "set header: true");
    StringBuilder many = new StringBuilder("x,c\n");
    for (int i = 0; i < 1001; i++) {
      many.append("1,").append(i).append('\n');
    }
    refused(many.toString(), "last", true, "1001 different values");
    assertThatThrownBy(() -> csv("m.csv", "1,a", "last", false, "::"))
        .hasMessageContaining("separator");
    assertThatThrownBy(() -> new Csv("m.csv", "last", true, ",", null))
        .hasMessageContaining("was not read");
    String latin = Contents.keep(new byte[] {'x', ',', 'c', '\n', (byte) 0xe9});
    assertThatThrownBy(() -> new Csv("m.csv", "last", true, ",", latin))
        .hasMessageContaining("m.csv is not UTF-8");
  }

  private static void refused(String text, String label, boolean header, String message) {
    assertThatThrownBy(() -> csv("m.csv", text, label, header, ","))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
