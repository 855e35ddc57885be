package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * A shallow and a deep well. The minimum is −52/(3e²).
 *
 * @param box the box; null is [0, 5]
 */
@Entry(
    name = "hosaki",
    summary = "a shallow and a deep well",
    formula = "(1 - 8*x + 7*x^2 - 7/3*x^3 + x^4/4)*y^2*exp(-y)",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Hosaki(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, 5] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Hosaki.class, 2);
  private static final Box REGION = Box.cube(2, 0, 10);

  public Hosaki {
    box = Box.resolve(box, 2, 0, 5);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-2.3458115761012866595, 4, 2).within(box, REGION);
  }
}
