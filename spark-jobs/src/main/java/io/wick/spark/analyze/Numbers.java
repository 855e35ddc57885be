package io.wick.spark.analyze;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as people read them. */
public final class Numbers {
  private static final int DIGITS = 4;

  private static final int LONGEST = 20;

  /** Not behind a point: decimals are compared digit by digit already. */
  private static final Pattern WHOLE = Pattern.compile("(?<![.\\d])\\d{1," + LONGEST + "}");

  private Numbers() {}

  /** A key that sorts texts as people count: d = 2 before d = 10. */
  public static String counted(String text) {
    return WHOLE
        .matcher(text)
        .replaceAll(number -> "0".repeat(LONGEST - number.group().length()) + number.group());
  }

  /** A count in full, a measurement with four significant digits. */
  public static String text(Number number) {
    return text(number, DIGITS);
  }

  /** The same with so many significant digits. */
  public static String text(Number number, int digits) {
    if (!(number instanceof Double || number instanceof Float)) {
      return number.toString();
    }
    double value = number.doubleValue();
    double size = Math.abs(value);
    if (value == 0) {
      return "0";
    }
    String text =
        size >= 1e-3 && size < 1e6
            ? String.format(Locale.ROOT, "%." + digits + "g", value)
            : String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    return text.contains("e") || !text.contains(".")
        ? text
        : text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
  }
}
