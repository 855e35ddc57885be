/** Potentials, methods, file systems and sweeps for tests of the engine. */
package io.wick.spark.testing;
