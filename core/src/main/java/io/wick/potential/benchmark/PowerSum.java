package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A flat, bent valley that holds twelve equal wells.
 *
 * @param box the box; null is [0, 4]
 */
@Entry(
    name = "power-sum",
    summary = "a flat, bent valley that holds twelve equal wells",
    formula = "(sum(xi) - 8)^2 + (sum(xi^2) - 18)^2 + (sum(xi^3) - 44)^2 + (sum(xi^4) - 114)^2",
    source = "S. Surjanovic, D. Bingham, Virtual Library of Simulation Experiments")
public record PowerSum(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [0, 4] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(PowerSum.class, 4);

  public PowerSum {
    box = Box.resolve(box, 4, 0, 4);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            0,
            List.of(
                new double[] {1, 2, 2, 3},
                new double[] {1, 2, 3, 2},
                new double[] {1, 3, 2, 2},
                new double[] {2, 1, 2, 3},
                new double[] {2, 1, 3, 2},
                new double[] {2, 2, 1, 3},
                new double[] {2, 2, 3, 1},
                new double[] {2, 3, 1, 2},
                new double[] {2, 3, 2, 1},
                new double[] {3, 1, 2, 2},
                new double[] {3, 2, 1, 2},
                new double[] {3, 2, 2, 1}))
        .within(box);
  }
}
