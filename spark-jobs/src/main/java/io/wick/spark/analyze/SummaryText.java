package io.wick.spark.analyze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** The summary as a console shows it: a column that would be empty is left out. */
final class SummaryText {
  /** More lines are not read on a console. */
  static final int MOST_LINES = 80;

  private static final int DIGITS = 3;

  /** A column: its header, what it says of a row, and what it means; numbers are to the right. */
  private record Column(
      String header, Function<Row, String> text, boolean number, String explanation) {
    static Column number(String header, Function<Row, String> text, String explanation) {
      return new Column(header, text, true, explanation);
    }

    static Column text(String header, Function<Row, String> text, String explanation) {
      return new Column(header, text, false, explanation);
    }
  }

  private static final Column TRIALS =
      Column.number("trials", row -> row.getAs("trials").toString(), "");
  private static final Column FAILED = Column.number("failed", row -> more(row, "failed", 0), "");

  private static final List<Column> PROBLEMS =
      List.of(
          Column.text(
              "problem, best configuration",
              row -> " " + row.getAs(has(row, "configuration") ? "configuration" : "method"),
              ""),
          TRIALS,
          FAILED,
          Column.number(
              "best of",
              row -> more(row, "candidates", 1),
              "configurations of the method; what follows is of the best one"),
          Column.text(
              "success",
              SummaryText::success,
              """
              share of runs that hit the tightest target, with the 95 % interval of a best of so many;
              grid methods: |psi|^2 near a minimum"""),
          Column.number(
              "TTS99",
              SummaryText::timeToSolution,
              """
              until repeated runs have succeeded with 99 % probability: evaluations;
              grid methods: time of the schedule"""),
          Column.number(
              "residual",
              SummaryText::residual,
              "median of the best value minus the known minimum; grid methods: of <V> at the end"));

  private static final List<Column> DIMENSIONS =
      List.of(
          Column.text("dimension, method", row -> " " + row.getAs("method"), ""),
          Column.number("problems", row -> row.getAs("problems").toString(), ""),
          TRIALS,
          FAILED,
          Column.number(
              "success",
              row -> has(row, "success") ? Numbers.text(row.<Double>getAs("success"), DIGITS) : "",
              """
              of the best configuration, mean over the problems: share of runs that hit the tightest
              target; grid methods: |psi|^2 near a minimum"""),
          Column.number(
              "first",
              row -> row.getAs("first").toString(),
              """
              problems where no other method is better: highest success, then lowest expected
              running time, then lowest value"""));

  private SummaryText() {}

  /** One line per problem and method. */
  static String ofProblems(List<Row> rows) {
    return of(PROBLEMS, row -> row.getAs("problem"), rows);
  }

  /** One line per dimension and method. */
  static String ofDimensions(List<Row> rows) {
    boolean cut = rows.size() > MOST_LINES;
    String text =
        of(
            DIMENSIONS,
            row -> "d = " + row.getAs("dimension"),
            cut ? rows.subList(0, MOST_LINES) : rows);
    return text
        + "Over all problems of a dimension"
        + (cut ? ", the first " + MOST_LINES + " lines" : "")
        + "; every problem by itself is in the report and in analysis/best_schedules.\n";
  }

  private static String of(List<Column> columns, Function<Row, String> heading, List<Row> rows) {
    List<Column> shown =
        columns.stream()
            .filter(c -> rows.stream().anyMatch(row -> !c.text().apply(row).isBlank()))
            .toList();
    List<String[]> cells = new ArrayList<>();
    cells.add(shown.stream().map(Column::header).toArray(String[]::new));
    String above = "";
    for (Row row : rows) {
      String title = heading.apply(row);
      if (!title.equals(above)) {
        String[] line = new String[shown.size()];
        Arrays.fill(line, "");
        line[0] = title;
        cells.add(line);
        above = title;
      }
      cells.add(shown.stream().map(c -> c.text().apply(row)).toArray(String[]::new));
    }
    Set<Integer> right = new LinkedHashSet<>();
    int width = 0;
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).number()) {
        right.add(i);
      }
      if (!shown.get(i).explanation().isEmpty()) {
        width = Math.max(width, shown.get(i).header().length());
      }
    }
    StringBuilder text = new StringBuilder(Columns.align(cells, right));
    for (Column column : shown) {
      String header = column.header();
      for (String line : column.explanation().lines().toList()) {
        text.append(pad(header, width)).append("  ").append(line).append('\n');
        header = "";
      }
    }
    return text.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static boolean has(Row row, String column) {
    return row.getAs(column) != null;
  }

  /** A count, if it is more than what goes without saying. */
  private static String more(Row row, String column, long usual) {
    return has(row, column) && row.<Long>getAs(column) > usual ? row.getAs(column).toString() : "";
  }

  private static String success(Row row) {
    if (!has(row, "success")) {
      return "";
    }
    double success = row.getAs("success");
    return has(row, "success_low")
        ? String.format(
            Locale.ROOT,
            "%.2f [%.2f, %.2f]",
            success,
            row.<Double>getAs("success_low"),
            row.<Double>getAs("success_high"))
        : String.format(Locale.ROOT, "%.3f |psi|^2", success);
  }

  private static String timeToSolution(Row row) {
    if (!has(row, "tts99")) {
      return "";
    }
    String unit = has(row, "hits") ? " evals" : " in time";
    return Numbers.text(row.<Double>getAs("tts99"), DIGITS) + unit;
  }

  private static String residual(Row row) {
    if (has(row, "median_residual")) {
      return Numbers.text(row.<Double>getAs("median_residual"), DIGITS);
    }
    return has(row, "median_value")
        ? "value " + Numbers.text(row.<Double>getAs("median_value"), DIGITS)
        : "";
  }
}
