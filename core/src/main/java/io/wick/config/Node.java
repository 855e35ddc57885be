package io.wick.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a document and where it stands. Immutable as seen by readers. */
sealed interface Node {
  /** Where it starts. */
  Place place();

  /** What it is, in words, for messages. */
  String describe();

  /** Fields by name in the order of the document. */
  record Mapping(Place place, Map<String, Node> fields, Map<String, Place> keys) implements Node {
    Mapping(Place place) {
      this(place, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** The value of a field; null if it is absent. */
    Node get(String name) {
      return fields.get(name);
    }

    /** Where a field's name stands. */
    Place keyPlace(String name) {
      return keys.getOrDefault(name, place);
    }

    void put(String name, Place key, Node value) {
      fields.put(name, value);
      keys.put(name, key);
    }

    @Override
    public String describe() {
      return fields.isEmpty() ? "{}" : "a mapping";
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> elements) implements Node {
    @Override
    public String describe() {
      return elements.isEmpty() ? "[]" : "a list";
    }
  }

  /**
   * A scalar as written.
   *
   * @param text its characters, without quotes
   * @param quoted true if it was in quotes or a block: then it is a string whatever it looks like
   */
  record Scalar(Place place, String text, boolean quoted) implements Node {
    /** True for an empty value, {@code null} or {@code ~}. */
    boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    @Override
    public String describe() {
      if (text.isEmpty()) {
        return quoted ? "''" : "nothing";
      }
      String shown = text.length() > 60 ? text.substring(0, 57) + "..." : text;
      String line = shown.replaceAll("\\p{Cntrl}", " ");
      return quoted || !ScalarText.isNumber(text) ? "'" + line + "'" : line;
    }
  }
}
