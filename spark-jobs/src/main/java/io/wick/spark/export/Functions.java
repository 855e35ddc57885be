package io.wick.spark.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions of one export, no two with the same number. */
final class Functions {
  private final Map<String, Function> functions = new HashMap<>();
  private final List<Function> moved = new ArrayList<>();

  /** Adds a function; call in a fixed order. */
  void add(String potential, String signature) {
    Function function = Function.of(potential, signature);
    int number = function.number();
    while (function.suite().equals("wick") && isTaken(number)) {
      number++;
    }
    if (number != function.number()) {
      function = function.renumbered(number);
      moved.add(function);
    }
    functions.put(potential + signature, function);
  }

  private boolean isTaken(int number) {
    return functions.values().stream().anyMatch(f -> f.number() == number);
  }

  /** The function of a potential. */
  Function of(String potential, String signature) {
    return functions.get(potential + signature);
  }

  /** All, by number. */
  List<Function> all() {
    return functions.values().stream()
        .sorted((a, b) -> Integer.compare(a.number(), b.number()))
        .toList();
  }

  /** Those whose usual number another function of this export has. */
  List<Function> moved() {
    return moved;
  }
}
