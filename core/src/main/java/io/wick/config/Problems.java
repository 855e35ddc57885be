package io.wick.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a document, so that one reading shows all of it. */
final class Problems {
  private static final int SHOWN = 20;

  private record Problem(Place place, String text) {}

  private final List<Problem> found = new ArrayList<>();

  /**
   * Notes a problem.
   *
   * @param place where
   * @param sentence what, without a full stop
   * @param remedy what to do; a sentence with its mark
   */
  void add(Place place, String sentence, String remedy) {
    found.add(new Problem(place, sentence + " (" + place + "). " + remedy));
  }

  int count() {
    return found.size();
  }

  /**
   * Ends the reading if anything was noted.
   *
   * @throws ConfigException with one line per problem in the order of the document
   */
  void check() {
    if (found.isEmpty()) {
      return;
    }
    List<String> lines =
        found.stream()
            .sorted(Comparator.comparing(Problem::place))
            .map(Problem::text)
            .distinct()
            .toList();
    String text = String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())));
    throw new ConfigException(
        lines.size() > SHOWN ? text + "\nand " + (lines.size() - SHOWN) + " more." : text);
  }
}
