package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * A cone-tipped funnel in a flat plain. A kink at the minimum, where the gradient is given as 0.
 *
 * @param box the box; null is [−32, 32]
 */
@Entry(
    name = "ackley-2",
    summary = "a cone-tipped funnel in a flat plain",
    formula = "-200*exp(-0.2*sqrt(x^2 + y^2))",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Ackley2(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-32, 32] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Ackley2.class, 2);

  public Ackley2 {
    box = Box.resolve(box, 2, -32, 32);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-200, 0, 0).within(box);
  }
}
