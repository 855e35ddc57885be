package io.wick.potential.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a CSV document (RFC 4180): rows of equal length, quoted cells, empty lines left out.
 * Problems are told with file, line and column.
 */
final class CsvText {
  /** A row and the line it starts on, from 1. */
  record Row(int line, List<String> cells) {}

  private final String source;
  private final String text;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private int at;
  private int line = 1;

  private CsvText(String source, String text, char separator) {
    this.source = source;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.separator = separator;
  }

  /**
   * The rows.
   *
   * @param source name of the file, for messages
   * @throws IllegalArgumentException if rows differ in length or a quote is not closed
   */
  static List<Row> rows(String source, String text, char separator) {
    CsvText csv = new CsvText(source, text, separator);
    while (csv.at < csv.text.length()) {
      csv.row();
    }
    return csv.rows;
  }

  /** A problem in a cell; column from 1. */
  static IllegalArgumentException problem(String source, int line, int column, String what) {
    return new IllegalArgumentException(
        source + ":" + line + (column > 0 ? ", column " + column : "") + " " + what);
  }

  private void row() {
    int first = line;
    List<String> cells = new ArrayList<>();
    do {
      cells.add(cell(cells.size() + 1));
    } while (taken(separator));
    taken('\r');
    if (!taken('\n') && at < text.length() && text.charAt(at - 1) != '\r') {
      throw problem(source, line, cells.size(), "has text after a closing quote. Remove it.");
    }
    line++;
    if (cells.size() == 1 && cells.get(0).isEmpty()) {
      return;
    }
    if (!rows.isEmpty() && rows.get(0).cells().size() != cells.size()) {
      int width = rows.get(0).cells().size();
      throw problem(
          source,
          first,
          0,
          "has " + cells.size() + " cells, but the first row has " + width + ". Check separators.");
    }
    rows.add(new Row(first, cells));
  }

  private boolean taken(char c) {
    boolean here = at < text.length() && text.charAt(at) == c;
    at += here ? 1 : 0;
    return here;
  }

  private String cell(int column) {
    if (taken('"')) {
      return quoted(column);
    }
    int from = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private String quoted(int column) {
    StringBuilder cell = new StringBuilder();
    int opened = line;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && !taken('"')) {
        return cell.toString();
      }
      line += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    throw problem(source, opened, column, "opens a quote that is never closed. Close it.");
  }
}
