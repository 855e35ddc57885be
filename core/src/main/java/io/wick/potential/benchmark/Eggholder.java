package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * Rough hills; the lowest point is on the edge of the box. Minimum and minimisers: computed to 40
 * digits with mpmath. Kinks where the argument of a root vanishes. Known inside the default box
 * only.
 *
 * @param box the box; null is [−512, 512]
 */
@Entry(
    name = "eggholder",
    summary = "rough hills; the lowest point is on the edge of the box",
    formula = "-(y + 47)*sin(sqrt(abs(y + x/2 + 47))) - x*sin(sqrt(abs(x - (y + 47))))",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record Eggholder(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-512, 512] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Eggholder.class, 2);
  private static final Box BOX = Box.cube(2, -512, 512);

  public Eggholder {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-959.64066272085080283, 512, 404.23180511375781093).within(box, BOX);
  }
}
