/** The methods: one record of parameters each, over the kernels of grid and walker. */
package io.wick.method;
