package io.wick.spark.analyze;

import io.wick.config.ConfigException;
import io.wick.sweep.Chart;
import io.wick.sweep.Claim;
import io.wick.sweep.Presentation;
import io.wick.sweep.View;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;

/**
 * The SQL of a figure or a claim: a query, never a command.
 *
 * @param views named queries that it may use
 * @param sql the query
 */
public record StudyQuery(List<View> views, String sql) {
  /** {@code select *}, {@code t.*}; not {@code count(*)} and no product. */
  private static final Pattern ALL_COLUMNS =
      Pattern.compile("(\\b(select|distinct|all)\\s+|,\\s*|\\.)\\*", Pattern.CASE_INSENSITIVE);

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
  Answer ask(SparkSession spark, int rows) throws Unanswered {
    try {
      Dataset<Row> answer = spark.sql(bounded(rows));
      return new Answer(List.of(answer.columns()), answer.collectAsList());
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare.
      throw new Unanswered(firstLine(e), e);
    }
  }

  /** True if the query itself says in which order its rows come. */
  boolean isOrdered() {
    LogicalPlan plan;
    try {
      plan = new CatalystSqlParser().parsePlan(sql);
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare; the answer says what is wrong.
      return false;
    }
    while (true) {
      if (plan instanceof Sort) {
        return true;
      }
      if (plan instanceof UnresolvedWith with) {
        plan = with.child();
      } else if (plan instanceof GlobalLimit limit) {
        plan = limit.child();
      } else if (plan instanceof LocalLimit limit) {
        plan = limit.child();
      } else {
        return false;
      }
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("(?s)\\n.*", "");
  }

  /** The query as a subquery, where SQL allows no command, with a bound on its rows. */
  private String bounded(int rows) {
    StringBuilder text = new StringBuilder();
    for (View view : views) {
      text.append(text.isEmpty() ? "with " : ", ").append(view.name());
      text.append(" as (\n").append(view.query()).append("\n)");
    }
    return text + " select * from (\n" + sql + "\n) limit " + rows;
  }

  /**
   * Checks the grammar of all queries, without starting Spark.
   *
   * @param source name of the sweep file, for the message
   * @throws ConfigException if one is not a query
   */
  public static void check(Presentation presentation, String source) {
    List<String> problems = new ArrayList<>();
    for (View view : presentation.views()) {
      new StudyQuery(List.of(), view.query()).check("the view " + view.name(), source, problems);
    }
    for (Chart chart : presentation.figures()) {
      new StudyQuery(List.of(), chart.query())
          .check("the figure " + chart.name(), source, problems);
    }
    for (Claim claim : presentation.claims()) {
      new StudyQuery(List.of(), claim.query())
          .check("the claim '" + claim.says() + "'", source, problems);
      judgeable(claim, source, problems);
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(String.join("\n", problems));
    }
  }

  /** What a claim does not select it cannot be judged by, and a sweep may take a night. */
  private static void judgeable(Claim claim, String source, List<String> problems) {
    StudyQuery query = new StudyQuery(List.of(), claim.query());
    List<String> missing =
        Stream.of("low", "high", "expected").filter(column -> !query.mayGive(column)).toList();
    if (!query.mayGive("holds") && !missing.isEmpty()) {
      problems.add(
          "The claim '"
              + claim.says()
              + "' cannot be judged: its query gives no column "
              + String.join(", ", missing)
              + " ("
              + source
              + "). Select value, low, high and expected, or holds.");
    }
  }

  /**
   * False if no row of the answer can have such a column: the query neither names it nor takes all.
   */
  private boolean mayGive(String column) {
    return ALL_COLUMNS.matcher(sql).find()
        || Pattern.compile("\\b" + Pattern.quote(column) + "\\b", Pattern.CASE_INSENSITIVE)
            .matcher(sql)
            .find();
  }

  private void check(String owner, String source, List<String> problems) {
    try {
      new CatalystSqlParser().parsePlan(bounded(1));
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
