/**
 * What can be named in a sweep file: the annotations that describe a potential, schedule, method or
 * start, and the registry that finds built-ins and plug-ins in the same way. The lowest room: it
 * depends on nothing.
 */
package io.wick.catalog;
