package io.wick.config;

import io.wick.catalog.Parameter;
import io.wick.sweep.Notation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A component of a configurable record as a field of the sweep file. */
record RecordField(String name, Type type, Parameter parameter) {
  /** The fields of a record in order. */
  static List<RecordField> of(Class<? extends Record> type) {
    List<RecordField> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(
          new RecordField(
              component.getName(),
              component.getGenericType(),
              component.getAnnotation(Parameter.class)));
    }
    return fields;
  }

  /** True for a record that is written as a list of its components, such as an interval. */
  static boolean isPositional(Class<? extends Record> type) {
    return Notation.isPositional(type);
  }

  boolean isRequired() {
    return parameter == null || parameter.byDefault().equals(Parameter.REQUIRED);
  }

  boolean isOptional() {
    return parameter != null && parameter.byDefault().equals(Parameter.OPTIONAL);
  }

  /** The default as written; null if there is none. */
  String byDefault() {
    return isRequired() || isOptional() ? null : parameter.byDefault();
  }

  boolean takesScalarForList() {
    return parameter != null && parameter.scalarOrList();
  }

  /** What it means, with its unit; empty if nothing is said. */
  String meaning() {
    if (parameter == null) {
      return "";
    }
    return parameter.value() + (parameter.unit().isEmpty() ? "" : " [" + parameter.unit() + "]");
  }

  /** What has to be written, e.g. "a number", "a list of numbers", "one of: log, linear". */
  static String kindOf(Type type) {
    if (type instanceof ParameterizedType list) {
      return "a list of " + plural(kindOf(list.getActualTypeArguments()[0]));
    }
    Class<?> raw = (Class<?>) type;
    if (raw == double.class || raw == Double.class) {
      return "a number";
    } else if (isInteger(raw)) {
      return "an integer";
    } else if (raw == boolean.class || raw == Boolean.class) {
      return "true or false";
    } else if (raw == String.class) {
      return "a text";
    } else if (raw == Duration.class) {
      return "a time such as 60s, 5m or 1h";
    } else if (raw.isEnum()) {
      return "one of " + String.join(", ", constants(raw));
    } else if (raw.isInterface()) {
      return "a " + raw.getSimpleName().toLowerCase(Locale.ROOT) + " with its type";
    }
    if (raw.isRecord() && isPositional(raw.asSubclass(Record.class))) {
      List<RecordField> parts = of(raw.asSubclass(Record.class));
      return parts.size() == 1
          ? kindOf(parts.get(0).type())
          : parts.stream().map(RecordField::name).collect(Collectors.joining(", ", "[", "]"));
    }
    return "a mapping of fields";
  }

  private static String plural(String kind) {
    return switch (kind) {
      case "a number" -> "numbers";
      case "an integer" -> "integers";
      case "a text" -> "texts";
      default ->
          kind.startsWith("a list of ")
              ? "lists of " + kind.substring(10)
              : kind.startsWith("[") ? kind : "elements";
    };
  }

  static boolean isInteger(Class<?> raw) {
    return raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class;
  }

  /** The constants of an enum as sweep files write them. */
  static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> Notation.name((Enum<?>) c)).toList();
  }
}
