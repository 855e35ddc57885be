package io.wick.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the known name that an unknown one was probably meant to be. */
final class Names {
  /** Lists of names up to this length are shown whole. */
  private static final int LISTED = 24;

  private Names() {}

  /** The nearest known name, if one is near enough to be a slip. */
  static Optional<String> nearest(String name, Collection<String> known) {
    String plain = plain(name);
    int bound = Math.max(1, Math.min(3, (name.length() + 1) / 3));
    return known.stream()
        .filter(k -> distance(plain, plain(k)) <= bound)
        .min(
            Comparator.<String>comparingInt(k -> distance(plain, plain(k)))
                .thenComparingInt(k -> distance(name, k))
                .thenComparingInt(k -> -commonStart(name, k))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** "Maybe 'x'?" and the known names, as far as they help. */
  static String remedy(String name, Collection<String> known) {
    String maybe = nearest(name, known).map(n -> "Maybe '" + n + "'?").orElse("");
    if (known.isEmpty()) {
      return maybe.isEmpty() ? "It takes no fields." : maybe;
    }
    if (known.size() > LISTED) {
      return maybe.isEmpty() ? "See `wick catalog`." : maybe;
    }
    return (maybe.isEmpty() ? "" : maybe + " ") + "Known: " + list(known) + ".";
  }

  static String list(Collection<String> names) {
    return names.stream().collect(Collectors.joining(", "));
  }

  /** Case and separators are the commonest slips of all: they cost nothing. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  private static int commonStart(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours from one to the other (optimal
   * string alignment; Damerau 1964, doi 10.1145/363958.363994).
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, d[i - 2][j - 2] + 1);
        }
        d[i][j] = best;
      }
    }
    return d[a.length()][b.length()];
  }
}
