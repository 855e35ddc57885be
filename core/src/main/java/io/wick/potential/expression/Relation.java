package io.wick.potential.expression;

import java.util.Arrays;

/**
 * Comparisons and logic: 1 if true, 0 if not, flat in between. Any number but 0 and NaN counts as
 * true.
 */
enum Relation implements Operation {
  LESS("<") {
    @Override
    boolean holds(double a, double b) {
      return a < b;
    }
  },
  LESS_OR_EQUAL("<=") {
    @Override
    boolean holds(double a, double b) {
      return a <= b;
    }
  },
  GREATER(">") {
    @Override
    boolean holds(double a, double b) {
      return a > b;
    }
  },
  GREATER_OR_EQUAL(">=") {
    @Override
    boolean holds(double a, double b) {
      return a >= b;
    }
  },
  EQUAL("==") {
    @Override
    boolean holds(double a, double b) {
      return a == b;
    }
  },
  NOT_EQUAL("!=") {
    @Override
    boolean holds(double a, double b) {
      return a != b;
    }
  },
  AND("and") {
    @Override
    boolean holds(double a, double b) {
      return truth(a) && truth(b);
    }
  },
  OR("or") {
    @Override
    boolean holds(double a, double b) {
      return truth(a) || truth(b);
    }
  },
  NOT("not") {
    @Override
    boolean holds(double a, double b) {
      return !truth(a);
    }
  };

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  /** The comparison with that sign; null if there is none. */
  static Relation of(String sign) {
    for (Relation relation : values()) {
      if (relation.symbol.equals(sign) && relation.ordinal() < AND.ordinal()) {
        return relation;
      }
    }
    return null;
  }

  /** True for any number but 0 and NaN. */
  static boolean truth(double value) {
    return value < 0 || value > 0;
  }

  abstract boolean holds(double a, double b);

  @Override
  public String symbol() {
    return symbol;
  }

  @Override
  public boolean jumps() {
    return true;
  }

  @Override
  public int arity() {
    return this == NOT ? 1 : 2;
  }

  @Override
  public void values(double[] a, double[] b, int n, double[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = holds(a[i], b == null ? 0.0 : b[i]) ? 1.0 : 0.0;
    }
  }

  @Override
  public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
    Arrays.fill(out, 0, n, 0.0);
  }
}
