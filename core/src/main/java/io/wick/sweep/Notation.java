package io.wick.sweep;

import io.wick.catalog.Entry;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How configuration values are written as text: JSON whose characters do not depend on the JDK
 * (Double.toString changed in 19). Doubles get the fewest digits, at least 15 tried first, that
 * read back as the same bits.
 */
public final class Notation {
  private Notation() {}

  /** A record, list or scalar as compact JSON; the type name of an entry comes first. */
  public static String json(Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  /** A double in full precision: the shortest of 15, 16 and 17 digits that reads back. */
  public static String number(double value) {
    if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return "0.0";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = exact;
    for (int digits = 15; digits <= 17; digits++) {
      rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    rounded = rounded.stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < 16) {
      String plain = rounded.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    String digits = rounded.unscaledValue().abs().toString();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + "."
        + (digits.length() > 1 ? digits.substring(1) : "0")
        + "e"
        + exponent;
  }

  /** An enum constant as sweep files write it: {@code LOG} is {@code log}. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A duration as sweep files write it, e.g. {@code 60s}, {@code 1.5s}. */
  public static String name(Duration duration) {
    return new BigDecimal(duration.getSeconds())
            .add(BigDecimal.valueOf(duration.getNano(), 9))
            .stripTrailingZeros()
            .toPlainString()
        + "s";
  }

  /** A string as a JSON literal. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || c == 0x2028 || c == 0x2029) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** A shape with its axes at the given digits, as compact JSON; no constructor is called. */
  static String json(Shape shape, int[] digits) {
    StringBuilder out = new StringBuilder();
    append(out, shape, digits);
    return out.toString();
  }

  private static void append(StringBuilder out, Shape shape, int[] digits) {
    if (shape instanceof Shape.Structure structure) {
      RecordComponent[] names = structure.type().getRecordComponents();
      boolean first = open(out, structure.type());
      for (int i = 0; i < names.length; i++) {
        first = member(out, names[i].getName(), first);
        append(out, structure.components().get(i), digits);
      }
      out.append('}');
    } else if (shape instanceof Shape.Sequence sequence) {
      out.append('[');
      for (int i = 0; i < sequence.elements().size(); i++) {
        out.append(i == 0 ? "" : ",");
        append(out, sequence.elements().get(i), digits);
      }
      out.append(']');
    } else {
      append(out, shape.at(digits));
    }
  }

  private static void append(StringBuilder out, Object value) {
    if (value == null || value instanceof Boolean || isInteger(value)) {
      out.append(value);
    } else if (value instanceof Double d) {
      out.append(d.isNaN() || d.isInfinite() ? quoted(d.toString()) : number(d));
    } else if (value instanceof Enum<?> e) {
      out.append(quoted(name(e)));
    } else if (value instanceof Duration d) {
      out.append(quoted(name(d)));
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ",");
        append(out, list.get(i));
      }
      out.append(']');
    } else if (value instanceof Record record) {
      append(out, record);
    } else {
      out.append(quoted(value.toString()));
    }
  }

  private static boolean isInteger(Object value) {
    return value instanceof Integer || value instanceof Long;
  }

  private static void append(StringBuilder out, Record record) {
    boolean first = open(out, record.getClass());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      first = member(out, component.getName(), first);
      try {
        component.getAccessor().setAccessible(true);
        append(out, component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    out.append('}');
  }

  private static boolean open(StringBuilder out, Class<?> type) {
    out.append('{');
    Entry entry = type.getAnnotation(Entry.class);
    if (entry == null) {
      return true;
    }
    out.append("\"type\":").append(quoted(entry.name()));
    return false;
  }

  private static boolean member(StringBuilder out, String name, boolean first) {
    out.append(first ? "" : ",").append(quoted(name)).append(':');
    return false;
  }
}
