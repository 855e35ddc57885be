/**
 * The tables: explicit schemas, layout of an output folder, commits, writers and readers. Knows
 * trials and their results, but not how they are run.
 */
package io.wick.spark.table;
