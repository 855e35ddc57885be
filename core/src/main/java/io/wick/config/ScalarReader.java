package io.wick.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Gives scalars their meaning by the type they go to; no value is coerced. */
final class ScalarReader {
  private final Problems problems;

  ScalarReader(Problems problems) {
    this.problems = problems;
  }

  static boolean isScalar(Class<?> type) {
    return type.isPrimitive()
        || type == Double.class
        || RecordField.isInteger(type)
        || type == Boolean.class
        || type == String.class
        || type == Duration.class
        || type.isEnum();
  }

  /** The value, or null after noting a problem. */
  Object read(Class<?> type, Node.Scalar node, String path) {
    if (node.isNull()) {
      String wrote = node.text().isEmpty() ? "has no value" : "must not be " + node.text();
      problems.add(
          node.place(),
          path + " " + wrote,
          "Write " + RecordField.kindOf(type) + ", or remove the line if it has a default.");
      return null;
    }
    if (type == double.class || type == Double.class) {
      return decimal(node, path);
    } else if (RecordField.isInteger(type)) {
      return integer(type, node, path);
    } else if (type == boolean.class || type == Boolean.class) {
      return bool(node, path);
    } else if (type == Duration.class) {
      return duration(node, path);
    } else if (type.isEnum()) {
      return constant(type, node, path);
    }
    return text(node, path);
  }

  /** The number of a scalar, or null after noting a problem. */
  BigDecimal number(Node.Scalar node, String path, String kind) {
    if (!node.quoted() && ScalarText.isNumber(node.text())) {
      return ScalarText.number(node.text());
    }
    String remedy =
        ScalarText.trap(node.text())
            .orElse(
                ScalarText.isNumber(node.text())
                    ? "Write " + node.text() + " without quotes."
                    : "Write " + kind + ", e.g. 1.");
    problems.add(node.place(), path + " must be " + kind + ", but was " + node.describe(), remedy);
    return null;
  }

  private Double decimal(Node.Scalar node, String path) {
    BigDecimal number = number(node, path, "a number");
    return number == null ? null : toDouble(number, node, path);
  }

  /** The nearest double; −0 becomes 0. Null after noting that it is out of range. */
  Double toDouble(BigDecimal number, Node node, String path) {
    double value = number.doubleValue();
    boolean vanishes = value == 0 && number.signum() != 0;
    if (vanishes || !(Math.abs(value) < Double.POSITIVE_INFINITY)) {
      problems.add(
          node.place(),
          path + " is out of the range of a double, it was " + node.describe(),
          "Keep it between 1e-323 and 1.7e308.");
      return null;
    }
    return value == 0 ? 0.0 : value;
  }

  private Object integer(Class<?> type, Node.Scalar node, String path) {
    BigDecimal number = number(node, path, "an integer");
    return number == null ? null : toInteger(type, number, node, path);
  }

  /** The Integer or Long, or null after noting that it is none. */
  Object toInteger(Class<?> type, BigDecimal number, Node node, String path) {
    boolean narrow = type == int.class || type == Integer.class;
    try {
      if (narrow) {
        return number.intValueExact();
      }
      return number.longValueExact();
    } catch (ArithmeticException e) {
      boolean fraction = number.stripTrailingZeros().scale() > 0;
      String remedy =
          fraction
              ? "Maybe "
                  + number.setScale(0, java.math.RoundingMode.HALF_EVEN).toPlainString()
                  + "?"
              : "The largest is " + (narrow ? Integer.MAX_VALUE : Long.MAX_VALUE) + ".";
      problems.add(node.place(), path + " must be an integer, but was " + node.describe(), remedy);
      return null;
    }
  }

  private Boolean bool(Node.Scalar node, String path) {
    if (!node.quoted() && (node.text().equals("true") || node.text().equals("false"))) {
      return node.text().equals("true");
    }
    problems.add(
        node.place(),
        path + " must be true or false, but was " + node.describe(),
        ScalarText.booleanTrap(node.text()).orElse("Write true or false."));
    return null;
  }

  private Duration duration(Node.Scalar node, String path) {
    Duration duration = ScalarText.duration(node.text()).orElse(null);
    if (duration == null) {
      boolean bare = ScalarText.isNumber(node.text());
      problems.add(
          node.place(),
          path + " must be a time with its unit, but was " + node.describe(),
          bare ? "Maybe " + node.text() + "s?" : "Write it like 500ms, 60s, 5m or 1h.");
    }
    return duration;
  }

  private Object constant(Class<?> type, Node.Scalar node, String path) {
    List<String> names = RecordField.constants(type);
    int position = names.indexOf(node.text());
    if (position < 0) {
      problems.add(
          node.place(),
          path + " must be one of " + Names.list(names) + ", but was " + node.describe(),
          Names.nearest(node.text(), names)
              .map(n -> "Maybe '" + n + "'?")
              .orElse("Choose one of them."));
      return null;
    }
    return type.getEnumConstants()[position];
  }

  private String text(Node.Scalar node, String path) {
    if (!node.quoted() && (ScalarText.isPlainValue(node.text()) || isNumberTrap(node.text()))) {
      problems.add(
          node.place(),
          path + " must be a text, but was " + node.text(),
          "Put it in quotes: '" + node.text() + "'.");
      return null;
    }
    return node.text();
  }

  private static boolean isNumberTrap(String text) {
    return text.matches("[-+.]?\\d.*") && ScalarText.trap(text).isPresent();
  }
}
