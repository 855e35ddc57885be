package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * A narrow, oblique bowl.
 *
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "matyas",
    summary = "a narrow, oblique bowl",
    formula = "0.26*(x^2 + y^2) - 0.48*x*y",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Matyas(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Matyas.class, 2);

  public Matyas {
    box = Box.resolve(box, 2, -10, 10);
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
