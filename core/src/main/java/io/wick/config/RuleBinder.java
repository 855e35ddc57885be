package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.potential.expression.Expression;
import io.wick.potential.expression.ExpressionException;
import io.wick.sweep.Axis;
import io.wick.sweep.Design;
import io.wick.sweep.Exclusion;
import io.wick.sweep.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** Binds what chooses among the trials of a block: its design and its exclude rules. */
final class RuleBinder {
  private static final List<String> DESIGNS = List.of("grid", "random", "ablation");
  private static final List<String> RULE = List.of("potential", "schedule", "method", "where");

  private final Catalogue catalogue;
  private final Problems problems;
  private final List<Template<?>> templates;

  RuleBinder(Catalogue catalogue, Problems problems, List<Template<?>> templates) {
    this.catalogue = catalogue;
    this.problems = problems;
    this.templates = templates;
  }

  /**
   * {@code grid}, {@code {type: random, trials: n}} or {@code {random: {trials: n}}}, and so on.
   */
  Design design(Node node, String path) {
    if (node == null) {
      return new Design.Grid();
    }
    Node type = node;
    Node.Mapping fields = new Node.Mapping(node.place());
    if (node instanceof Node.Mapping mapping) {
      fields = mapping;
      type = mapping.get("type");
      if (type == null && mapping.fields().size() == 1) {
        Map.Entry<String, Node> only = mapping.fields().entrySet().iterator().next();
        type = new Node.Scalar(mapping.keyPlace(only.getKey()), only.getKey(), false);
        fields =
            only.getValue() instanceof Node.Mapping inner ? inner : new Node.Mapping(node.place());
      }
    }
    String name = type instanceof Node.Scalar scalar ? scalar.text() : "";
    return switch (name) {
      case "grid" -> fieldsOf(fields, path, List.of()) ? new Design.Grid() : null;
      case "random" -> fieldsOf(fields, path, List.of("trials")) ? random(fields, path) : null;
      case "ablation" ->
          fieldsOf(fields, path, List.of("baseline")) ? ablation(fields, path) : null;
      default -> {
        problems.add(
            type == null ? node.place() : type.place(),
            path
                + " must be grid, random or ablation, but was "
                + (type == null ? node : type).describe(),
            Names.nearest(name, DESIGNS)
                .map(n -> "Maybe '" + n + "'?")
                .orElse("Write design: grid, {type: random, trials: 100} or {type: ablation}."));
        yield null;
      }
    };
  }

  private boolean fieldsOf(Node.Mapping node, String path, List<String> known) {
    return new UnknownFields(problems).report(node, path, known, List.of("type")).isEmpty();
  }

  private Design random(Node.Mapping node, String path) {
    Node trials = node.get("trials");
    if (!(trials instanceof Node.Scalar scalar)) {
      problems.add(
          trials == null ? node.place() : trials.place(),
          path + ".trials " + (trials == null ? "is missing" : "must be an integer"),
          "Write {type: random, trials: 100}.");
      return null;
    }
    Object count = new ScalarReader(problems).read(Long.class, scalar, path + ".trials");
    if (count == null) {
      return null;
    }
    if ((Long) count <= 0) {
      problems.add(
          trials.place(),
          path + ".trials must be positive, but was " + count,
          "Write how many trials to draw.");
      return null;
    }
    return new Design.Random((Long) count);
  }

  private Design ablation(Node.Mapping node, String path) {
    Map<String, Object> baseline = new HashMap<>();
    Node given = node.get("baseline");
    if (given == null) {
      return new Design.Ablation(baseline);
    }
    if (!(given instanceof Node.Mapping values)) {
      problems.add(
          given.place(),
          path + ".baseline must be a mapping of axis paths to values, but was " + given.describe(),
          "Write {schedule.start: 1.0}.");
      return null;
    }
    values
        .fields()
        .forEach(
            (axisPath, value) -> {
              Object plain = baselineValue(axisPath, value, values.keyPlace(axisPath), path);
              if (plain != null) {
                baseline.put(axisPath, plain);
              }
            });
    return new Design.Ablation(baseline);
  }

  private Object baselineValue(String axisPath, Node node, Place key, String path) {
    List<Axis> axes =
        templates.stream()
            .flatMap(t -> t.axes().stream())
            .filter(a -> a.path().equals(axisPath))
            .toList();
    if (axes.isEmpty()) {
      TreeSet<String> known = new TreeSet<>();
      templates.forEach(t -> t.axes().forEach(a -> known.add(a.path())));
      problems.add(
          key,
          path + ".baseline names '" + axisPath + "', which is no axis",
          known.isEmpty() ? "There are no axes." : Names.remedy(axisPath, known));
      return null;
    }
    Object value =
        node instanceof Node.Scalar s
            ? !s.quoted() && ScalarText.isNumber(s.text())
                ? (Object) ScalarText.number(s.text()).doubleValue()
                : s.text()
            : null;
    if (value == null || axes.stream().noneMatch(a -> a.digitOf(value) >= 0)) {
      problems.add(
          node.place(),
          path
              + ".baseline."
              + axisPath
              + " is none of the axis's values, it was "
              + node.describe(),
          "Choose one of " + CanonicalJson.text(axes.get(0).values()) + ".");
      return null;
    }
    return value;
  }

  /** The rules under {@code exclude}. */
  List<Exclusion> exclusions(Node node, String path) {
    List<Exclusion> rules = new ArrayList<>();
    if (node == null) {
      return rules;
    }
    if (!(node instanceof Node.Sequence list)) {
      problems.add(
          node.place(),
          path + " must be a list of rules, but was " + node.describe(),
          "Write exclude: [{method: ..., where: \"dimension > 3\"}].");
      return rules;
    }
    for (int i = 0; i < list.elements().size(); i++) {
      Exclusion rule = exclusion(list.elements().get(i), path + "[" + i + "]");
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private Exclusion exclusion(Node node, String path) {
    int before = problems.count();
    if (!(node instanceof Node.Mapping mapping) || mapping.fields().isEmpty()) {
      problems.add(
          node.place(),
          path + " must be a rule, but was " + node.describe(),
          "Write {method: ..., where: \"dimension > 3\"}.");
      return null;
    }
    new UnknownFields(problems).report(mapping, path, RULE, List.of());
    String potential = typeName(mapping, Kind.POTENTIALS, path);
    String schedule = typeName(mapping, Kind.SCHEDULES, path);
    String method = typeName(mapping, Kind.METHODS, path);
    Expression where = where(mapping, path);
    return problems.count() > before
        ? null
        : new Exclusion(
            potential,
            schedule,
            method,
            where == null ? List.of() : where.names(),
            where == null ? null : condition(where),
            Specification.of(mapping));
  }

  private String typeName(Node.Mapping mapping, Kind kind, String path) {
    Node node = mapping.get(kind.singular());
    if (node == null) {
      return null;
    }
    String name = node instanceof Node.Scalar scalar ? scalar.text() : "";
    if (!kind.types(catalogue).containsKey(name)) {
      problems.add(
          node.place(),
          path
              + "."
              + kind.singular()
              + ": there is no "
              + kind.singular()
              + " of type "
              + node.describe(),
          Names.remedy(name, kind.types(catalogue).keySet()));
    }
    return name;
  }

  private static Exclusion.Condition condition(Expression where) {
    return values -> {
      double[][] x = new double[values.length][1];
      for (int i = 0; i < values.length; i++) {
        x[i][0] = values[i];
      }
      double[] out = new double[1];
      where.values(x, 1, out);
      // What is undecided because a number is missing does not exclude.
      return out[0] != 0 && !Double.isNaN(out[0]);
    };
  }

  private Expression where(Node.Mapping mapping, String path) {
    Node node = mapping.get("where");
    if (node == null) {
      return null;
    }
    if (!(node instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
      problems.add(
          node.place(),
          path + ".where must be a condition, but was " + node.describe(),
          "Write it like \"dimension > 3\".");
      return null;
    }
    try {
      Expression whole = Expression.parse(scalar.text(), Variables.of(templates));
      // Once more with the names it uses, so that a look-up fills in no others.
      return Expression.parse(scalar.text(), whole.used());
    } catch (ExpressionException e) {
      Matcher hint = Refusal.HINT.matcher(e.getMessage().strip());
      String what = hint.matches() ? hint.group(1) : e.getMessage().strip();
      problems.add(
          node.place(),
          path + ".where: " + what.replaceAll("\\.$", ""),
          hint.matches()
              ? hint.group(2)
              : "Variables are dimension, replicate, seed and paths such as potential.barrier.");
      return null;
    }
  }
}
