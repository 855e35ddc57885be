package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * A bowl with oblique ripples.
 *
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "bohachevsky-3",
    summary = "a bowl with oblique ripples",
    formula = "x^2 + 2*y^2 - 0.3*cos(3*pi*x + 4*pi*y) + 0.3",
    source = "I. O. Bohachevsky, M. E. Johnson, M. L. Stein, doi 10.1080/00401706.1986.10488128")
public record Bohachevsky3(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Bohachevsky3.class, 2);

  public Bohachevsky3 {
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
