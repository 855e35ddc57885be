package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Hyperbolic waves with four equal wells. Minimum and minimisers: computed to 40 digits with
 * mpmath.
 *
 * @param box the box; null is [−100, 100]
 */
@Entry(
    name = "schaffer-4",
    summary = "hyperbolic waves with four equal wells",
    formula = "0.5 + (cos(sin(abs(x^2 - y^2)))^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Schaffer4(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-100, 100] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Schaffer4.class, 2);

  public Schaffer4 {
    box = Box.resolve(box, 2, -100, 100);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            0.29257863203598054901,
            List.of(
                new double[] {0, 1.2531318314637332016},
                new double[] {0, -1.2531318314637332016},
                new double[] {1.2531318314637332016, 0},
                new double[] {-1.2531318314637332016, 0}))
        .within(box);
  }
}
