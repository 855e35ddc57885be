package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * Two coupled bent valleys.
 *
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "colville",
    summary = "two coupled bent valleys",
    formula =
        "100*(x0^2 - x1)^2 + (x0 - 1)^2 + (x2 - 1)^2 + 90*(x2^2 - x3)^2 + 10.1*((x1 - 1)^2 + (x3 - "
            + "1)^2) + 19.8*(x1 - 1)*(x3 - 1)",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Colville(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Colville.class, 4);

  public Colville {
    box = Box.resolve(box, 4, -10, 10);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, 1, 1, 1, 1).within(box);
  }
}
