package io.wick.potential.expression;

import io.wick.math.Elementary;
import java.util.Arrays;

/** The functions by name. Slopes at kinks and jumps are one-sided or 0. */
enum Function implements Operation {
  SIN("sin", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      Elementary.sin(a, n, out);
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Elementary.cos(a[i]) * da[i];
      }
    }
  },
  COS("cos", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      Elementary.cos(a, n, out);
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = -Elementary.sin(a[i]) * da[i];
      }
    }
  },
  TAN("tan", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = tangent(a[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = (1.0 + square(tangent(a[i]))) * da[i];
      }
    }
  },
  EXP("exp", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      Elementary.exp(a, n, out);
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Elementary.exp(a[i]) * da[i];
      }
    }
  },
  LOG("log", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      Elementary.log(a, n, out);
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = da[i] / a[i];
      }
    }
  },
  SQRT("sqrt", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Math.sqrt(a[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = da[i] == 0 ? 0.0 : 0.5 * da[i] / Math.sqrt(a[i]);
      }
    }
  },
  ABS("abs", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Math.abs(a[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Math.signum(a[i]) * da[i];
      }
    }
  },
  SIGN("sign", 1) {
    @Override
    public boolean jumps() {
      return true;
    }

    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Math.signum(a[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      Arrays.fill(out, 0, n, 0.0);
    }
  },
  FLOOR("floor", 1) {
    @Override
    public boolean jumps() {
      return true;
    }

    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Math.floor(a[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      Arrays.fill(out, 0, n, 0.0);
    }
  },
  SINH("sinh", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Elementary.sinh(a[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Elementary.cosh(a[i]) * da[i];
      }
    }
  },
  COSH("cosh", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Elementary.cosh(a[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Elementary.sinh(a[i]) * da[i];
      }
    }
  },
  TANH("tanh", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      Elementary.tanh(a, n, out);
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = (1.0 - square(Elementary.tanh(a[i]))) * da[i];
      }
    }
  },
  POW("pow", 2) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Elementary.pow(a[i], b[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = powerSlope(a[i], da[i], b[i], db[i]);
      }
    }
  },
  MIN("min", 2) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Math.min(a[i], b[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] <= b[i] ? da[i] : db[i];
      }
    }
  },
  MAX("max", 2) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = Math.max(a[i], b[i]);
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] >= b[i] ? da[i] : db[i];
      }
    }
  };

  private final String symbol;
  private final int arity;

  Function(String symbol, int arity) {
    this.symbol = symbol;
    this.arity = arity;
  }

  @Override
  public String symbol() {
    return symbol;
  }

  @Override
  public int arity() {
    return arity;
  }

  /** The function of that name; null if there is none. */
  static Function of(String name) {
    for (Function function : values()) {
      if (function.symbol.equals(name)) {
        return function;
      }
    }
    return null;
  }

  private static double square(double value) {
    return value * value;
  }

  private static double tangent(double value) {
    return Elementary.sin(value) / Elementary.cos(value);
  }

  /** (a^b)'; a term whose factor a' or b' is 0 is 0, also where its other factor is not finite. */
  private static double powerSlope(double a, double da, double b, double db) {
    double slope = da == 0 || b == 0 ? 0.0 : b * Elementary.pow(a, b - 1.0) * da;
    return db == 0 ? slope : slope + Elementary.pow(a, b) * Elementary.log(a) * db;
  }
}
