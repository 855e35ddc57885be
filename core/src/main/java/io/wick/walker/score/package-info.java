/**
 * Walkers that follow the score of a smoothed density from noise to data, and a small network that
 * learns that score.
 */
package io.wick.walker.score;
