package io.wick.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies {@code --set path=value} to a document. */
final class Overrides {
  private static final Pattern STEP =
      Pattern.compile("\\G\\.?([A-Za-z_][\\w-]*)|\\G\\[(\\d{1,6})\\]");

  private final Node.Mapping root;

  Overrides(Node.Mapping root) {
    this.root = root;
  }

  /** Applies one assignment; the value is YAML in flow style. */
  void apply(String assignment) {
    Place place = new Place("--set " + assignment, 0, 0);
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw new ConfigException(
          "An override needs a path and a value ("
              + place
              + "). Write --set budget.evaluations=1e5.");
    }
    List<Object> steps = steps(assignment.substring(0, equals).strip(), place);
    String text = assignment.substring(equals + 1).strip();
    Node value =
        text.isEmpty()
            ? new Node.Scalar(place, "", false)
            : DocumentParser.value(text, place.source());
    assign(steps, value, place);
  }

  private static List<Object> steps(String path, Place place) {
    List<Object> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    int end = 0;
    while (end < path.length() && matcher.find()) {
      steps.add(matcher.group(1) != null ? matcher.group(1) : Integer.valueOf(matcher.group(2)));
      end = matcher.end();
    }
    if (end != path.length() || steps.isEmpty() || steps.get(0) instanceof Integer) {
      throw new ConfigException(
          "'" + path + "' is no path (" + place + "). Write it like methods[0].walkers.");
    }
    return steps;
  }

  private void assign(List<Object> steps, Node value, Place place) {
    Node at = root;
    for (int i = 0; i < steps.size() - 1; i++) {
      at = child(at, steps, i, place);
    }
    Object last = steps.get(steps.size() - 1);
    if (last instanceof String name && at instanceof Node.Mapping mapping) {
      mapping.put(name, place, value);
    } else if (last instanceof Integer position && at instanceof Node.Sequence list) {
      check(list, position, place);
      list.elements().set(position, value);
    } else {
      throw mismatch(at, steps, steps.size() - 1, place);
    }
  }

  private static Node child(Node at, List<Object> steps, int i, Place place) {
    Object step = steps.get(i);
    if (step instanceof Integer position && at instanceof Node.Sequence list) {
      check(list, position, place);
      return list.elements().get(position);
    }
    if (!(step instanceof String name) || !(at instanceof Node.Mapping mapping)) {
      throw mismatch(at, steps, i, place);
    }
    if (mapping.get(name) == null) {
      if (steps.get(i + 1) instanceof Integer) {
        throw new ConfigException(
            "There is no list '" + name + "' in the file (" + place + "). Set the whole list.");
      }
      mapping.put(name, place, new Node.Mapping(place));
    }
    return mapping.get(name);
  }

  private static void check(Node.Sequence list, int position, Place place) {
    if (position >= list.elements().size()) {
      throw new ConfigException(
          "The list has "
              + list.elements().size()
              + " elements and none at position "
              + position
              + " ("
              + place
              + "). Positions start at 0.");
    }
  }

  private static ConfigException mismatch(Node at, List<Object> steps, int i, Place place) {
    boolean position = steps.get(i) instanceof Integer;
    return new ConfigException(
        "The path does not fit the file at step '"
            + steps.get(i)
            + "', where there is "
            + at.describe()
            + " ("
            + place
            + "). "
            + (position ? "Only lists have positions." : "Only mappings have fields."));
  }
}
