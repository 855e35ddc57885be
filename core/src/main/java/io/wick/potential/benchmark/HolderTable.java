package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Four equal wells in the corners of a table. Minimum and minimisers: computed to 40 digits with
 * mpmath. Kinks where the sine or the cosine vanishes and on the circle of radius π. Known inside
 * the default box only.
 *
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "holder-table",
    summary = "four equal wells in the corners of a table",
    formula = "-abs(sin(x)*cos(y)*exp(abs(1 - sqrt(x^2 + y^2)/pi)))",
    source = "M. Jamil, X.-S. Yang, arXiv 1308.4008")
public record HolderTable(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(HolderTable.class, 2);
  private static final Box BOX = Box.cube(2, -10, 10);

  public HolderTable {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            -19.208502567886731832,
            List.of(
                new double[] {8.0550234757365634198, 9.66459001924127289},
                new double[] {8.0550234757365634198, -9.66459001924127289},
                new double[] {-8.0550234757365634198, 9.66459001924127289},
                new double[] {-8.0550234757365634198, -9.66459001924127289}))
        .within(box, BOX);
  }
}
