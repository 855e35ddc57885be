package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * A shallow and a deep well. Minimum and minimisers: computed to 40 digits with mpmath. Known
 * inside the default box only.
 *
 * @param box the box; null is [0, 1]
 */
@Entry(
    name = "forrester",
    summary = "a shallow and a deep well",
    formula = "(6*x - 2)^2*sin(12*x - 4)",
    source = "A. Forrester, A. Sobester, A. Keane, doi 10.1002/9780470770801")
public record Forrester(
    @Parameter(
            value = "[[lower, upper]]; [0, 1] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Forrester.class, 1);
  private static final Box BOX = Box.cube(1, 0, 1);

  public Forrester {
    box = box == null ? BOX : box.over(1);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-6.0207400557670827866, 0.75724875784185587005).within(box, BOX);
  }
}
