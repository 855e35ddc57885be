package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.Optional;

/**
 * Rings of waves around the well.
 *
 * @param box the box; null is [−5.12, 5.12]
 */
@Entry(
    name = "drop-wave",
    summary = "rings of waves around the well",
    formula = "-(1 + cos(12*sqrt(x^2 + y^2)))/(0.5*(x^2 + y^2) + 2)",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record DropWave(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-5.12, 5.12] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(DropWave.class, 2);

  public DropWave {
    box = Box.resolve(box, 2, -5.12, 5.12);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return KnownMinimum.at(-1, 0, 0).within(box);
  }
}
