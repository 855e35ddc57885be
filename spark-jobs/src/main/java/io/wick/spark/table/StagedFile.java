package io.wick.spark.table;

import java.io.Serializable;

/**
 * A file that a task wrote into staging.
 *
 * @param table the table it belongs to
 * @param path relative to the output folder
 * @param rows number of rows
 * @param bytes size, approximately
 */
public record StagedFile(Table table, String path, long rows, long bytes) implements Serializable {}
