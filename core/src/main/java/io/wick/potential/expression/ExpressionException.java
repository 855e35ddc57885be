package io.wick.potential.expression;

/** A formula that cannot be read; the message says what, where and what may have been meant. */
public final class ExpressionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int column;

  ExpressionException(String message, int column) {
    super(message);
    this.column = column;
  }

  /** Where in the formula, from 1. */
  public int column() {
    return column;
  }
}
