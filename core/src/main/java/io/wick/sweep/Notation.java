package io.wick.sweep;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

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

  /**
   * True for a record that sweep files write as the list of its components, such as an interval;
   * one with a single component, such as a box, is written as that component.
   */
  public static boolean isPositional(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return type.getInterfaces().length == 0
        && components.length > 0
        && Arrays.stream(components).noneMatch(c -> c.isAnnotationPresent(Parameter.class));
  }

  /** A shape with its axes at the given digits, as compact JSON; no constructor is called. */
  static String json(Shape shape, int[] digits) {
    StringBuilder out = new StringBuilder();
    append(out, shape, digits);
    return out.toString();
  }

  private static void append(StringBuilder out, Shape shape, int[] digits) {
    if (shape instanceof Shape.Structure structure) {
      members(out, structure.type(), i -> append(out, structure.components().get(i), digits));
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
    RecordComponent[] components = record.getClass().getRecordComponents();
    members(
        out,
        record.getClass(),
        i -> {
          try {
            components[i].getAccessor().setAccessible(true);
            append(out, components[i].getAccessor().invoke(record));
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + components[i], e);
          }
        });
  }

  /** Writes the components of a record, by name or by position, each through {@code value}. */
  private static void members(StringBuilder out, Class<?> type, IntConsumer value) {
    RecordComponent[] components = type.getRecordComponents();
    boolean positional = isPositional(type);
    boolean sole = positional && components.length == 1;
    out.append(sole ? "" : positional ? "[" : "{");
    Entry entry = type.getAnnotation(Entry.class);
    String separator = "";
    if (entry != null) {
      out.append("\"type\":").append(quoted(entry.name()));
      separator = ",";
    }
    for (int i = 0; i < components.length; i++) {
      out.append(separator);
      separator = ",";
      if (!positional) {
        out.append(quoted(components[i].getName())).append(':');
      }
      value.accept(i);
    }
    out.append(sole ? "" : positional ? "]" : "}");
  }
}
