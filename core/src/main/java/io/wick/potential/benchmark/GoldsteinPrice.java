package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * Four wells whose values span six orders of magnitude.
 *
 * @param box the box; null is [−2, 2]
 */
@Entry(
    name = "goldstein-price",
    summary = "four wells whose values span six orders of magnitude",
    formula =
        "(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2)) * (30 + (2*x - 3*y)^2*(18 "
            + "- 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))",
    source = "A. A. Goldstein, J. F. Price, doi 10.1090/S0025-5718-1971-0312365-X")
public record GoldsteinPrice(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-2, 2] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(GoldsteinPrice.class, 2);

  public GoldsteinPrice {
    box = Box.resolve(box, 2, -2, 2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(3, 0, -1).within(box);
  }
}
