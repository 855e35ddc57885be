package io.wick.config;

import io.wick.catalog.Entry;
import io.wick.sweep.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words the problem when the constructor of a record refuses what the file says. */
final class Refusal {
  /** A message that brings its own way out. */
  static final Pattern HINT = Pattern.compile("(.*?)\\. (Maybe .*\\?)");

  private final Class<? extends Record> type;
  private final String path;
  private final Node node;
  private final Node.Mapping fields;

  /**
   * For one record of the file.
   *
   * @param fields its fields by name; null if it was written as a list
   */
  Refusal(Class<? extends Record> type, String path, Node node, Node.Mapping fields) {
    this.type = type;
    this.path = path;
    this.node = node;
    this.fields = fields;
  }

  /** Notes the problem at the component that the message names, else at the record. */
  void report(Shape.Mismatch mismatch, Problems problems) {
    String message = mismatch.getMessage().strip().replaceAll("\\.$", "").replaceAll("\\s+", " ");
    Matcher hint = HINT.matcher(message);
    String given = null;
    if (hint.matches()) {
      message = hint.group(1);
      given = hint.group(2);
    }
    List<RecordField> all = RecordField.of(type);
    int number = named(message, all);
    if (number < 0) {
      String subject = path.isEmpty() ? "" : path + ": ";
      problems.add(node.place(), subject + message, given == null ? catalogueHint() : given);
      return;
    }
    RecordField field = all.get(number);
    Node value = fields == null ? null : fields.get(field.name());
    problems.add(
        value == null ? node.place() : value.place(),
        ShapeBinder.join(path, message),
        given == null ? remedy(mismatch, number, field) : given);
  }

  private static int named(String message, List<RecordField> fields) {
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).name();
      if (message.matches("(?s)" + Pattern.quote(name) + "(\\[\\d+\\])?[ .].*")) {
        return i;
      }
    }
    return -1;
  }

  private String remedy(Shape.Mismatch mismatch, int number, RecordField field) {
    Object value = mismatch.arguments()[number];
    Object opposite = null;
    if (value instanceof List<?> list && list.size() == 1) {
      value = list.get(0);
    }
    if (value instanceof Double d && d < 0) {
      opposite = -d;
    } else if (value instanceof Integer i && i < 0) {
      opposite = -i;
    } else if (value instanceof Long l && l < 0) {
      opposite = -l;
    }
    if (opposite != null && accepts(mismatch, number, opposite)) {
      return "Maybe " + CanonicalJson.text(opposite) + "?";
    }
    if (field.byDefault() != null && fields != null && fields.get(field.name()) != null) {
      return "The default is " + field.byDefault() + ".";
    }
    if (!field.meaning().isEmpty()) {
      return "It is: " + field.meaning() + ".";
    }
    return catalogueHint();
  }

  private boolean accepts(Shape.Mismatch mismatch, int number, Object value) {
    List<Shape> components = new ArrayList<>();
    Object[] arguments = mismatch.arguments();
    boolean inList = arguments[number] instanceof List<?>;
    for (int i = 0; i < arguments.length; i++) {
      Object changed = inList ? List.of(value) : value;
      components.add(new Shape.Fixed(i == number ? changed : arguments[i]));
    }
    try {
      return new Shape.Structure(type, components).isFixed();
    } catch (Shape.Mismatch e) {
      return false;
    }
  }

  private String catalogueHint() {
    Entry entry = type.getAnnotation(Entry.class);
    if (entry == null) {
      return "Correct it there.";
    }
    return "`wick catalog "
        + CatalogueText.kindOf(type)
        + " "
        + entry.name()
        + "` shows what it takes.";
  }
}
