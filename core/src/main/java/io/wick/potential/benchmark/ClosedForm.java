package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.potential.Potential;
import io.wick.potential.expression.Expression;

/**
 * A potential of a few axes whose catalogue formula is what is evaluated: it is written in the
 * language of {@link Expression}, read once per class, and its gradient comes from dual numbers.
 */
interface ClosedForm extends Potential {
  /** The formula of the entry of {@code type}, over {@code dimension} axes. */
  static Expression read(Class<? extends ClosedForm> type, int dimension) {
    return Expression.ofCoordinates(type.getAnnotation(Entry.class).formula(), dimension);
  }

  /** What {@link #read} gave. */
  Expression expression();

  @Override
  default int dimension() {
    return expression().names().size();
  }

  @Override
  default void values(double[][] x, int count, double[] out) {
    expression().values(x, count, out);
  }

  @Override
  default boolean hasGradient() {
    return true;
  }

  @Override
  default void gradients(double[][] x, int count, double[][] out) {
    expression().gradients(x, count, out);
  }
}
