package io.wick.potential.expression;

/** Cuts a formula into tokens: numbers, names, signs, end. Plain ASCII only. */
final class Lexer {
  /** Longest formula in characters. */
  static final int LONGEST = 2000;

  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_NAME = 100;

  /** Kinds of token. */
  enum Kind {
    NUMBER,
    NAME,
    SIGN,
    END
  }

  private final String text;
  private int position;
  private Kind kind = Kind.END;
  private String token = "";
  private int column = 1;

  Lexer(String text) {
    this.text = text;
    if (text.length() > LONGEST) {
      throw new ExpressionException(
          "the formula has "
              + text.length()
              + " characters, but at most "
              + LONGEST
              + " are allowed",
          LONGEST);
    }
    advance();
  }

  Kind kind() {
    return kind;
  }

  /** The current token as written; empty at the end. */
  String token() {
    return token;
  }

  /** Where the current token begins, from 1. */
  int column() {
    return column;
  }

  /** True if the current token is this sign or keyword. */
  boolean at(String expected) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && token.equals(expected);
  }

  /** Moves past the current token if it is this one. */
  boolean accept(String expected) {
    if (at(expected)) {
      advance();
      return true;
    }
    return false;
  }

  /** Moves to the next token. */
  void advance() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    int start = position;
    column = start + 1;
    if (start == text.length()) {
      kind = Kind.END;
    } else if (isDigit(start) || (text.charAt(start) == '.' && isDigit(start + 1))) {
      kind = Kind.NUMBER;
      number();
    } else if (isLetter(start)) {
      kind = Kind.NAME;
      while (isLetter(position) || isDigit(position) || isOne(position, "_.")) {
        position++;
      }
      limit(start, LONGEST_NAME, "name");
    } else {
      kind = Kind.SIGN;
      sign();
    }
    token = text.substring(start, position);
  }

  private void number() {
    int start = position;
    digits();
    if (isOne(position, ".")) {
      position++;
      digits();
    }
    if (isOne(position, "eE")) {
      int mark = position;
      position++;
      if (isOne(position, "+-")) {
        position++;
      }
      if (isDigit(position)) {
        digits();
      } else {
        position = mark;
      }
    }
    limit(start, LONGEST_NUMBER, "number");
  }

  private void digits() {
    while (isDigit(position)) {
      position++;
    }
  }

  private void limit(int start, int longest, String what) {
    if (position - start > longest) {
      throw new ExpressionException(
          "the " + what + " at column " + (start + 1) + " has more than " + longest + " characters",
          start + 1);
    }
  }

  private void sign() {
    char c = text.charAt(position);
    boolean pair = isOne(position + 1, "=");
    if ("<>".indexOf(c) >= 0) {
      position += pair ? 2 : 1;
    } else if ("=!".indexOf(c) >= 0 && pair) {
      position += 2;
    } else if (c == '*' && isOne(position + 1, "*")) {
      throw rejected("'**'", "Maybe ^?");
    } else if (c == '&') {
      throw rejected("'&'", "Maybe and?");
    } else if (c == '|') {
      throw rejected("'|'", "Maybe or?");
    } else if (c == '!') {
      throw rejected("'!'", "Maybe not?");
    } else if (c == '=') {
      throw rejected("'='", "Maybe ==?");
    } else if ("+-*/^(),".indexOf(c) >= 0) {
      position++;
    } else {
      throw rejected(shown(text.codePointAt(position)), "");
    }
  }

  private ExpressionException rejected(String what, String hint) {
    String message = "unexpected " + what + " at column " + (position + 1);
    return new ExpressionException(hint.isEmpty() ? message : message + ". " + hint, position + 1);
  }

  /** Printable ASCII as it is, anything else by its number: messages stay harmless. */
  private static String shown(int codePoint) {
    return codePoint > ' ' && codePoint < 0x7f
        ? "'" + (char) codePoint + "'"
        : String.format("character U+%04X", codePoint);
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean isLetter(int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean isOne(int at, String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }
}
