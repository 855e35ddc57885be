package io.wick.config;

import io.wick.sweep.Notation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A document as canonical JSON: name and type first, other fields by name, numbers as written where
 * JSON allows it.
 */
final class Specification {
  private static final List<String> FIRST = List.of("name", "type");

  private Specification() {}

  static String of(Node node) {
    StringBuilder out = new StringBuilder();
    append(out, node);
    return out.toString();
  }

  private static void append(StringBuilder out, Node node) {
    if (node instanceof Node.Mapping mapping) {
      List<Map.Entry<String, Node>> fields = new ArrayList<>(mapping.fields().entrySet());
      fields.sort(
          Comparator.comparing((Map.Entry<String, Node> e) -> !FIRST.contains(e.getKey()))
              .thenComparing(Map.Entry::getKey));
      out.append('{');
      for (int i = 0; i < fields.size(); i++) {
        out.append(i == 0 ? "" : ",").append(Notation.quoted(fields.get(i).getKey())).append(':');
        append(out, fields.get(i).getValue());
      }
      out.append('}');
    } else if (node instanceof Node.Sequence sequence) {
      out.append('[');
      for (int i = 0; i < sequence.elements().size(); i++) {
        out.append(i == 0 ? "" : ",");
        append(out, sequence.elements().get(i));
      }
      out.append(']');
    } else {
      out.append(scalar((Node.Scalar) node));
    }
  }

  private static String scalar(Node.Scalar scalar) {
    String text = scalar.text();
    if (scalar.isNull()) {
      return "null";
    }
    if (scalar.quoted() || !ScalarText.isPlainValue(text)) {
      return Notation.quoted(text);
    }
    if (!ScalarText.isNumber(text)) {
      return text;
    }
    // JSON wants a digit on both sides of the point and no plus.
    return text.replaceFirst("^\\+", "")
        .replaceFirst("^(-?)\\.", "$10.")
        .replaceFirst("\\.(?=$|[eE])", ".0");
  }
}
