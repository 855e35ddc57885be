package io.wick.potential.bbob;

import io.wick.catalog.Check;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Optional;

/**
 * What the functions of the suite share: the box [−5, 5]^d, and a minimum f_opt at x_opt, both
 * drawn from the number of the instance. Dimensions are those of the definitions, 2 and more; COCO
 * itself offers 2, 3, 5, 10, 20 and 40.
 */
interface BbobFunction extends Potential {
  /** Where the definitions are from. */
  String SOURCE =
      "N. Hansen, S. Finck, R. Ros, A. Auger, INRIA report RR-6829 (2009), as coded in COCO,"
          + " doi 10.1080/10556788.2020.1808977";

  /** What the formulas share. */
  String SYMBOLS =
      "i = 0..d-1; x_opt and f_opt: minimiser and minimum, Q and R: rotations, all drawn from the"
          + " instance; Lambda^a = diag(a^(i/(2(d-1)))); T_osz(x) = sign(x) exp(u + 0.049 (sin(c1 u)"
          + " + sin(c2 u))), u = ln|x|, c1, c2 = 10, 7.9 for x > 0, else 5.5, 3.1; T_asy^b(x)_i ="
          + " x_i^(1 + b sqrt(x_i) i/(d-1)) for x_i > 0, else x_i; f_pen = sum max(0, |x_i| - 5)^2";

  /** The seeds of the suite are 31-bit numbers. */
  int LAST_INSTANCE = 200_000;

  /** Number of the instance, from 1. */
  int instance();

  /** Draws what the instance fixes. Costs d³; evaluation goes through {@link Landscape#of}. */
  Landscape draw();

  /** Checks the two parameters. */
  static void check(int dimension, int instance) {
    Check.atLeast("dimension", 2, dimension);
    if (!(instance >= 1 && instance <= LAST_INSTANCE)) {
      throw new IllegalArgumentException(
          "instance must be 1 to " + LAST_INSTANCE + ", but was " + instance);
    }
  }

  @Override
  default Box box() {
    return Box.cube(dimension(), -Points.EDGE, Points.EDGE);
  }

  @Override
  default void values(double[][] x, int count, double[] out) {
    Landscape.of(this).values(x, count, out);
  }

  /** True but for the functions of steps or of ruggedness on all scales. */
  @Override
  default boolean hasGradient() {
    return true;
  }

  /** By the chain rule through the steps; where a step has a kink at the optimum, 0 there. */
  @Override
  default void gradients(double[][] x, int count, double[][] out) {
    if (!hasGradient()) {
      Potential.super.gradients(x, count, out);
    }
    Landscape.of(this).gradients(x, count, out);
  }

  @Override
  default Optional<KnownMinimum> knownMinimum() {
    Landscape landscape = Landscape.of(this);
    return Optional.of(KnownMinimum.at(landscape.minimum(), landscape.optimum()));
  }
}
