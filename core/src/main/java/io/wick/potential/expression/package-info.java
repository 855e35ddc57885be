/**
 * Formulas in sweep files: a small whitelisted grammar, a sealed tree, evaluation in batches and on
 * dual numbers. Nothing a formula says can reach code, files or the network.
 */
package io.wick.potential.expression;
