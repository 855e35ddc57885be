package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * Flat valleys with steep walls at the corners.
 *
 * @param box the box; null is [−4.5, 4.5]
 */
@Entry(
    name = "beale",
    summary = "flat valleys with steep walls at the corners",
    formula = "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Beale(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-4.5, 4.5] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Beale.class, 2);

  public Beale {
    box = Box.resolve(box, 2, -4.5, 4.5);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, 3, 0.5).within(box);
  }
}
