package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * A bowl with a lattice of wells.
 *
 * @param box the box; null is [−5, 5]
 */
@Entry(
    name = "egg-crate",
    summary = "a bowl with a lattice of wells",
    formula = "x^2 + y^2 + 25*(sin(x)^2 + sin(y)^2)",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record EggCrate(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-5, 5] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(EggCrate.class, 2);

  public EggCrate {
    box = Box.resolve(box, 2, -5, 5);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(0, 0, 0).within(box);
  }
}
