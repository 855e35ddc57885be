package io.wick.spark.export;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The algorithms of one export, each with a name of its own; call in a fixed order. */
final class Algorithms {
  private final Map<List<String>, Algorithm> algorithms = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * The algorithm of these parameters. Where parameters that are no axes differ under one label,
   * the later ones are numbered.
   */
  Algorithm of(String label, String method, String schedule, String budget) {
    return algorithms.computeIfAbsent(
        Arrays.asList(label, method, schedule, budget),
        key -> {
          String plain = Algorithm.plain(label);
          String name = plain;
          // Folder names that differ in case only are one folder on some systems.
          for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain + "_" + i;
          }
          return new Algorithm(name, label, method, schedule, budget);
        });
  }

  /** All so far. */
  List<Algorithm> all() {
    return List.copyOf(algorithms.values());
  }
}
