package io.wick.spark.export;

import java.io.IOException;
import java.io.Writer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import scala.collection.JavaConverters;

/**
 * Lines of RFC 4180: comma, CRLF, quotes doubled within quotes. Null is empty, an empty text is two
 * quotes. Numbers have all digits that tell them from their neighbours; lists are JSON arrays;
 * times are ISO 8601 in UTC.
 */
final class Csv {
  private final Writer writer;

  Csv(Writer writer) {
    this.writer = writer;
  }

  /** Writes one line. */
  void line(List<?> cells) throws IOException {
    boolean first = true;
    for (Object cell : cells) {
      if (!first) {
        writer.write(',');
      }
      first = false;
      if (cell != null) {
        writer.write(quoted(text(cell)));
      }
    }
    // An empty line would be no record; one empty cell is.
    if (cells.size() == 1 && cells.get(0) == null) {
      writer.write("\"\"");
    }
    writer.write("\r\n");
  }

  /** Writes a row. */
  void line(Row row) throws IOException {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.get(i);
    }
    line(java.util.Arrays.asList(cells));
  }

  private static String text(Object cell) {
    if (cell instanceof scala.collection.Iterable<?> list) {
      StringBuilder json = new StringBuilder("[");
      Iterator<?> elements = JavaConverters.asJavaIterable(list).iterator();
      while (elements.hasNext()) {
        Object element = elements.next();
        json.append(element == null ? "null" : text(element)).append(elements.hasNext() ? "," : "");
      }
      return json.append(']').toString();
    }
    if (cell instanceof Timestamp time) {
      return time.toInstant().toString();
    }
    if (cell instanceof Instant time) {
      return time.toString();
    }
    return cell.toString();
  }

  private static String quoted(String text) {
    boolean plain = !text.isEmpty();
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c != ',' && c != '"' && c != '\r' && c != '\n';
    }
    // Blanks at the ends are dropped by some readers.
    plain = plain && text.strip().equals(text);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
