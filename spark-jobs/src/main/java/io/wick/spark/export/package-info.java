/** What is computed, in the formats of other tools. */
package io.wick.spark.export;
