package io.wick.potential.expression;

import java.util.Collection;

/** The known name that a mistyped one is nearest to. */
final class NearestName {
  // Of two names one edit away, the likelier slip wins: a letter doubled, two swapped, one wrong,
  // one too many or too few.
  private static final int DOUBLED = 8;
  private static final int SWAP = 9;
  private static final int REPLACE = 10;
  private static final int LETTER = 11;

  private NearestName() {}

  /** The nearest by edits (insert, delete, replace, swap neighbours); null if none is near. */
  static String to(String name, Collection<String> known) {
    String nearest = null;
    int best = LETTER * Math.max(1, name.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(name, candidate);
      if (distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Optimal string alignment distance; upper and lower case count as equal. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = LETTER * (i + j);
          continue;
        }
        int change = same(a, i, b, j) ? 0 : REPLACE;
        int extra = i > 1 && same(a, i, a, i - 1) ? DOUBLED : LETTER;
        d[i][j] = Math.min(d[i - 1][j] + extra, d[i][j - 1] + LETTER);
        d[i][j] = Math.min(d[i][j], d[i - 1][j - 1] + change);
        if (i > 1 && j > 1 && same(a, i, b, j - 1) && same(a, i - 1, b, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + SWAP);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
  }
}
