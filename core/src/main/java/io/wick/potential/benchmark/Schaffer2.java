package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * Rings cut by hyperbolic waves.
 *
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "schaffer-2",
    summary = "rings cut by hyperbolic waves",
    formula = "0.5 + (sin(x^2 - y^2)^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Schaffer2(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Schaffer2.class, 2);

  public Schaffer2 {
    box = Box.resolve(box, 2, -100, 100);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, 0, 0).within(box);
  }
}
