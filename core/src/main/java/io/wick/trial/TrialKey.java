package io.wick.trial;

import java.util.Locale;

/**
 * The first 128 bits of a SHA-256: the identity of a trial's results, or of its random stream.
 * Prints as 32 hex digits.
 */
public record TrialKey(long high, long low) implements Comparable<TrialKey> {
  /** The key of 32 hex digits. */
  public static TrialKey parse(String hex) {
    if (!hex.matches("[0-9a-fA-F]{32}")) {
      throw new IllegalArgumentException("a trial key has 32 hex digits, but was '" + hex + "'");
    }
    return new TrialKey(
        Long.parseUnsignedLong(hex.substring(0, 16), 16),
        Long.parseUnsignedLong(hex.substring(16), 16));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%016x%016x", high, low);
  }

  @Override
  public int compareTo(TrialKey other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }
}
