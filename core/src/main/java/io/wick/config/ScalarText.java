package io.wick.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What plain scalars mean. Numbers are decimal and nothing else: forms that YAML 1.1 and 1.2 read
 * differently (010, 0x1F, 1_000, 1:30, yes) are not guessed at but named.
 */
final class ScalarText {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:(?:0|[1-9]\\d*)(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,4})?");
  private static final Pattern DURATION_PART =
      Pattern.compile("\\G(\\d+(?:\\.\\d+)?)(ms|s|m|min|h|d)(?=\\d|$)");

  private static final Pattern WITH_UNIT = Pattern.compile("([-+.\\d]+) ?[a-zA-Z%]{1,3}");

  private ScalarText() {}

  /** True for a decimal number. */
  static boolean isNumber(String text) {
    return text.length() <= 400 && NUMBER.matcher(text).matches();
  }

  /** The value of a decimal number. */
  static BigDecimal number(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    return new BigDecimal(digits);
  }

  /** True if a plain scalar is read as something else than a string. */
  static boolean isPlainValue(String text) {
    return isNumber(text) || text.equals("true") || text.equals("false");
  }

  /**
   * Why a plain text that was meant as a number is none, and what to write instead; empty if it
   * does not look like a number at all.
   */
  static Optional<String> trap(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("_", "");
    if (text.matches("[-+]?0\\d+")) {
      return Optional.of(
          "YAML 1.1 reads a leading zero as octal. Write "
              + text.replaceFirst("^([-+]?)0+(?=\\d)", "$1")
              + ".");
    }
    if (text.matches("[-+]?0\\d+\\.\\d*")) {
      return Optional.of("Write it without the leading zero.");
    }
    if (lower.matches("[-+]?0[xob][0-9a-f]+")) {
      return Optional.of("Write it as a decimal number.");
    }
    if (text.indexOf('_') > 0 && isNumber(text.replace("_", ""))) {
      return Optional.of("Write " + text.replace("_", "") + " without underscores.");
    }
    if (text.matches("[-+]?\\d+(:[0-5]?\\d)+(\\.\\d*)?")) {
      return Optional.of(
          "YAML 1.1 reads colons as base 60. Write the number in one piece, or a time as 90s.");
    }
    if (lower.matches("[-+]?\\.?(inf|infinity|nan)")) {
      return Optional.of("Only finite numbers are taken.");
    }
    if (text.matches("[-+]?\\d+(,\\d+)+(\\.\\d*)?")) {
      return Optional.of("Write a decimal point and no commas.");
    }
    Matcher unit = WITH_UNIT.matcher(text);
    if (unit.matches() && isNumber(unit.group(1))) {
      return Optional.of("Write the number alone: " + unit.group(1) + ".");
    }
    return Optional.empty();
  }

  /** What a word that YAML 1.1 takes for a boolean means here; empty if it is none. */
  static Optional<String> booleanTrap(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "yes", "on", "y", "true", "1" -> Optional.of("Write true.");
      case "no", "off", "n", "false", "0" -> Optional.of("Write false.");
      default -> Optional.empty();
    };
  }

  /** A duration such as 60s, 5m, 1h30m, 250ms; empty if it is none. */
  static Optional<Duration> duration(String text) {
    Matcher matcher = DURATION_PART.matcher(text);
    BigDecimal seconds = BigDecimal.ZERO;
    int end = 0;
    while (matcher.find()) {
      seconds = seconds.add(new BigDecimal(matcher.group(1)).multiply(unit(matcher.group(2))));
      end = matcher.end();
    }
    if (end == 0 || end != text.length() || text.length() > 40) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValueExact()));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static BigDecimal unit(String name) {
    return switch (name) {
      case "ms" -> new BigDecimal("0.001");
      case "s" -> BigDecimal.ONE;
      case "m", "min" -> new BigDecimal(60);
      case "h" -> new BigDecimal(3600);
      default -> new BigDecimal(86400);
    };
  }
}
