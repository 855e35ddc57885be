package io.wick.sweep;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An exclude rule with its variables tied to the digits of one combination: each variable is a
 * constant, a table over the digits of one group, the dimension, or the replicate.
 */
final class Rule {
  private static final int CONSTANT = -1;
  private static final int DIMENSION = -2;
  private static final int REPLICATE = -3;

  private final Exclusion exclusion;
  private final Combination combination;
  private final int[] source;
  private final double[][] table;

  Rule(Exclusion exclusion, Combination combination) {
    this.exclusion = exclusion;
    this.combination = combination;
    List<String> names = exclusion.variables();
    this.source = new int[names.size()];
    this.table = new double[names.size()][];
    for (int i = 0; i < source.length; i++) {
      resolve(i, names.get(i));
    }
  }

  private void resolve(int i, String name) {
    switch (name) {
      case "dimension" -> source[i] = DIMENSION;
      case "replicate" -> source[i] = REPLICATE;
      default -> {
        int dot = name.indexOf('.');
        String room = dot < 0 ? "" : name.substring(0, dot);
        Part<?> part =
            switch (room) {
              case "potential" -> combination.potential;
              case "schedule" -> combination.schedule;
              case "method" -> combination.method;
              default -> combination.conditions;
            };
        boolean inside = part != combination.conditions;
        tie(i, part, inside ? name.substring(dot + 1) : name);
      }
    }
  }

  private void tie(int i, Part<?> part, String path) {
    Shape shape = part == null ? null : part.template().find(path);
    source[i] = CONSTANT;
    if (shape instanceof Shape.Swept swept) {
      source[i] = part.groupOfAxis(swept.number());
      table[i] = swept.axis().values().stream().mapToDouble(Plain::number).toArray();
    } else if (shape instanceof Shape.Fixed fixed) {
      table[i] = new double[] {Plain.number(fixed.value())};
    } else {
      table[i] = new double[] {Double.NaN};
    }
  }

  boolean holds(Cell cell) {
    double[] values = new double[source.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (source[i]) {
            case CONSTANT -> table[i][0];
            case DIMENSION -> combination.dimension(cell);
            case REPLICATE -> cell.replicate;
            default -> table[i][cell.digits[source[i]]];
          };
    }
    return exclusion.where().holds(values);
  }

  /** Groups of digits on which it depends. */
  Set<Integer> groups() {
    Set<Integer> groups = new HashSet<>();
    for (int s : source) {
      if (s >= 0) {
        groups.add(s);
      } else if (s == DIMENSION) {
        groups.addAll(combination.traits().dimensionGroups());
      }
    }
    return groups;
  }

  boolean usesReplicate() {
    return Arrays.stream(source).anyMatch(s -> s == REPLICATE);
  }
}
