package io.wick.sweep;

import java.time.Duration;

/** Configuration scalars as the four types of a table column, and as numbers. */
final class Plain {
  private Plain() {}

  /** Long, Double, Boolean or String; a duration counts seconds; null stays null. */
  static Object of(Object value) {
    if (value instanceof Integer i) {
      return i.longValue();
    } else if (value instanceof Duration d) {
      return d.getSeconds() + 1e-9 * d.getNano();
    } else if (value instanceof Enum<?> e) {
      return Notation.name(e);
    }
    return value;
  }

  /** The type of a column that can hold it. */
  static AxisColumn.Type type(Object value) {
    Object plain = of(value);
    if (plain instanceof Long) {
      return AxisColumn.Type.LONG;
    } else if (plain instanceof Double) {
      return AxisColumn.Type.DOUBLE;
    }
    return plain instanceof Boolean ? AxisColumn.Type.BOOLEAN : AxisColumn.Type.STRING;
  }

  /** The value as an element of a column. */
  static Object in(AxisColumn.Type type, Object value) {
    Object plain = of(value);
    return switch (type) {
      case LONG, BOOLEAN -> plain;
      case DOUBLE -> ((Number) plain).doubleValue();
      case STRING -> plain instanceof Double d ? Notation.number(d) : String.valueOf(plain);
    };
  }

  /** The value as a number of a condition: booleans are 0 and 1, what is no number is NaN. */
  static double number(Object value) {
    Object plain = of(value);
    if (plain instanceof Boolean b) {
      return b ? 1 : 0;
    }
    return plain instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  /** True if a value written in a file means this one. */
  static boolean means(Object written, Object value) {
    Object plain = of(value);
    if (written instanceof Number w && plain instanceof Number p) {
      return w.doubleValue() == p.doubleValue();
    }
    return String.valueOf(written).equals(String.valueOf(plain));
  }
}
