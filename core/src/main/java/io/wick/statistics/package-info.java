/**
 * Statistics of convergence: success rates, running times, fits, each with an interval or an error.
 */
package io.wick.statistics;
