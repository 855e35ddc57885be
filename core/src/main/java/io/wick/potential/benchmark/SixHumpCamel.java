package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Two equal deep wells among six. Minimum and minimisers: computed to 40 digits with mpmath.
 *
 * @param box the box; null is [[−3, 3], [−2, 2]]
 */
@Entry(
    name = "six-hump-camel",
    summary = "two equal deep wells among six",
    formula = "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2",
    source = "L. C. W. Dixon, G. P. Szegoe, Towards Global Optimisation 2, North-Holland 1978")
public record SixHumpCamel(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [[-3, 3], [-2, 2]] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(SixHumpCamel.class, 2);
  private static final Box BOX = new Box(List.of(new Interval(-3, 3), new Interval(-2, 2)));

  public SixHumpCamel {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            -1.0316284534898773504,
            List.of(
                new double[] {0.089842013100318062422, -0.7126564030207396334},
                new double[] {-0.089842013100318062422, 0.7126564030207396334}))
        .within(box);
  }
}
