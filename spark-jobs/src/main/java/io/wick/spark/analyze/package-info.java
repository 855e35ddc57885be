/**
 * What the tables say: statistics per cell of a sweep, with intervals. Formulas live in {@code
 * io.wick.statistics}.
 */
package io.wick.spark.analyze;
