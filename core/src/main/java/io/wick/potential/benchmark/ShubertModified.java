package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * A shorter product of waves with one deepest well. Minimum and minimisers: computed to 40 digits
 * with mpmath. Known inside the default box only.
 *
 * @param box the box; null is [−2, 2]
 */
@Entry(
    name = "shubert-modified",
    summary = "a shorter product of waves with one deepest well",
    formula = "(cos(2*x + 1) + 2*cos(3*x + 2) + 3*cos(4*x + 3))*(cos(2*y + 1) + cos(y + 2))",
    source = "J. Leng, E. Hickman, J. Li, X. Wu, arXiv 2303.01471")
public record ShubertModified(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-2, 2] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(ShubertModified.class, 2);
  private static final Box BOX = Box.cube(2, -2, 2);

  public ShubertModified {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-11.705518041403470083, -0.71462045586903963862, 1.0849510482021818404)
        .within(box, BOX);
  }
}
