/**
 * Learning as a potential: the loss of a classifier is ζ over its weights. Data sets are types of
 * their own ({@link io.wick.potential.learning.Dataset}) and can be named in a sweep file.
 */
package io.wick.potential.learning;
