package io.wick.spark.export;

import java.util.List;

/**
 * One trial as a run of an algorithm on an instance of a function.
 *
 * @param algorithm who
 * @param function on what
 * @param dimension d
 * @param instance number of the instance
 * @param minimum the known minimum
 * @param bestPoint where the best value was seen
 * @param course what is known of the best value
 */
record ExportedRun(
    Algorithm algorithm,
    Function function,
    int dimension,
    int instance,
    double minimum,
    List<Double> bestPoint,
    Course course) {}
