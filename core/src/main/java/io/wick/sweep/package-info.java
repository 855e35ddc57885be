/**
 * The space of trials of a sweep. {@link io.wick.sweep.Template}s are records with axes in them;
 * {@link io.wick.sweep.Block}s are products of templates; {@link io.wick.sweep.ProductSpace}
 * numbers the trials of blocks by mixed radix and makes them on demand; {@link io.wick.sweep.Plan}
 * counts and weighs them.
 */
package io.wick.sweep;
