package io.wick.spark.analyze;

import io.wick.config.ConfigException;
import io.wick.sweep.Chart;
import io.wick.sweep.Claim;
import io.wick.sweep.Presentation;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;

/** The SQL of figures and claims: queries, never commands. */
public final class StudyQuery {
  private StudyQuery() {}

  /** That a query cannot be answered, in one sentence. */
  public static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1;

    Unanswered(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * What a query gives.
   *
   * @param columns names in order
   * @param rows rows in the order of the query
   */
  public record Answer(List<String> columns, List<Row> rows) {}

  /** Asks; the tables must be views of the session. */
  static Answer ask(SparkSession spark, String sql, int rows) throws Unanswered {
    try {
      Dataset<Row> answer = spark.sql(bounded(sql, rows));
      return new Answer(List.of(answer.columns()), answer.collectAsList());
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare.
      throw new Unanswered(firstLine(e), e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("(?s)\\n.*", "");
  }

  /** The query as a subquery, where SQL allows no command, with a bound on its rows. */
  private static String bounded(String sql, int rows) {
    return "select * from (\n" + sql + "\n) limit " + rows;
  }

  /**
   * Checks the grammar of all queries, without starting Spark.
   *
   * @param source name of the sweep file, for the message
   * @throws ConfigException if one is not a query
   */
  public static void check(Presentation presentation, String source) {
    List<String> problems = new ArrayList<>();
    for (Chart chart : presentation.figures()) {
      check(chart.query(), "the figure " + chart.name(), source, problems);
    }
    for (Claim claim : presentation.claims()) {
      check(claim.query(), "the claim '" + claim.says() + "'", source, problems);
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(String.join("\n", problems));
    }
  }

  private static void check(String sql, String owner, String source, List<String> problems) {
    try {
      new CatalystSqlParser().parsePlan(bounded(sql, 1));
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare.
      problems.add(
          "The query of "
              + owner
              + " is no SQL query: "
              + firstLine(e)
              + " ("
              + source
              + "). Write select ... from trials ...");
    }
  }
}
