package io.wick.potential.benchmark;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Eighteen equal wells among 760. Minimum and minimisers: computed to 40 digits with mpmath. Known
 * inside the default box only.
 *
 * @param box the box; null is [−10, 10]
 */
@Entry(
    name = "shubert",
    summary = "eighteen equal wells among 760",
    formula =
        "prod(cos(2*xi + 1) + 2*cos(3*xi + 2) + 3*cos(4*xi + 3) + 4*cos(5*xi + 4) + 5*cos(6*xi + "
            + "5))",
    source = "B. O. Shubert, doi 10.1137/0709036")
public record Shubert(
    @Parameter(
            value = "[lower, upper] per axis, or one for all; [-10, 10] unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements ClosedForm {
  private static final Expression FORMULA = ClosedForm.read(Shubert.class, 2);
  private static final Box BOX = Box.cube(2, -10, 10);

  public Shubert {
    box = box == null ? BOX : box.over(2);
  }

  @Override
  public Expression expression() {
    return FORMULA;
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    return new KnownMinimum(
            -186.7309088310238259,
            List.of(
                new double[] {-7.7083137354993474477, -7.0835064076515596016},
                new double[] {-7.0835064076515596016, -7.7083137354993474477},
                new double[] {-7.7083137354993474477, -0.80032110047197312466},
                new double[] {-0.80032110047197312466, -7.7083137354993474477},
                new double[] {-7.7083137354993474477, 5.4828642067076133523},
                new double[] {5.4828642067076133523, -7.7083137354993474477},
                new double[] {-1.4251284283197609708, -7.0835064076515596016},
                new double[] {-7.0835064076515596016, -1.4251284283197609708},
                new double[] {-1.4251284283197609708, -0.80032110047197312466},
                new double[] {-0.80032110047197312466, -1.4251284283197609708},
                new double[] {-1.4251284283197609708, 5.4828642067076133523},
                new double[] {5.4828642067076133523, -1.4251284283197609708},
                new double[] {4.8580568788598255062, -7.0835064076515596016},
                new double[] {-7.0835064076515596016, 4.8580568788598255062},
                new double[] {4.8580568788598255062, -0.80032110047197312466},
                new double[] {-0.80032110047197312466, 4.8580568788598255062},
                new double[] {4.8580568788598255062, 5.4828642067076133523},
                new double[] {5.4828642067076133523, 4.8580568788598255062}))
        .within(box, BOX);
  }
}
