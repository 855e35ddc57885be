package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.spark.analyze.AnalysisSession;
import io.wick.spark.analyze.AnalysisTables;
import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few trials are analysed in the driver, many by Spark's executors: the tables are the same. */
class AnalysisPathsTest {
  private static final String CLAIMS =
      """
      claims:
        - says: Some trials diverge
          query: select method as case, sum(diverged) as value, sum(diverged) > 0 as holds from health where method = 'test-trouble' group by method
      """;

  @TempDir static Path folder;

  @Test
  void theTablesAreTheSame() throws IOException, SQLException {
    SparkSession spark = SharedSpark.get();
    Path sweep = Files.writeString(folder.resolve("sweep.yaml"), ReportTest.SWEEP + CLAIMS);
    String out = folder.resolve("out").toString();
    assertThat(Wick.run("run", sweep.toString(), "--out", out).code()).isEqualTo(3);
    Path here = Files.move(folder.resolve("out/analysis"), folder.resolve("here"));
    OutputFolder output = OutputFolder.of(out, spark.sparkContext().hadoopConfiguration());
    spark.conf().set(AnalysisSession.LOCAL_TRIALS, "0");
    try (AnalyzedTrials trials = AnalyzedTrials.of(spark, output)) {
      trials.store(SweepFile.read(output).presentation());
      assertThat(trials.claims()).isEqualTo("holds    Some trials diverge\n");
    } finally {
      spark.conf().unset(AnalysisSession.LOCAL_TRIALS);
    }
    Path there = folder.resolve("out/analysis");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String table : AnalysisTables.names()) {
        String a = rows(here.resolve(table));
        String b = rows(there.resolve(table));
        String different =
            "select count(*) from (select to_json(t) as row from %s t) a full join"
                + " (select to_json(t) as row from %s t) b using (row)"
                + " where a.row is null or b.row is null";
        try (ResultSet count = statement.executeQuery(String.format(different, a, b))) {
          count.next();
          assertThat(count.getLong(1)).as(table).isZero();
        }
        try (ResultSet schemas =
            statement.executeQuery(
                "select count(*) from ((describe from "
                    + a
                    + ") except (describe from "
                    + b
                    + "))")) {
          schemas.next();
          assertThat(schemas.getLong(1)).as("columns of " + table).isZero();
        }
      }
    }
  }

  private static String rows(Path table) {
    return "read_parquet('" + table + "/*.parquet')";
  }
}
