package io.wick.spark.run;

import java.io.Serializable;

/**
 * The work of one task.
 *
 * @param number position in its wave
 * @param wave the wave
 * @param indices trials, in the order in which they run
 * @param suspect true if one of its trials may have killed a process: then it runs one trial, under
 *     a mark that survives the process
 */
record TaskPlan(int number, int wave, long[] indices, boolean suspect) implements Serializable {}
