package io.wick.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record the name under which a sweep file may ask for it, and what {@code wick catalog}
 * prints about it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Entry {
  /** The value of {@code type:} in a sweep file, in kebab case, e.g. {@code double-well}. */
  String name();

  /** One sentence. */
  String summary();

  /** The defining formula in plain text, in the convention of the project. */
  String formula();

  /** What the symbols of the formula mean that are not parameters; may be empty. */
  String symbols() default "";

  /** Where the definition comes from: paper with DOI or arXiv number, book, or "elementary". */
  String source();

  /**
   * Version of the numerics behind this entry. It is part of the trial key: raise it whenever a
   * change of code changes results, so that old and new rows are never taken for the same trial.
   */
  int numerics() default 1;
}
