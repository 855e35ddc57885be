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
 * A slope whose lowest point is on the edge of the box. Minimum and minimisers: computed to 40
 * digits with mpmath. Known inside the default box only.
 *
 * @param box the box; null is [[−1, 2], [−1, 1]]
 */
@Entry(
    name = "adjiman",
    summary = "a slope whose lowest point is on the edge of the box",
    formula = "cos(x)*sin(y) - x/(y^2 + 1)",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Adjiman(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [[-1, 2], [-1, 1]] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Adjiman.class, 2);
  private static final Box BOX = new Box(List.of(new Interval(-1, 2), new Interval(-1, 1)));

  public Adjiman {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-2.0218067833597869534, 2, 0.10578346945171690647).within(box, BOX);
  }
}
