package io.wick.spark.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.testing.SharedSpark;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What failed attempts inherit from the trials beside them. */
class TrialsOfRecordTest {
  private static final String CELL =
      " potential_parameters, schedule_parameters, method_parameters, budget_parameters";

  private static List<Row> ofRecord(String trials, String failures) {
    SparkSession spark = SharedSpark.get();
    Dataset<Row> finished =
        spark.sql(
            "select * from values "
                + trials
                + " as t(trial_key, status, known_minimum, targets,"
                + CELL
                + ")");
    Dataset<Row> failed =
        spark.sql(
            "select * from values "
                + failures
                + " as f(trial_key, status, finished_at,"
                + CELL
                + ")");
    return TrialsOfRecord.of(finished, failed)
        .select("trial_key", "status", "known_minimum", "targets")
        .orderBy("trial_key")
        .collectAsList();
  }

  @Test
  void failedAttemptsBelongToTheirCells() {
    List<Row> rows =
        ofRecord(
            "('a', 'COMPLETED', 1.5D, array(0.1D, 0.01D), 'p', null, 'm', 'b'),"
                + " ('b', 'COMPLETED', 1.5D, array(2D), 'p', null, 'n', 'b'),"
                + " ('c', 'COMPLETED', cast(null as double), array(3D), 'q', null, 'm', 'b')",
            "('d', 'TIMED_OUT', 1, 'p', null, 'm', 'b'), ('d', 'LOST', 2, 'p', null, 'm', 'b'),"
                + " ('a', 'LOST', 1, 'p', null, 'm', 'b'), ('e', 'LOST', 1, 'q', null, 'm', 'b'),"
                + " ('f', 'LOST', 1, 'p', null, 'all of it failed', 'b')");
    assertThat(rows)
        .extracting(row -> row.getString(0))
        .containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(rows.get(3).getString(1)).isEqualTo("LOST");
    assertThat(rows.get(3).getDouble(2)).isEqualTo(1.5);
    assertThat(rows.get(3).<Double>getList(3)).containsExactly(0.1, 0.01);
    // No minimum is known here, for nobody.
    assertThat(rows.get(4).isNullAt(2)).isTrue();
    assertThat(rows.get(4).<Double>getList(3)).containsExactly(3.0);
    assertThat(rows.get(5).getDouble(2)).isEqualTo(1.5);
    assertThat(rows.get(5).<Double>getList(3)).isNotEmpty();
    // Those that finished keep their own.
    assertThat(rows.get(1).<Double>getList(3)).containsExactly(2.0);
  }
}
