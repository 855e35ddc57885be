package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Three equal wells along a bent valley. The minimum is 5/(4π), where cos x = −1 and the square
 * vanishes. Known inside the default box only.
 *
 * @param box the box; null is [[−5, 10], [0, 15]]
 */
@Entry(
    name = "branin",
    summary = "three equal wells along a bent valley",
    formula = "(y - 5.1/(4*pi^2)*x^2 + 5/pi*x - 6)^2 + 10*(1 - 1/(8*pi))*cos(x) + 10",
    source = "F. H. Branin, doi 10.1147/rd.165.0504")
public record Branin(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [[-5, 10], [0, 15]] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Branin.class, 2);
  private static final Box BOX = new Box(List.of(new Interval(-5, 10), new Interval(0, 15)));

  public Branin {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            0.39788735772973833942,
            List.of(
                new double[] {-Math.PI, 12.275},
                new double[] {Math.PI, 2.275},
                new double[] {3 * Math.PI, 2.475}))
        .within(box, BOX);
  }
}
