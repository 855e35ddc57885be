/** One offline HTML page of a sweep: tables and figures out of the analysis tables. */
package io.wick.spark.report;
