package io.wick.spark.analyze;

import io.wick.sweep.Claim;
import io.wick.sweep.Presentation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the sweep file claims, held against the results: one row per claim and case, with the
 * measured value, its interval, the expected value, and whether the claim holds. Cases come in the
 * order of the query, or by name if it has none.
 */
final class Claims {
  static final String NAME = "claims";

  /** Position of the column {@code case}. */
  private static final int CASE = 1;

  /** Cases of one claim. */
  private static final int MOST_CASES = 1000;

  private static final List<Computed> COLUMNS =
      List.of(
          Computed.text("claim", "the statement of the sweep file"),
          Computed.text("case", "which case of it, as its query names it"),
          Computed.real("value", "measured value"),
          Computed.real("low", "lower end of its interval"),
          Computed.real("high", "upper end of its interval"),
          Computed.real("expected", "the value that the claim expects"),
          new Computed(
              "holds",
              DataTypes.BooleanType,
              "true if the interval contains the expected value, or if the query says so; null if"
                  + " that cannot be said"),
          Computed.text("error", "why nothing can be said"));

  private Claims() {}

  /** The table of claims; the other analysis tables must be stored. */
  static Dataset<Row> of(Evidence evidence, Presentation presentation) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Claim claim : presentation.claims()) {
      StudyQuery query = new StudyQuery(presentation.views(), claim.query());
      rows.addAll(judged(evidence, claim, query));
    }
    StructType schema = Computed.schema(new StructType(), List.of(), COLUMNS);
    return evidence.local(rows, schema);
  }

  private static List<Row> judged(Evidence evidence, Claim claim, StudyQuery query)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    try {
      StudyQuery.Answer answer = evidence.answer(query, MOST_CASES);
      for (Row row : answer.rows()) {
        rows.add(judged(claim, answer.columns(), row));
      }
      if (!query.isOrdered()) {
        // Rows without an order come as the engine pleases.
        rows.sort(Comparator.comparing(row -> row.getString(CASE)));
      }
    } catch (StudyQuery.Unanswered e) {
      rows.add(silent(claim, e.getMessage()));
    }
    if (rows.isEmpty()) {
      rows.add(silent(claim, "the query gives no row"));
    }
    return rows;
  }

  private static Row judged(Claim claim, List<String> columns, Row row) {
    Double low = number(columns, row, "low");
    Double high = number(columns, row, "high");
    Double expected = number(columns, row, "expected");
    Object said = columns.contains("holds") ? row.getAs("holds") : null;
    Boolean holds = null;
    String error = null;
    if (said instanceof Boolean b) {
      holds = b;
    } else if (low != null && high != null && expected != null) {
      holds = low <= expected && expected <= high;
    } else {
      error = "the row has neither holds nor all of low, high and expected";
    }
    return RowFactory.create(
        claim.says(),
        columns.contains("case") ? String.valueOf((Object) row.getAs("case")) : "",
        number(columns, row, "value"),
        low,
        high,
        expected,
        holds,
        error);
  }

  private static Row silent(Claim claim, String error) {
    return RowFactory.create(claim.says(), "", null, null, null, null, null, error);
  }

  private static Double number(List<String> columns, Row row, String name) {
    return columns.contains(name) && row.getAs(name) instanceof Number n ? n.doubleValue() : null;
  }

  /** What a run prints of its claims: one line per claim, the first case that fails; or nothing. */
  static String text(Dataset<Row> claims) {
    StringBuilder text = new StringBuilder();
    List<Row> rows = claims.collectAsList();
    List<String> statements = rows.stream().map(r -> r.<String>getAs("claim")).distinct().toList();
    for (String statement : statements) {
      List<Row> cases = rows.stream().filter(r -> r.getAs("claim").equals(statement)).toList();
      List<Row> failing =
          cases.stream().filter(r -> !Boolean.TRUE.equals(r.getAs("holds"))).toList();
      if (failing.isEmpty()) {
        text.append("holds    ").append(statement);
        text.append(cases.size() > 1 ? " (" + cases.size() + " cases)\n" : "\n");
      } else {
        Row first = failing.get(0);
        boolean silent = first.getAs("holds") == null;
        text.append(silent ? "unknown  " : "FAILS    ").append(statement).append(": ");
        text.append(silent ? first.getAs("error") : measured(first));
        text.append(failing.size() > 1 ? "; and " + (failing.size() - 1) + " more\n" : "\n");
      }
    }
    return text.toString();
  }

  private static String measured(Row row) {
    String which = row.<String>getAs("case");
    StringBuilder text = new StringBuilder(which.isEmpty() ? "" : which + ", ");
    text.append(row.isNullAt(row.fieldIndex("value")) ? "" : number(row, "value"));
    if (row.getAs("low") != null && row.getAs("high") != null) {
      text.append(" [").append(number(row, "low")).append(", ").append(number(row, "high"));
      text.append("]");
    }
    if (row.getAs("expected") != null) {
      text.append(", expected ").append(number(row, "expected"));
    }
    return text.toString();
  }

  private static String number(Row row, String name) {
    return String.format(Locale.ROOT, "%.5g", row.<Double>getAs(name));
  }
}
