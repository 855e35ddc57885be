package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Four equal wells. Minimum and minimisers: computed to 40 digits with mpmath.
 *
 * @param box the box; null is [−5, 5]
 */
@Entry(
    name = "himmelblau",
    summary = "four equal wells",
    formula = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    source = "D. M. Himmelblau, Applied Nonlinear Programming, McGraw-Hill 1972")
public record Himmelblau(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-5, 5] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Himmelblau.class, 2);

  public Himmelblau {
    box = Box.resolve(box, 2, -5, 5);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            0,
            List.of(
                new double[] {3, 2},
                new double[] {3.5844283403304917449, -1.8481265269644035535},
                new double[] {-2.8051180869527448531, 3.1313125182505729658},
                new double[] {-3.7793102533777468919, -3.2831859912861694123}))
        .within(box);
  }
}
