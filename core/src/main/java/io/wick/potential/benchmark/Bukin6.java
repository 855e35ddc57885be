package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A sharp, bent ridge upside down: its floor is a line of kinks. Kinks along the parabola y =
 * x²/100 and at x = −10; the gradient is infinite or one-sided there.
 *
 * @param box the box; null is [[−15, −5], [−3, 3]]
 */
@Entry(
    name = "bukin-6",
    summary = "a sharp, bent ridge upside down: its floor is a line of kinks",
    formula = "100*sqrt(abs(y - x^2/100)) + 0.01*abs(x + 10)",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Bukin6(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [[-15, -5], [-3, 3]] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Bukin6.class, 2);
  private static final Box BOX = new Box(List.of(new Interval(-15, -5), new Interval(-3, 3)));

  public Bukin6 {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, -10, 1).within(box);
  }
}
