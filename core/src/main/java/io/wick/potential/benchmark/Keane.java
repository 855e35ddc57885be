package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Waves that fade from the origin; two equal wells on the edges of the box. Minimum and minimisers:
 * computed to 40 digits with mpmath. The bound under the root makes the value at the origin its
 * limit, 0.
 *
 * @param box the box; null is [0, 10]
 */
@Entry(
    name = "keane",
    summary = "waves that fade from the origin; two equal wells on the edges of the box",
    formula = "-(sin(x - y)*sin(x + y))^2/sqrt(max(x^2 + y^2, 1e-300))",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Keane(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Keane.class, 2);

  public Keane {
    box = Box.resolve(box, 2, 0, 10);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            -0.67366752114685472751,
            List.of(
                new double[] {0, 1.393249075325588516},
                new double[] {1.393249075325588516, 0},
                new double[] {0, -1.393249075325588516},
                new double[] {-1.393249075325588516, 0}))
        .within(box);
  }
}
