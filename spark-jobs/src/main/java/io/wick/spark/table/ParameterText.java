package io.wick.spark.table;

import io.wick.catalog.Entry;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** Renders a configured record as one line of JSON, all components in order. */
final class ParameterText {
  private ParameterText() {}

  /** JSON of a record; null of null. */
  static String of(Object value) {
    if (value == null) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    append(value, out);
    return out.toString();
  }

  private static void append(Object value, StringBuilder out) {
    if (value instanceof Record record) {
      appendRecord(record, out);
    } else if (value instanceof Collection<?> list) {
      char separator = '[';
      for (Object element : list) {
        out.append(separator);
        append(element, out);
        separator = ',';
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Enum<?> constant) {
      quote(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), out);
    } else if (value instanceof Duration duration) {
      quote(duration.toString(), out);
    } else {
      quote(value.toString(), out);
    }
  }

  private static void appendRecord(Record value, StringBuilder out) {
    Entry entry = value.getClass().getAnnotation(Entry.class);
    out.append('{');
    String separator = "";
    if (entry != null) {
      out.append("\"type\":");
      quote(entry.name(), out);
      separator = ",";
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      out.append(separator);
      quote(component.getName(), out);
      out.append(':');
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        append(accessor.invoke(value), out);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
      separator = ",";
    }
    out.append('}');
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
