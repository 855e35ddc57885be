package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * Ripples that fade along a quartic bowl. Minimum and minimisers: computed to 40 digits with
 * mpmath. Known inside the default box only.
 *
 * @param box the box; null is [0.5, 2.5]
 */
@Entry(
    name = "gramacy-lee",
    summary = "ripples that fade along a quartic bowl",
    formula = "sin(10*pi*x)/(2*x) + (x - 1)^4",
    source = "R. B. Gramacy, H. K. H. Lee, doi 10.1007/s11222-010-9224-x")
public record GramacyLee(
    @Parameter(
            value = "[[lower, upper]]; [0.5, 2.5] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(GramacyLee.class, 1);
  private static final Box BOX = Box.cube(1, 0.5, 2.5);

  public GramacyLee {
    box = box == null ? BOX : box.over(1);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-0.86901113498949976988, 0.54856344452760518407).within(box, BOX);
  }
}
