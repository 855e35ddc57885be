/**
 * The methods: one record each, its components the parameters a sweep file can set, its body a few
 * lines over the kernels of {@code grid} and {@code walker}.
 */
package io.wick.method;
