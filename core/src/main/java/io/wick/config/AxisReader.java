package io.wick.config;

import io.wick.sweep.Axis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code {values: […]}} and {@code {from, to, count, scale}}. Ends of a range are exact;
 * values between them are rounded to twelve significant digits, so that 10 to 10⁴ in seven steps on
 * a log scale passes through 100 and 1000 and a longer range shares the values of a shorter one.
 */
final class AxisReader {
  /** Words that no record may use as a component name. */
  static final List<String> RESERVED = List.of("values", "from", "to", "count", "scale", "zip");

  private static final int LONGEST = 1_000_000;
  private static final MathContext ROUNDED = new MathContext(12, RoundingMode.HALF_EVEN);

  private final Problems problems;
  private final ScalarReader scalars;

  AxisReader(Problems problems) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
  }

  /** True if a mapping is written as an axis. */
  static boolean isAxis(Node node) {
    return node instanceof Node.Mapping mapping
        && mapping.fields().keySet().stream()
            .anyMatch(f -> RESERVED.contains(f) || (f.length() > 2 && isNear(f)));
  }

  private static boolean isNear(String field) {
    return Names.nearest(field, RESERVED).isPresent();
  }

  /**
   * The axis, or null after noting what is wrong.
   *
   * @param axisPath its path relative to the trial
   */
  Axis read(Class<?> type, Node.Mapping node, String path, String axisPath) {
    int before = problems.count();
    for (String field : node.fields().keySet()) {
      if (!RESERVED.contains(field)) {
        problems.add(
            node.keyPlace(field),
            path + " is an axis and has no field '" + field + "'",
            Names.remedy(field, RESERVED));
      }
    }
    if (problems.count() > before) {
      return null;
    }
    String zip = text(node, "zip", path);
    List<Object> values =
        node.get("values") != null ? listed(type, node, path) : ranged(type, node, path);
    if (values == null || problems.count() > before) {
      return null;
    }
    return new Axis(axisPath, values, zip, node.place().toString());
  }

  private String text(Node.Mapping node, String field, String path) {
    if (node.get(field) == null) {
      return null;
    }
    if (node.get(field) instanceof Node.Scalar scalar && !scalar.isNull()) {
      return scalar.text();
    }
    problems.add(
        node.get(field).place(),
        path + "." + field + " must be a name, but was " + node.get(field).describe(),
        "Write a word.");
    return null;
  }

  private List<Object> listed(Class<?> type, Node.Mapping node, String path) {
    for (String other : List.of("from", "to", "count", "scale")) {
      if (node.get(other) != null) {
        problems.add(
            node.keyPlace(other),
            path + " has both 'values' and '" + other + "'",
            "An axis is either a list of values or a range; remove one of them.");
        return null;
      }
    }
    if (!(node.get("values") instanceof Node.Sequence list) || list.elements().isEmpty()) {
      problems.add(
          node.get("values").place(),
          path
              + ".values must be a list of at least one value, but was "
              + node.get("values").describe(),
          "Write it like values: [1, 2, 3].");
      return null;
    }
    List<Object> values = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < list.elements().size(); i++) {
      Object value = element(type, list.elements().get(i), path + ".values[" + i + "]");
      if (value != null && !seen.add(value)) {
        problems.add(
            list.elements().get(i).place(),
            path + ".values[" + i + "] repeats " + list.elements().get(i).describe(),
            "Every value may stand in an axis once; for repeated runs use replicates.");
      }
      values.add(value);
    }
    return values.contains(null) ? null : values;
  }

  private Object element(Class<?> type, Node node, String path) {
    if (node instanceof Node.Scalar scalar) {
      return scalars.read(type, scalar, path);
    }
    problems.add(
        node.place(),
        path + " must be " + RecordField.kindOf(type) + ", but was " + node.describe(),
        "An axis takes single values; for other shapes write one entry each.");
    return null;
  }

  private List<Object> ranged(Class<?> type, Node.Mapping node, String path) {
    boolean numeric = type == double.class || type == Double.class || RecordField.isInteger(type);
    if (!numeric) {
      problems.add(
          node.place(),
          path + " is no number and cannot be a range",
          "List its values: {values: [a, b]}.");
      return null;
    }
    for (String field : List.of("from", "to", "count")) {
      if (node.get(field) == null) {
        problems.add(
            node.place(),
            path + " is a range without '" + field + "'",
            "A range is {from: 1, to: 10, count: 4, scale: linear}; a list is {values: [1, 2]}.");
        return null;
      }
    }
    BigDecimal from = number(node, "from", path);
    BigDecimal to = number(node, "to", path);
    int count = count(node, path);
    Boolean log = scale(node, path);
    if (from == null || to == null || count == 0 || log == null) {
      return null;
    }
    if (log && !(from.signum() > 0 && to.signum() > 0)) {
      String end = from.signum() > 0 ? "to" : "from";
      problems.add(
          node.get(end).place(),
          path
              + "."
              + end
              + " must be positive on a log scale, but was "
              + node.get(end).describe(),
          "Start above zero, or use scale: linear.");
      return null;
    }
    if (count > 1 && from.compareTo(to) == 0) {
      problems.add(
          node.place(),
          path + " goes from " + node.get("from").describe() + " to the same value",
          "Write the value alone, or another end.");
      return null;
    }
    return spread(type, node, path, from, to, count, log);
  }

  private BigDecimal number(Node.Mapping node, String field, String path) {
    if (node.get(field) instanceof Node.Scalar scalar) {
      return scalars.number(scalar, path + "." + field, "a number");
    }
    problems.add(
        node.get(field).place(),
        path + "." + field + " must be a number, but was " + node.get(field).describe(),
        "Write one number.");
    return null;
  }

  private int count(Node.Mapping node, String path) {
    BigDecimal number = number(node, "count", path);
    if (number == null) {
      return 0;
    }
    boolean fits =
        number.stripTrailingZeros().scale() <= 0
            && number.signum() > 0
            && number.compareTo(BigDecimal.valueOf(LONGEST)) <= 0;
    if (!fits) {
      problems.add(
          node.get("count").place(),
          path
              + ".count must be an integer from 1 to "
              + LONGEST
              + ", but was "
              + node.get("count").describe(),
          number.signum() <= 0
              ? "Write how many values the axis has, both ends included."
              : number.stripTrailingZeros().scale() > 0
                  ? "Write an integer."
                  : "Take fewer values.");
      return 0;
    }
    return number.intValueExact();
  }

  /** True for log; null after noting a problem. */
  private Boolean scale(Node.Mapping node, String path) {
    String scale = text(node, "scale", path);
    if (node.get("scale") == null || "linear".equals(scale)) {
      return false;
    }
    if ("log".equals(scale)) {
      return true;
    }
    if (scale != null) {
      problems.add(
          node.get("scale").place(),
          path + ".scale must be linear or log, but was '" + scale + "'",
          (scale.startsWith("log")
                  ? Optional.of("log")
                  : Names.nearest(scale, List.of("linear", "log")))
              .map(n -> "Maybe '" + n + "'?")
              .orElse("Choose one of them."));
    }
    return null;
  }

  private List<Object> spread(
      Class<?> type,
      Node.Mapping node,
      String path,
      BigDecimal from,
      BigDecimal to,
      int count,
      boolean log) {
    boolean integers = RecordField.isInteger(type);
    Set<Object> values = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      BigDecimal number = position(from, to, i, count, log);
      if (integers && log) {
        number = number.setScale(0, RoundingMode.HALF_EVEN);
      }
      if (integers && number.stripTrailingZeros().scale() > 0) {
        problems.add(
            node.place(),
            path + " takes integers, but the range passes through " + number.toPlainString(),
            "Choose a count whose step is an integer, or scale: log, which rounds.");
        return null;
      }
      Object value =
          integers
              ? scalars.toInteger(type, number, node, path)
              : scalars.toDouble(number, node, path);
      if (value == null) {
        return null;
      }
      boolean fresh = values.add(value);
      if (!fresh && !(integers && log)) {
        problems.add(
            node.place(),
            path + " has more values than numbers between its ends",
            "Take a smaller count.");
        return null;
      }
    }
    return List.copyOf(values);
  }

  private static BigDecimal position(
      BigDecimal from, BigDecimal to, int i, int count, boolean log) {
    if (i == 0) {
      return from;
    }
    if (i == count - 1) {
      return to;
    }
    if (!log) {
      BigDecimal step = to.subtract(from).multiply(BigDecimal.valueOf(i));
      BigDecimal sum =
          from.add(step.divide(BigDecimal.valueOf(count - 1L), MathContext.DECIMAL128));
      return sum.round(new MathContext(15, RoundingMode.HALF_EVEN));
    }
    // log10 of the ends is exact for powers of ten, so whole decades come out exactly.
    double start = StrictMath.log10(from.doubleValue());
    double exponent = start + (StrictMath.log10(to.doubleValue()) - start) * i / (count - 1);
    int decade = (int) Math.floor(exponent);
    double mantissa = StrictMath.pow(10, exponent - decade);
    return new BigDecimal(mantissa).round(ROUNDED).scaleByPowerOfTen(decade);
  }
}
