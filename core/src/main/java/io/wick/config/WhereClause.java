package io.wick.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition on numbers: comparisons of a variable with a number, joined by {@code and}. */
final class WhereClause {
  private static final Pattern COMPARISON =
      Pattern.compile("\\s*([\\w.\\[\\]]+)\\s*(<=|>=|==|!=|<|>)\\s*(\\S+)\\s*");

  private record Comparison(String operator, double bound) {}

  private final List<String> variables = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();

  static WhereClause parse(String text, Set<String> known) {
    WhereClause clause = new WhereClause();
    for (String part : text.split("\\band\\b", -1)) {
      Matcher matcher = COMPARISON.matcher(part);
      if (!matcher.matches() || !ScalarText.isNumber(matcher.group(3))) {
        throw new IllegalArgumentException("'" + part.strip() + "' is no comparison");
      }
      if (!known.contains(matcher.group(1))) {
        throw new IllegalArgumentException(
            "unknown name '"
                + matcher.group(1)
                + "'"
                + Names.nearest(matcher.group(1), known)
                    .map(n -> ", maybe '" + n + "'")
                    .orElse(""));
      }
      clause.variables.add(matcher.group(1));
      clause.comparisons.add(
          new Comparison(matcher.group(2), ScalarText.number(matcher.group(3)).doubleValue()));
    }
    return clause;
  }

  List<String> variables() {
    return variables;
  }

  boolean holds(double[] values) {
    for (int i = 0; i < values.length; i++) {
      double v = values[i];
      double bound = comparisons.get(i).bound();
      boolean holds =
          switch (comparisons.get(i).operator()) {
            case "<" -> v < bound;
            case "<=" -> v <= bound;
            case ">" -> v > bound;
            case ">=" -> v >= bound;
            case "==" -> v == bound;
            default -> v != bound;
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }
}
