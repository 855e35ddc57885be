/** Test functions of global optimisation, each with its published box and minimum. */
package io.wick.potential.benchmark;
