package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.wick.catalog.Catalogue;
import io.wick.potential.Potential;
import io.wick.potential.molecule.Molecules;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;

/**
 * Which potentials may have no lower bound: atoms and molecules, and those that speak of it
 * themselves ({@link Potential#isBoundedBelow}); also under a transformation, whose parameters name
 * what it transforms. Where such a one has a bound on its box, its minimum is known.
 */
final class Unbounded {
  private Unbounded() {}

  /** True for the trials on such a potential. */
  static Column isUnbounded() {
    List<String> names =
        Catalogue.load().types(Potential.class).entrySet().stream()
            .filter(entry -> mayBeUnbounded(entry.getValue()))
            .map(entry -> Pattern.quote(entry.getKey()))
            .toList();
    return names.isEmpty()
        ? lit(false)
        : col("potential_parameters").rlike("\"type\":\"(" + String.join("|", names) + ")\"");
  }

  private static boolean mayBeUnbounded(Class<?> type) {
    try {
      return new Molecules().types().contains(type)
          || type.getMethod("isBoundedBelow").getDeclaringClass() == type;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is no potential", e);
    }
  }
}
