package io.wick.sweep;

/** What becomes of a raw index. */
enum Verdict {
  /** It is a trial. */
  TRIAL,
  /** An exclude rule takes it out. */
  EXCLUDED,
  /** The method cannot treat a potential of that many dimensions. */
  DIMENSION,
  /** It equals a trial of a lower index. */
  DUPLICATE
}
