package io.wick.spark.table;

/**
 * How one run of a trial went: the execution columns.
 *
 * @param sweep name of the sweep
 * @param version version of Wick
 * @param cpuSeconds CPU time of the thread that ran it
 * @param wallSeconds elapsed time
 * @param host where
 * @param attempt which attempt of the engine, from 0
 * @param wave number of the wave
 * @param finishedAt microseconds since the epoch
 */
public record Execution(
    String sweep,
    String version,
    double cpuSeconds,
    double wallSeconds,
    String host,
    int attempt,
    int wave,
    long finishedAt) {}
