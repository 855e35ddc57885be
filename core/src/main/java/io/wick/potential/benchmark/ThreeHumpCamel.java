package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * A deep well between two shallow ones.
 *
 * @param box the box; null is [−5, 5]
 */
@Entry(
    name = "three-hump-camel",
    summary = "a deep well between two shallow ones",
    formula = "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record ThreeHumpCamel(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-5, 5] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(ThreeHumpCamel.class, 2);

  public ThreeHumpCamel {
    box = Box.resolve(box, 2, -5, 5);
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
