package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.wick.catalog.Catalogue;
import io.wick.trial.Method;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;

/**
 * Which methods sample points, so that their evaluations can be compared. A method on a grid
 * evaluates every node before it starts; its evaluations say nothing about a search.
 */
public final class Sampling {
  /**
   * The models that need no grid. Nothing but their names says so: the Spark side knows no solver.
   */
  private static final Set<String> CLOSED_FORMS =
      Set.of(
          "free-dispersion",
          "free-diffusion",
          "real-linear",
          "imaginary-linear",
          "fokker-planck-linear");

  private Sampling() {}

  /**
   * True for the trials of methods that sample. Methods on a grid are those that have a largest
   * dimension; the closed forms of the models need no grid, but what they move is a density, too;
   * beyond these, whoever reports the mass near a minimum has a density, not samples. Trials that
   * failed are judged by their method, too.
   */
  public static Column isSampler() {
    return not(col("method").isin(densities().toArray())).and(col("success_probability").isNull());
  }

  private static List<String> densities() {
    return Catalogue.load().types(Method.class).entrySet().stream()
        .filter(
            entry -> hasLargestDimension(entry.getValue()) || CLOSED_FORMS.contains(entry.getKey()))
        .map(entry -> entry.getKey())
        .toList();
  }

  private static boolean hasLargestDimension(Class<?> type) {
    try {
      return type.getMethod("maximumDimension").getDeclaringClass() != Method.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is no method", e);
    }
  }
}
