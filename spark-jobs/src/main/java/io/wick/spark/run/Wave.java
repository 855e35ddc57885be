package io.wick.spark.run;

import io.wick.spark.table.Commit.Range;
import java.util.List;

/**
 * A range of indices that is run as one Spark job and committed as one.
 *
 * @param number its number
 * @param ranges the indices it settles, holes and trials that are there already included
 * @param tasks its work, most expensive first
 * @param trials number of trials to run
 * @param predictedSeconds predicted CPU time
 */
record Wave(
    int number, List<Range> ranges, List<TaskPlan> tasks, long trials, double predictedSeconds) {}
