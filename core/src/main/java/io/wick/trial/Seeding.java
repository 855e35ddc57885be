package io.wick.trial;

/** How random numbers are shared between the cells of a sweep. */
public enum Seeding {
  /** Every cell and replicate has its own stream. */
  INDEPENDENT,
  /** All cells of a replicate see the same random numbers: paired comparisons. */
  COMMON
}
