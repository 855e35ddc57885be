package io.wick.spark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class ExtractTest {
  private static final List<Row> ROWS =
      List.of(RowFactory.create("b", 1), RowFactory.create("a", 2), RowFactory.create("c", 3));

  /** What is left out is said, also of what is made of it. */
  @Test
  void knowsWhetherThereWereMoreRows() {
    Extract cut = Extract.of(List.of("name", "x"), ROWS, 2);
    assertThat(cut.rows()).containsExactly(List.of("b", 1), List.of("a", 2));
    assertThat(cut.cut()).isTrue();
    assertThat(cut.sorted("name").rows()).containsExactly(List.of("a", 2), List.of("b", 1));
    assertThat(cut.sorted("name").cut()).isTrue();
    assertThat(cut.select(List.of("x")).cut()).isTrue();
    assertThat(Extract.of(List.of("name", "x"), ROWS, 3).cut()).isFalse();
  }
}
