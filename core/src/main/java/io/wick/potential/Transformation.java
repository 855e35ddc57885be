package io.wick.potential;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** A potential made from another by moving its points: ζ(x) = f(z(x)), z affine. */
interface Transformation extends Potential {
  /** Points per block: its arrays stay in the first-level cache. */
  int BLOCK = 256;

  /** f. */
  Potential of();

  /** z[axis][i] = coordinate of z at point {@code start + i} of {@code x}, i &lt; n. */
  void map(double[][] x, int start, int n, double[][] z);

  /** out[axis][start + i] = ∂ζ/∂x_axis from slopes[axis][i] = ∂f/∂z_axis, i &lt; n. */
  default void pullBack(double[][] slopes, int start, int n, double[][] out) {
    for (int axis = 0; axis < slopes.length; axis++) {
      System.arraycopy(slopes[axis], 0, out[axis], start, n);
    }
  }

  @Override
  default int dimension() {
    return of().dimension();
  }

  @Override
  default void values(double[][] x, int count, double[] out) {
    int block = Math.min(BLOCK, count);
    double[][] z = new double[dimension()][block];
    double[] values = new double[block];
    for (int start = 0; start < count; start += block) {
      int n = Math.min(block, count - start);
      map(x, start, n, z);
      of().values(z, n, values);
      System.arraycopy(values, 0, out, start, n);
    }
  }

  @Override
  default boolean hasGradient() {
    return of().hasGradient();
  }

  @Override
  default void gradients(double[][] x, int count, double[][] out) {
    int block = Math.min(BLOCK, count);
    double[][] z = new double[dimension()][block];
    double[][] slopes = new double[dimension()][block];
    for (int start = 0; start < count; start += block) {
      int n = Math.min(block, count - start);
      map(x, start, n, z);
      of().gradients(z, n, slopes);
      pullBack(slopes, start, n, out);
    }
  }

  @Override
  default boolean mayJump() {
    return of().mayJump();
  }

  /** As f is on its own box, which may be larger. */
  @Override
  default boolean isBoundedBelow() {
    return of().isBoundedBelow();
  }

  /**
   * What {@code potential} knows about its minimum over another box: that of the same record with
   * this box. Empty for a formula outside its own box, for there only its author could tell.
   */
  static Optional<KnownMinimum> minimumOver(Potential potential, Box box) {
    if (potential.box().contains(box)) {
      return potential.knownMinimum().flatMap(minimum -> minimum.within(box));
    }
    if (!(potential instanceof Record) || potential instanceof ExpressionPotential) {
      return Optional.empty();
    }
    try {
      RecordComponent[] components = potential.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] arguments = new Object[components.length];
      boolean found = false;
      for (int k = 0; k < components.length; k++) {
        types[k] = components[k].getType();
        boolean isBox = types[k] == Box.class && components[k].getName().equals("box");
        arguments[k] = isBox ? box : components[k].getAccessor().invoke(potential);
        found |= isBox;
      }
      return found
          ? ((Potential) potential.getClass().getConstructor(types).newInstance(arguments))
              .knownMinimum()
          : Optional.empty();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        // Not defined over all of that box.
        return Optional.empty();
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      // A plug-in whose record is not public.
      return Optional.empty();
    }
  }
}
