package io.wick.spark.run;

import io.wick.spark.table.StagedFile;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;

/**
 * What a task hands back: never rows, only where they are.
 *
 * @param indices trials it ran
 * @param files what it staged
 * @param statuses trials by status
 * @param cpuSeconds CPU time of its trials
 * @param predictedSeconds predicted CPU time of its trials
 */
record TaskReport(
    long[] indices,
    List<StagedFile> files,
    TreeMap<String, Long> statuses,
    double cpuSeconds,
    double predictedSeconds)
    implements Serializable {}
