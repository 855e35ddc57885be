package io.wick.spark.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
  private static final StructType PROBLEM =
      StructType.fromDDL(
          "problem string, method string, configuration string, trials bigint, failed bigint,"
              + " candidates bigint, success double, success_low double, success_high double, hits bigint,"
              + " tts99 double, median_residual double, median_value double");
  private static final StructType DIMENSION =
      StructType.fromDDL(
          "dimension int, method string, problems bigint, trials bigint, failed bigint,"
              + " success double, first bigint");

  private static final Row SAMPLER =
      problem("well, d = 1", "dmc", "dmc, walkers=20", 80L, 0L, 4L, .5, .2, .8, 10L, 7e6, .25, 2.0);
  private static final Row WAVE =
      problem("well, d = 1", "qhd", "qhd", 1L, 0L, 1L, .97, null, null, null, 10.0, -.5, 2.0);
  private static final Row ATOM =
      problem("atom, d = 3", "dmc", null, 16L, 0L, null, null, null, null, null, null, null, null);

  private static Row problem(Object... values) {
    return new GenericRowWithSchema(values, PROBLEM);
  }

  @Test
  void theBestConfigurationIsShownWithWhatItWasChosenFrom() {
    assertThat(SummaryText.ofProblems(List.of(SAMPLER, WAVE)).lines().toList())
        .startsWith(
            "problem, best configuration  trials  best of  success                     TTS99  residual",
            "---------------------------  ------  -------  -----------------  --------------  --------",
            "well, d = 1",
            " dmc, walkers=20                 80        4  0.50 [0.20, 0.80]  7.00e+06 evals      0.25",
            " qhd                              1           0.970 |psi|^2          10 in time      -0.5")
        .hasSize(11)
        .last()
        .asString()
        .startsWith("residual  median ");
  }

  @Test
  void whereNothingIsBestThereIsAMethodWithItsTrials() {
    assertThat(SummaryText.ofProblems(List.of(ATOM)).lines())
        .containsExactly(
            "problem, best configuration  trials",
            "---------------------------  ------",
            "atom, d = 3",
            " dmc                             16");
  }

  @Test
  void aValueWithoutAKnownMinimumSaysThatItIsOne() {
    Row unknown =
        problem("well, d = 1", "dmc", "dmc", 8L, 3L, 1L, null, null, null, null, null, null, 1.5);
    assertThat(SummaryText.ofProblems(List.of(unknown)).lines())
        .contains(
            "problem, best configuration  trials  failed   residual",
            " dmc                              8       3  value 1.5");
  }

  @Test
  void manyProblemsAreCountedByDimension() {
    Row row = new GenericRowWithSchema(new Object[] {2, "dmc", 24L, 99L, 0L, .125, 7L}, DIMENSION);
    assertThat(SummaryText.ofDimensions(List.of(row)))
        .contains(
            "dimension, method  problems  trials  success  first\n",
            "d = 2\n dmc                     24      99    0.125      7\n",
            "Over all problems of a dimension; every problem");
  }

  @Test
  void whatIsCutSaysSo() {
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d <= SummaryText.MOST_LINES; d++) {
      rows.add(new GenericRowWithSchema(new Object[] {d, "dmc", 1L, 1L, 0L, null, 1L}, DIMENSION));
    }
    assertThat(SummaryText.ofDimensions(rows))
        .contains("d = 79\n", "the first 80 lines")
        .doesNotContain("d = 80\n");
  }
}
