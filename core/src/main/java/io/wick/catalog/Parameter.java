package io.wick.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one component of a configurable record: what it means, its unit, its default. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
  /** Value of {@link #byDefault} that says: must be given. */
  String REQUIRED = "\0required";

  /** Value of {@link #byDefault} that says: may be left out, the component is then null. */
  String OPTIONAL = "\0optional";

  /** What it means, in one sentence or less. */
  String value();

  /** Unit, e.g. "1/time", "length"; empty if a pure number or a name. */
  String unit() default "";

  /**
   * The default as it would be written in YAML (flow style), e.g. "1.0", "[0, 1]", "{type:
   * uniform}".
   */
  String byDefault() default REQUIRED;

  /** True if a single scalar may stand for a list of one (e.g. one value for all axes). */
  boolean scalarOrList() default false;
}
