package io.wick.method;

/** Where the score of {@link AnnealedLangevin} comes from. */
public enum ScoreSource {
  /** The density's own. */
  EXACT,
  /** A denoiser trained within the trial. */
  LEARNED
}
