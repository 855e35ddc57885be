package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Two equal deep wells among many. Minimum and minimisers: computed to 40 digits with mpmath. Known
 * inside the default box only.
 *
 * @param box the box; null is [−2π, 2π]
 */
@Entry(
    name = "bird",
    summary = "two equal deep wells among many",
    formula = "sin(x)*exp((1 - cos(y))^2) + cos(y)*exp((1 - sin(x))^2) + (x - y)^2",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Bird(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-2 pi, 2 pi] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Bird.class, 2);
  private static final Box BOX = Box.cube(2, -2 * Math.PI, 2 * Math.PI);

  public Bird {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            -106.76453674926467478,
            List.of(
                new double[] {4.7010431302495530234, 3.1529385037249300727},
                new double[] {-1.5821421769300334535, -3.1302468034546564042}))
        .within(box, BOX);
  }
}
