package io.wick.trial;

/**
 * Predicted cost of a trial, used to order and pack work; never part of a result.
 *
 * @param seconds on one core of a current machine, order of magnitude
 * @param bytes peak working memory
 */
public record Cost(double seconds, long bytes) {}
