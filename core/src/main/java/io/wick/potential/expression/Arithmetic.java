package io.wick.potential.expression;

/** The signs of arithmetic. */
enum Arithmetic implements Operation {
  NEGATE("-", 1) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = -a[i];
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = -da[i];
      }
    }
  },
  ADD("+", 2) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] + b[i];
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = da[i] + db[i];
      }
    }
  },
  SUBTRACT("-", 2) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] - b[i];
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = da[i] - db[i];
      }
    }
  },
  MULTIPLY("*", 2) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] * b[i];
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = da[i] * b[i] + a[i] * db[i];
      }
    }
  },
  DIVIDE("/", 2) {
    @Override
    public void values(double[] a, double[] b, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = a[i] / b[i];
      }
    }

    @Override
    public void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out) {
      for (int i = 0; i < n; i++) {
        out[i] = (da[i] - a[i] / b[i] * db[i]) / b[i];
      }
    }
  };

  private final String symbol;
  private final int arity;

  Arithmetic(String symbol, int arity) {
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
}
