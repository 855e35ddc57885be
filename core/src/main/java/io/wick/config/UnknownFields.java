package io.wick.config;

import java.util.ArrayList;
import java.util.List;

/** Refuses fields that nobody knows, and guesses which were meant. */
final class UnknownFields {
  private final Problems problems;

  UnknownFields(Problems problems) {
    this.problems = problems;
  }

  /**
   * Notes every unknown field.
   *
   * @param known names to list
   * @param besides further names that are taken
   * @return the names that the unknown ones were probably meant to be, or the unknown names
   *     themselves; empty if all fields are known
   */
  List<String> report(Node.Mapping node, String path, List<String> known, List<String> besides) {
    List<String> meant = new ArrayList<>();
    List<String> all = new ArrayList<>(known);
    all.addAll(besides);
    List<String> open = all.stream().filter(name -> node.get(name) == null).toList();
    for (String name : node.fields().keySet()) {
      if (!all.contains(name)) {
        meant.add(Names.nearest(name, open).orElse(name));
        report(node, path, name, all, open);
      }
    }
    return meant;
  }

  private void report(
      Node.Mapping node, String path, String name, List<String> all, List<String> open) {
    String subject = path.isEmpty() ? "the sweep" : path;
    int space = name.indexOf(' ');
    boolean colonMissing =
        space > 0
            && all.contains(name.substring(0, space))
            && node.get(name) instanceof Node.Scalar value
            && value.isNull();
    if (colonMissing) {
      problems.add(
          node.keyPlace(name),
          subject + " has no field '" + name + "'",
          "Maybe '" + name.substring(0, space) + ":" + name.substring(space) + "'?");
      return;
    }
    if (name.matches("\\d+") && node.get(name) instanceof Node.Scalar value && value.isNull()) {
      problems.add(
          node.keyPlace(name),
          subject + " has no field '" + name + "'",
          "Maybe a decimal comma? Write the number with a point, e.g. 0." + name + ".");
      return;
    }
    // A field that is given already is seldom what was meant.
    String near = Names.nearest(name, open).or(() -> Names.nearest(name, all)).orElse(null);
    String remedy =
        near == null
            ? Names.remedy(name, all)
            : "Maybe '"
                + near
                + "'?"
                + (all.size() <= 24 ? " Known: " + Names.list(all) + "." : "");
    problems.add(node.keyPlace(name), subject + " has no field '" + shown(name) + "'", remedy);
  }

  private static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 57) + "..." : name.replaceAll("\\p{Cntrl}", " ");
  }
}
