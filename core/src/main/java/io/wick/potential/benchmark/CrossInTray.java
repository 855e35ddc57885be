package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Four equal wells between sharp ridges in a cross. Minimum and minimisers: computed to 40 digits
 * with mpmath. Kinks where a sine vanishes. Known inside the default box only.
 *
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "cross-in-tray",
    summary = "four equal wells between sharp ridges in a cross",
    formula = "-0.0001*(abs(sin(x)*sin(y)*exp(abs(100 - sqrt(x^2 + y^2)/pi))) + 1)^0.1",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record CrossInTray(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(CrossInTray.class, 2);
  private static final Box BOX = Box.cube(2, -10, 10);

  public CrossInTray {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            -2.0626118708227368778,
            List.of(
                new double[] {1.3494066171539107918, 1.3494066171539107918},
                new double[] {1.3494066171539107918, -1.3494066171539107918},
                new double[] {-1.3494066171539107918, 1.3494066171539107918},
                new double[] {-1.3494066171539107918, -1.3494066171539107918}))
        .within(box, BOX);
  }
}
