package io.wick.spark.report;

import io.wick.spark.analyze.Numbers;
import java.util.List;

/** Text of a page; whatever comes from outside is escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Characters that mean something in HTML, as text. */
  static String escape(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** JSON that may stand inside a script element: no {@code <} that could end it. */
  static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  /** Markup as it is. */
  Html raw(String markup) {
    text.append(markup).append('\n');
    return this;
  }

  Html heading(String title) {
    return raw("<h2>" + escape(title) + "</h2>");
  }

  Html paragraph(String sentence) {
    return raw("<p>" + escape(sentence) + "</p>");
  }

  Html soft(String sentence) {
    return raw("<p class=\"soft\">" + escape(sentence) + "</p>");
  }

  Html code(String listing) {
    return raw("<pre>" + escape(listing) + "</pre>");
  }

  /** A table; numbers are right-aligned and shortened to four digits. */
  Html table(List<String> header, List<List<Object>> rows) {
    return table(header, rows, 4);
  }

  /** A table; numbers are right-aligned and shortened to so many digits. */
  Html table(List<String> header, List<List<Object>> rows, int digits) {
    text.append("<div class=\"table\"><table><thead><tr>");
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      boolean number = rows.stream().anyMatch(row -> row.get(column) instanceof Number);
      text.append(number ? "<th class=\"number\">" : "<th>")
          .append(escape(header.get(i)))
          .append("</th>");
    }
    text.append("</tr></thead><tbody>\n");
    for (List<Object> row : rows) {
      text.append("<tr>");
      for (Object value : row) {
        text.append(value instanceof Number ? "<td class=\"number\">" : "<td>")
            .append(cell(value, digits))
            .append("</td>");
      }
      text.append("</tr>\n");
    }
    text.append("</tbody></table></div>\n");
    return this;
  }

  private static String cell(Object value, int digits) {
    if (value == null) {
      return "";
    }
    return value instanceof Number number ? Numbers.text(number, digits) : escape(value.toString());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
