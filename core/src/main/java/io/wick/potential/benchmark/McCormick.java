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
 * A rippled valley. Minimum and minimisers: computed to 40 digits with mpmath. Known inside the
 * default box only.
 *
 * @param box the box; null is [[−1.5, 4], [−3, 4]]
 */
@Entry(
    name = "mccormick",
    summary = "a rippled valley",
    formula = "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1",
    source = "G. P. McCormick, doi 10.1007/BF01580665")
public record McCormick(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [[-1.5, 4], [-3, 4]] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(McCormick.class, 2);
  private static final Box BOX = new Box(List.of(new Interval(-1.5, 4), new Interval(-3, 4)));

  public McCormick {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-1.9132229549810363929, -0.54719755119659774615, -1.5471975511965977462)
        .within(box, BOX);
  }
}
