package io.wick.spark.export;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Why a trial cannot be laid beside runs of other programs; the first that applies counts. */
enum Omission {
  GRID(
      "methods on a grid, whose evaluations are nodes and no search",
      "method",
      not(col("sampler"))),
  EMPTY(
      "nothing was evaluated",
      "method",
      col("best_value").isNull().or(col("evaluations").plus(col("gradient_evaluations")).lt(1))),
  UNKNOWN_MINIMUM("no known minimum", "potential", col("known_minimum").isNull()),
  UNKNOWN_START(
      "the value at the first evaluation, with which these files begin, is not known",
      "method",
      col("first_value").isNull()),
  NO_BBOB("no function of the BBOB suite", "potential", not(col("potential").isin(bbob())));

  private final String reason;
  private final String subject;
  private final Column condition;

  Omission(String reason, String subject, Column condition) {
    this.reason = reason;
    this.subject = subject;
    this.condition = condition;
  }

  private static Object[] bbob() {
    return Bbob.types().toArray();
  }

  /** In words. */
  String reason() {
    return reason;
  }

  /** Name of the omission that applies to a trial; null if none does. */
  static Column of(boolean bbobOnly) {
    Column[] reasons = new Column[values().length];
    for (Omission omission : values()) {
      boolean asked = bbobOnly || omission != NO_BBOB;
      reasons[omission.ordinal()] =
          asked ? when(omission.condition, omission.name()) : lit(null).cast("string");
    }
    return coalesce(reasons);
  }

  /** What is to be named: the method or the potential. */
  static Column subject() {
    Column subject = lit(null).cast("string");
    for (Omission omission : values()) {
      subject =
          when(col("omission").equalTo(omission.name()), col(omission.subject)).otherwise(subject);
    }
    return subject;
  }
}
