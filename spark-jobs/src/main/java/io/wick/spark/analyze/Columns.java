package io.wick.spark.analyze;

import java.util.List;
import java.util.Set;

/** Text in columns. */
final class Columns {
  private Columns() {}

  /**
   * Pads every cell to its column's width; the columns in {@code right} are right-aligned. The
   * first row is a header and is underlined.
   */
  static String align(List<String[]> rows, Set<Integer> right) {
    int[] width = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      line(text, rows.get(r), width, right);
      if (r == 0) {
        String[] rule = new String[width.length];
        for (int i = 0; i < width.length; i++) {
          rule[i] = "-".repeat(width[i]);
        }
        line(text, rule, width, right);
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String[] row, int[] width, Set<Integer> right) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < width.length; i++) {
      String pad = " ".repeat(width[i] - row[i].length());
      line.append(right.contains(i) ? pad + row[i] : row[i] + pad).append("  ");
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
