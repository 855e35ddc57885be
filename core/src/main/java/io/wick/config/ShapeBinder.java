package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.sweep.Axis;
import io.wick.sweep.Shape;
import io.wick.sweep.Template;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** Turns nodes into shapes of records: one binder per entry of the sweep file. */
final class ShapeBinder {
  private static final Map<String, Node> DEFAULTS = new ConcurrentHashMap<>();

  private final Catalogue catalogue;
  private final Problems problems;
  private final ScalarReader scalars;
  private final AxisReader axisReader;
  private final List<Axis> axes = new ArrayList<>();
  private final Map<Shape.Structure, Refusal> origins = new IdentityHashMap<>();

  ShapeBinder(Catalogue catalogue, Problems problems) {
    this.catalogue = catalogue;
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
    this.axisReader = new AxisReader(problems);
  }

  /**
   * The template of an entry with a type, or null after noting what is wrong.
   *
   * @param room first step of its axis paths, e.g. {@code potential}
   */
  <T> Template<T> entry(Class<T> kind, Node node, String path, String room) {
    Shape shape = typed(kind, node, path, room);
    if (!(shape instanceof Shape.Structure structure)) {
      return null;
    }
    return validated(new Template<>(kind, Catalogue.nameOf(structure.type()), structure, axes));
  }

  /** The template of a record that needs no type, or null after noting what is wrong. */
  <T extends Record> Template<T> plain(Class<T> type, Node.Mapping node) {
    Shape shape = structure(type, node, "", "", List.of());
    return shape == null
        ? null
        : validated(new Template<>(type, "", (Shape.Structure) shape, axes));
  }

  private <T> Template<T> validated(Template<T> template) {
    Shape.Mismatch mismatch = new Validation(template).run();
    if (mismatch == null) {
      return template;
    }
    origins.get(mismatch.structure()).report(mismatch, problems);
    return null;
  }

  private Shape bind(Type type, Node node, String path, String axisPath) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return sequence(list.getActualTypeArguments()[0], node, path, axisPath);
    }
    Class<?> raw = (Class<?>) type;
    if (ScalarReader.isScalar(raw)) {
      return scalar(raw, node, path, axisPath);
    }
    if (raw.isRecord()) {
      Class<? extends Record> record = raw.asSubclass(Record.class);
      return RecordField.isPositional(record) && node instanceof Node.Sequence list
          ? positional(record, list, path, axisPath)
          : plainStructure(record, node, path, axisPath);
    }
    return typed(raw, node, path, axisPath);
  }

  private Shape scalar(Class<?> type, Node node, String path, String axisPath) {
    if (node instanceof Node.Scalar scalar) {
      Object value = scalars.read(type, scalar, path);
      return value == null ? null : new Shape.Fixed(value);
    }
    if (AxisReader.isAxis(node)) {
      Axis axis = axisReader.read(type, (Node.Mapping) node, path, axisPath);
      if (axis == null) {
        return null;
      }
      axes.add(axis);
      return new Shape.Swept(axes.size() - 1, axis);
    }
    problems.add(
        node.place(),
        path + " must be " + RecordField.kindOf(type) + ", but was " + node.describe(),
        node instanceof Node.Sequence
            ? "Write one value without brackets; for an axis {values: [...]}."
            : "Write one value, or an axis such as {values: [1, 2]}.");
    return null;
  }

  private Shape sequence(Type element, Node node, String path, String axisPath) {
    if (!(node instanceof Node.Sequence list)) {
      problems.add(
          node.place(),
          path + " must be a list, but was " + node.describe(),
          "Put it in brackets: [...].");
      return null;
    }
    boolean flat =
        !list.elements().isEmpty()
            && element instanceof Class<?> raw
            && raw.isRecord()
            && RecordField.isPositional(raw.asSubclass(Record.class))
            && list.elements().stream().allMatch(e -> e instanceof Node.Scalar);
    if (flat) {
      List<String> texts = list.elements().stream().map(e -> ((Node.Scalar) e).text()).toList();
      problems.add(
          list.place(),
          path + " must be a list of lists, but was [" + Names.list(texts) + "]",
          "Maybe [[" + Names.list(texts) + "]]?");
      return null;
    }
    List<Shape> elements = new ArrayList<>();
    for (int i = 0; i < list.elements().size(); i++) {
      String step = "[" + i + "]";
      elements.add(bind(element, list.elements().get(i), path + step, axisPath + step));
    }
    return elements.contains(null) ? null : new Shape.Sequence(elements);
  }

  private Shape positional(
      Class<? extends Record> type, Node.Sequence node, String path, String axisPath) {
    List<RecordField> fields = RecordField.of(type);
    List<Shape> components = new ArrayList<>();
    if (fields.size() == 1) {
      components.add(bind(fields.get(0).type(), node, path, axisPath));
    } else if (fields.size() != node.elements().size()) {
      problems.add(
          node.place(),
          path
              + " must be a list of "
              + fields.size()
              + " ("
              + Names.list(fields.stream().map(RecordField::name).toList())
              + "), but has "
              + node.elements().size()
              + (node.elements().size() == 1 ? " element" : " elements"),
          "Check the brackets.");
      return null;
    } else {
      for (int i = 0; i < fields.size(); i++) {
        String step = "[" + i + "]";
        components.add(
            bind(fields.get(i).type(), node.elements().get(i), path + step, axisPath + step));
      }
    }
    return components.contains(null)
        ? null
        : made(type, components, new Refusal(type, path, node, null));
  }

  private Shape plainStructure(
      Class<? extends Record> type, Node node, String path, String axisPath) {
    if (node instanceof Node.Mapping mapping) {
      return structure(type, mapping, path, axisPath, List.of());
    }
    boolean positional = RecordField.isPositional(type);
    problems.add(
        node.place(),
        path + " must be " + (positional ? "a list" : "a mapping") + ", but was " + node.describe(),
        positional
            ? "Put it in brackets: [...]."
            : "Write {"
                + Names.list(RecordField.of(type).stream().map(f -> f.name() + ": ...").toList())
                + "}.");
    return null;
  }

  private Shape typed(Class<?> kind, Node node, String path, String axisPath) {
    SortedMap<String, Class<? extends Record>> types = catalogue.types(kind);
    String noun = kind.getSimpleName().toLowerCase(Locale.ROOT);
    Node name = node instanceof Node.Mapping mapping ? mapping.get("type") : node;
    if (name == null) {
      Node.Mapping mapping = (Node.Mapping) node;
      String unfinished =
          mapping.fields().keySet().stream()
              .filter(f -> f.startsWith("type "))
              .findFirst()
              .orElse(null);
      if (unfinished != null) {
        problems.add(
            mapping.keyPlace(unfinished),
            path + " has no field '" + unfinished + "'",
            "Maybe 'type: " + unfinished.substring(5) + "'?");
        return null;
      }
      String near =
          mapping.fields().keySet().stream()
              .filter(f -> Names.nearest(f, List.of("type")).isPresent())
              .findFirst()
              .map(f -> "Maybe 'type' instead of '" + f + "'? ")
              .orElse("");
      problems.add(
          node.place(), path + " has no type", near + "Known: " + Names.list(types.keySet()) + ".");
      return null;
    }
    if (!(name instanceof Node.Scalar scalar)) {
      problems.add(
          name.place(),
          path
              + (node == name ? "" : ".type")
              + " must be the name of a "
              + noun
              + ", but was "
              + name.describe(),
          "Write one entry per " + noun + ", each with its type.");
      return null;
    }
    Class<? extends Record> type = types.get(scalar.text());
    if (type == null) {
      problems.add(
          name.place(),
          path + ": there is no " + noun + " of type " + scalar.describe(),
          scalar.text().startsWith("type ")
              ? "Maybe 'type: " + scalar.text().substring(5) + "'?"
              : Names.remedy(scalar.text(), types.keySet()));
      return null;
    }
    Node.Mapping fields =
        node instanceof Node.Mapping mapping ? mapping : new Node.Mapping(node.place());
    return structure(type, fields, path, axisPath, List.of("type"));
  }

  private Shape structure(
      Class<? extends Record> type,
      Node.Mapping node,
      String path,
      String axisPath,
      List<String> besides) {
    List<RecordField> fields = RecordField.of(type);
    List<String> names = fields.stream().map(RecordField::name).toList();
    List<String> meant = new UnknownFields(problems).report(node, path, names, besides);
    List<Shape> components = new ArrayList<>();
    for (RecordField field : fields) {
      components.add(component(field, node, path, axisPath, meant));
    }
    if (components.contains(null) || !meant.isEmpty()) {
      return null;
    }
    return made(type, components, new Refusal(type, path, node, node));
  }

  private Shape component(
      RecordField field, Node.Mapping node, String path, String axisPath, List<String> meant) {
    String inside = join(path, field.name());
    String axisInside = join(axisPath, field.name());
    Node value = node.get(field.name());
    if (value == null) {
      return absent(field, node, inside, axisInside, meant);
    }
    if (field.isOptional()
        && value instanceof Node.Scalar s
        && s.text().equals("null")
        && s.isNull()) {
      return new Shape.Fixed(null);
    }
    if (value instanceof Node.Scalar s && s.isNull()) {
      problems.add(
          value.place(),
          inside + (s.text().isEmpty() ? " has no value" : " must not be " + s.text()),
          "Write "
              + RecordField.kindOf(field.type())
              + (field.isRequired() ? "." : ", or remove the line."));
      return null;
    }
    boolean alone =
        field.takesScalarForList()
            && field.type() instanceof ParameterizedType
            && (value instanceof Node.Scalar || AxisReader.isAxis(value));
    if (alone) {
      Type element = ((ParameterizedType) field.type()).getActualTypeArguments()[0];
      Shape only = bind(element, value, inside, axisInside);
      return only == null ? null : new Shape.Sequence(List.of(only));
    }
    return bind(field.type(), value, inside, axisInside);
  }

  private Shape absent(
      RecordField field, Node.Mapping node, String path, String axisPath, List<String> meant) {
    if (field.isOptional()) {
      return new Shape.Fixed(null);
    }
    if (field.isRequired()) {
      if (!meant.contains(field.name())) {
        problems.add(
            node.place(),
            path + " is missing",
            "Write "
                + RecordField.kindOf(field.type())
                + (field.meaning().isEmpty() ? "." : ": " + field.meaning() + "."));
      }
      return null;
    }
    Node value =
        DEFAULTS.computeIfAbsent(
            field.byDefault(), text -> DocumentParser.value(text, "the default " + text));
    Node.Mapping carrier = new Node.Mapping(node.place());
    carrier.put(field.name(), node.place(), value);
    String outer =
        path.endsWith("." + field.name())
            ? path.substring(0, path.length() - field.name().length() - 1)
            : "";
    String axisOuter =
        axisPath.endsWith("." + field.name())
            ? axisPath.substring(0, axisPath.length() - field.name().length() - 1)
            : "";
    return component(field, carrier, outer, axisOuter, meant);
  }

  private Shape made(Class<? extends Record> type, List<Shape> components, Refusal refusal) {
    try {
      Shape.Structure structure = new Shape.Structure(type, components);
      origins.put(structure, refusal);
      return structure;
    } catch (Shape.Mismatch mismatch) {
      // The one at fault may be inside: it was noted when it was made.
      refusal.report(mismatch, problems);
      return null;
    }
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
