/**
 * Walkers: populations as structures of arrays and the kernels that move, weigh, branch and accept
 * them. Random numbers belong to (purpose, step, axis, walker), so nothing depends on how a
 * population is cut into batches.
 */
package io.wick.walker;
