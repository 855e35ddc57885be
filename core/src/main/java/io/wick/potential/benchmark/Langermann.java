package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * Rings of waves around five centres. Minimum and minimisers: computed to 40 digits with mpmath.
 * Known inside the default box only.
 *
 * @param box the box; null is [0, 10]
 */
@Entry(
    name = "langermann",
    summary = "rings of waves around five centres",
    formula =
        "-exp(-((x - 3)^2 + (y - 5)^2)/pi)*cos(pi*((x - 3)^2 + (y - 5)^2)) - 2*exp(-((x - 5)^2 + "
            + "(y - 2)^2)/pi)*cos(pi*((x - 5)^2 + (y - 2)^2)) - 5*exp(-((x - 2)^2 + (y - "
            + "1)^2)/pi)*cos(pi*((x - 2)^2 + (y - 1)^2)) - 2*exp(-((x - 1)^2 + (y - 4)^2)/pi)*cos(pi*((x "
            + "- 1)^2 + (y - 4)^2)) - 3*exp(-((x - 7)^2 + (y - 9)^2)/pi)*cos(pi*((x - 7)^2 + (y - 9)^2))",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008 (with the sign of minimisation)")
public record Langermann(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Langermann.class, 2);
  private static final Box BOX = Box.cube(2, 0, 10);

  public Langermann {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-5.1621261599639824253, 2.002992119934465444, 1.0060959402921884515)
        .within(box, BOX);
  }
}
