package io.wick.potential.expression;

/**
 * What a formula can do: values of whole arrays, and slopes from the values and slopes of the
 * arguments (dual numbers, forward mode).
 */
sealed interface Operation permits Arithmetic, Function, Relation {
  /** Its sign or name in a formula. */
  String symbol();

  /** Number of arguments, 1 or 2. */
  int arity();

  /** out[i] = f(a[i], b[i]); {@code b} is null for one argument; {@code out} may be {@code a}. */
  void values(double[] a, double[] b, int n, double[] out);

  /** out[i] = f', from values and slopes of the arguments; {@code out} may be {@code da}. */
  void slopes(double[] a, double[] da, double[] b, double[] db, int n, double[] out);

  /** True if values jump between places where slopes are 0. */
  default boolean jumps() {
    return false;
  }

  /**
   * How far above the result's scratch array that of argument {@code k} is: the left one of two may
   * share it, a single one may not, for the fast elementary functions need two arrays.
   */
  default int offset(int k) {
    return arity() == 1 ? 1 : k;
  }
}
