package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * An elongated, oblique bowl.
 *
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "booth",
    summary = "an elongated, oblique bowl",
    formula = "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Booth(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Booth.class, 2);

  public Booth {
    box = Box.resolve(box, 2, -10, 10);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, 1, 3).within(box);
  }
}
