/**
 * The sweep engine: plans waves of trials, runs each as one Spark job, publishes it, keeps watch
 * over progress, failures and the lock of the output folder.
 */
package io.wick.spark.run;
