package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.sweep.Axis;
import io.wick.sweep.Block;
import io.wick.sweep.Conditions;
import io.wick.sweep.Presentation;
import io.wick.sweep.Shape;
import io.wick.sweep.Template;
import io.wick.trial.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Binds the fields at the top of a sweep file and of its blocks. */
final class SweepBinder {
  /** Fields of the record {@link Conditions}. */
  static final List<String> SCALARS =
      List.of("seed", "replicates", "seeding", "targets", "budget", "record");

  private static final List<String> PRODUCT =
      List.of("potentials", "schedules", "methods", "design", "exclude");

  /** Fields of the record {@link Presentation}. */
  static final List<String> PRESENTATION = List.of("views", "figures", "claims");

  private final Catalogue catalogue;
  private final Problems problems;

  SweepBinder(Catalogue catalogue, Problems problems) {
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /** All fields at the top. */
  static List<String> topFields() {
    List<String> fields = new ArrayList<>(List.of("name"));
    fields.addAll(SCALARS);
    fields.addAll(PRODUCT);
    fields.add("blocks");
    fields.addAll(PRESENTATION);
    return fields;
  }

  /** All fields of a block. */
  static List<String> blockFields() {
    List<String> fields = new ArrayList<>(PRODUCT);
    fields.addAll(SCALARS);
    return fields;
  }

  /** The name, safe as that of a folder. */
  String name(Node.Mapping root, List<String> meant) {
    Node node = root.get("name");
    if (node == null) {
      if (!meant.contains("name")) {
        problems.add(root.place(), "name is missing", "Write name: my-sweep.");
      }
      return null;
    }
    String name =
        node instanceof Node.Scalar scalar
            ? (String) new ScalarReader(problems).read(String.class, scalar, "name")
            : "";
    if (name != null && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      problems.add(
          node.place(),
          "name must be 1 to 100 letters, digits, '-', '_' or '.', but was " + node.describe(),
          "It names the output folder. Maybe '" + safe(name) + "'?");
    }
    return name;
  }

  private static String safe(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[._-]+|-+$", "");
    return safe.isEmpty() ? "my-sweep" : safe.substring(0, Math.min(100, safe.length()));
  }

  /** The blocks of the file; a file without blocks is one block. */
  List<Block> blocks(Node.Mapping root) {
    List<String> meant = new UnknownFields(problems).report(root, "", topFields(), List.of());
    name(root, meant);
    Node parts = root.get("blocks");
    List<Block> blocks = new ArrayList<>();
    if (parts == null) {
      blocks.add(block(root, "", meant));
    } else if (!(parts instanceof Node.Sequence list) || list.elements().isEmpty()) {
      problems.add(
          parts.place(),
          "blocks must be a list of parts, but was " + parts.describe(),
          "Start each part with a dash.");
    } else {
      for (int i = 0; i < list.elements().size(); i++) {
        blocks.add(part(root, list.elements().get(i), "blocks[" + i + "]"));
      }
    }
    return blocks.stream().anyMatch(Objects::isNull) ? List.of() : blocks;
  }

  private Block part(Node.Mapping root, Node node, String path) {
    if (!(node instanceof Node.Mapping part)) {
      problems.add(
          node.place(),
          path + " must be a mapping, but was " + node.describe(),
          "Give it potentials and methods.");
      return null;
    }
    List<String> meant = new UnknownFields(problems).report(part, path, blockFields(), List.of());
    return block(inherit(root, part), path + ".", meant);
  }

  /** A part with what it does not say itself taken from the top; rules add up. */
  private static Node.Mapping inherit(Node.Mapping root, Node.Mapping part) {
    Node.Mapping whole = new Node.Mapping(part.place());
    for (String field : blockFields()) {
      Node above = root.get(field);
      Node own = part.get(field);
      Node value = own == null ? above : own;
      if (above instanceof Node.Mapping a
          && own instanceof Node.Mapping o
          && List.of("budget", "record").contains(field)) {
        Node.Mapping both = new Node.Mapping(o.place());
        a.fields().forEach((name, n) -> both.put(name, a.keyPlace(name), n));
        o.fields().forEach((name, n) -> both.put(name, o.keyPlace(name), n));
        value = both;
      } else if (above instanceof Node.Sequence a
          && own instanceof Node.Sequence o
          && field.equals("exclude")) {
        List<Node> both = new ArrayList<>(a.elements());
        both.addAll(o.elements());
        value = new Node.Sequence(o.place(), both);
      }
      if (value != null) {
        whole.put(field, own == null ? root.keyPlace(field) : part.keyPlace(field), value);
      }
    }
    return whole;
  }

  private Block block(Node.Mapping node, String path, List<String> meant) {
    int before = problems.count();
    List<Template<Potential>> potentials =
        entries(Potential.class, node, "potentials", path, meant);
    List<Template<Schedule>> schedules = entries(Schedule.class, node, "schedules", path, meant);
    List<Template<Method>> methods = entries(Method.class, node, "methods", path, meant);
    Template<Conditions> conditions = conditions(node);
    if (problems.count() > before) {
      return null;
    }
    if (!meant.contains("schedules")) {
      checkSchedules(node, path, schedules, methods);
    }
    List<Template<?>> all = new ArrayList<>(potentials);
    all.addAll(schedules);
    all.addAll(methods);
    all.add(conditions);
    checkAxes(all);
    RuleBinder rules = new RuleBinder(catalogue, problems, all);
    Block block =
        new Block(
            potentials,
            schedules,
            methods,
            conditions,
            rules.design(node.get("design"), path + "design"),
            rules.exclusions(node.get("exclude"), path + "exclude"));
    return problems.count() > before ? null : block;
  }

  private <T> List<Template<T>> entries(
      Class<T> kind, Node.Mapping node, String field, String path, List<String> meant) {
    Node value = node.get(field);
    boolean needed = !field.equals("schedules");
    if (value == null) {
      if (needed && !meant.contains(field)) {
        problems.add(
            node.place(),
            path + field + " is missing",
            "Write " + field + ": and one entry with its type per line below.");
      }
      return List.of();
    }
    if (!(value instanceof Node.Sequence list) || (needed && list.elements().isEmpty())) {
      problems.add(
          value.place(),
          path + field + " must be a list of entries, but was " + value.describe(),
          value instanceof Node.Mapping ? "Start each entry with a dash." : "Write - {type: ...}.");
      return List.of();
    }
    List<Template<T>> templates = new ArrayList<>();
    String room = field.substring(0, field.length() - 1);
    for (int i = 0; i < list.elements().size(); i++) {
      Node element = list.elements().get(i);
      String here = path + field + "[" + i + "]";
      if (element instanceof Node.Sequence) {
        problems.add(
            element.place(),
            here + " must be one entry, but was a list",
            "Remove one level of brackets or dashes.");
        continue;
      }
      Template<T> template = new ShapeBinder(catalogue, problems).entry(kind, element, here, room);
      if (template != null) {
        templates.add(template);
      }
    }
    return templates;
  }

  private Template<Conditions> conditions(Node.Mapping node) {
    Node.Mapping fields = only(node, SCALARS);
    return new ShapeBinder(catalogue, problems).plain(Conditions.class, descending(fields));
  }

  /** The figures and claims of the file, or null after noting what is wrong with them. */
  Presentation presentation(Node.Mapping root) {
    Template<Presentation> template =
        new ShapeBinder(catalogue, problems).plain(Presentation.class, only(root, PRESENTATION));
    if (template == null) {
      return null;
    }
    for (Axis axis : template.axes()) {
      problems.add(
          place(axis),
          axis.path() + " cannot be an axis",
          "Figures and claims are drawn once; write one value.");
    }
    return template.axes().isEmpty() ? template.at(new int[0]) : null;
  }

  private static Node.Mapping only(Node.Mapping node, List<String> names) {
    Node.Mapping fields = new Node.Mapping(node.place());
    for (String field : names) {
      if (node.get(field) != null) {
        fields.put(field, node.keyPlace(field), node.get(field));
      }
    }
    return fields;
  }

  /** Targets in the one order in which equal sets of them look equal. */
  private Node.Mapping descending(Node.Mapping fields) {
    if (fields.get("targets") instanceof Node.Sequence list
        && list.elements().stream()
            .allMatch(
                n -> n instanceof Node.Scalar s && !s.quoted() && ScalarText.isNumber(s.text()))) {
      List<Node> sorted = new ArrayList<>(list.elements());
      sorted.sort(
          (a, b) ->
              ScalarText.number(((Node.Scalar) b).text())
                  .compareTo(ScalarText.number(((Node.Scalar) a).text())));
      fields.put("targets", fields.keyPlace("targets"), new Node.Sequence(list.place(), sorted));
    }
    return fields;
  }

  private void checkSchedules(
      Node.Mapping node,
      String path,
      List<Template<Schedule>> schedules,
      List<Template<Method>> methods) {
    for (int m = 0; m < methods.size() && schedules.isEmpty(); m++) {
      boolean follows;
      try {
        follows = methods.get(m).at(new int[methods.get(m).axes().size()]).usesSchedule();
      } catch (Shape.Mismatch e) {
        follows = false;
      }
      if (follows) {
        Node.Sequence list = (Node.Sequence) node.get("methods");
        problems.add(
            list.elements().get(m).place(),
            path
                + "methods["
                + m
                + "] ("
                + methods.get(m).type()
                + ") follows a schedule, but there is none",
            "Add schedules: [{type: constant, ...}]; `wick catalog schedules` lists them.");
        return;
      }
    }
  }

  private void checkAxes(List<Template<?>> templates) {
    Map<String, Axis> zips = new HashMap<>();
    for (Template<?> template : templates) {
      for (Axis axis : template.axes()) {
        if (axis.path().equals("replicates")) {
          problems.add(
              place(axis),
              "replicates cannot be an axis",
              "Take the largest number; fewer runs are part of it.");
        }
        Axis first = axis.zip() == null ? axis : zips.merge(axis.zip(), axis, (a, b) -> a);
        if (first.length() != axis.length()) {
          problems.add(
              place(axis),
              "zip '"
                  + axis.zip()
                  + "' joins "
                  + first.path()
                  + " with "
                  + first.length()
                  + " values ("
                  + first.place()
                  + ") and "
                  + axis.path()
                  + " with "
                  + axis.length(),
              "Give both the same number of values.");
        }
      }
    }
  }

  private static Place place(Axis axis) {
    return Place.parse(axis.place());
  }
}
