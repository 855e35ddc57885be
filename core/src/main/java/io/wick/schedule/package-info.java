/**
 * The outer loop: D and λ as pure functions of progress, and the duration T. A new schedule is one
 * record here, one line in {@code Schedules}, and one line in the test.
 */
package io.wick.schedule;
