package io.wick.spark.report;

import java.util.ArrayList;
import java.util.List;

/** What the sweep file claims, and whether it holds. */
final class ClaimTable {
  /** An interval must not look like a point. */
  private static final int CLAIM_DIGITS = 7;

  /** Position of the column {@code holds}. */
  private static final int CLAIM_HOLDS = 6;

  private ClaimTable() {}

  /** The table, unless nothing is claimed. */
  static void write(Html page, Extract claims) {
    if (claims.isEmpty()) {
      return;
    }
    page.heading("What it claims");
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : claims.rows()) {
      List<Object> readable = new ArrayList<>(row.subList(0, CLAIM_HOLDS));
      Object holds = row.get(CLAIM_HOLDS);
      readable.add(
          holds == null
              ? "unknown: " + row.get(CLAIM_HOLDS + 1)
              : (Boolean) holds ? "holds" : "does not hold");
      rows.add(readable);
    }
    page.raw("<div class=\"claims\">");
    page.table(List.of("claim", "case", "value", "from", "to", "expected", ""), rows, CLAIM_DIGITS);
    page.raw("</div>");
  }
}
