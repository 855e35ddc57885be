package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.wick.catalog.Catalogue;
import io.wick.trial.Method;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Which methods sample points, so that their evaluations can be compared. A method on a grid
 * evaluates every node before it starts; its evaluations say nothing about a search.
 */
public final class Sampling {
  private Sampling() {}

  /**
   * True for the trials of methods that sample. Methods on a grid are those that have a largest
   * dimension; beyond these, whoever reports the mass near a minimum has a density, not samples.
   * Trials that failed are judged by their method, too.
   */
  public static Column isSampler() {
    return not(col("method").isin(grids().toArray())).and(col("success_probability").isNull());
  }

  private static List<String> grids() {
    return Catalogue.load().types(Method.class).entrySet().stream()
        .filter(entry -> hasLargestDimension(entry.getValue()))
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
