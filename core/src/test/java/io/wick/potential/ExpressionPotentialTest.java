package io.wick.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.benchmark.Ackley;
import io.wick.potential.benchmark.Griewank;
import io.wick.potential.benchmark.Levy;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.potential.benchmark.Rosenbrock;
import io.wick.potential.benchmark.Schwefel;
import io.wick.potential.benchmark.StyblinskiTang;
import io.wick.potential.physics.Morse;
import io.wick.potential.physics.PoeschlTeller;
import io.wick.potential.physics.TiltedDoubleWell;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExpressionPotentialTest {
  /** The catalogue written as formulas: two implementations of each must agree. */
  @Test
  void catalogueFunctionsAsFormulas() {
    Map<Potential, String> pairs =
        Map.of(
            new Rastrigin(3, null), "10*d + sum(xi^2 - 10*cos(2*pi*xi))",
            new Ackley(3, null),
                "20 + e - 20*exp(-0.2*sqrt(sum(xi^2)/d)) - exp(sum(cos(2*pi*xi))/d)",
            new Griewank(3, null), "sum(xi^2)/4000 - prod(cos(xi/sqrt(i))) + 1",
            new Levy(2, null),
                "sin(pi*(1+(x-1)/4))^2 + ((x-1)/4)^2*(1+10*sin(pi*(1+(x-1)/4)+1)^2)"
                    + " + ((y-1)/4)^2*(1+sin(2*pi*(1+(y-1)/4))^2)",
            new Rosenbrock(2, null), "100*(y - x^2)^2 + (1 - x)^2",
            new Schwefel(2, null), "418.98288727243369*d - sum(xi*sin(sqrt(abs(xi))))",
            new StyblinskiTang(2, 3, null), "sum(xi^4 - 16*xi^2 + 5*xi)/2",
            new Morse(10, 1, 0.5, 2, null), "10*sum((1 - exp(-(xi - 0.5)))^2)",
            new PoeschlTeller(3, 1, 2, null), "-12*sum(cosh(xi)^-2)",
            new TiltedDoubleWell(2, 1.5, 0.3, 4.0, 2, null),
                "2*((x/1.5)^2 - 1)^2 + 0.3*x + 4*y^2/2");
    SplittableRandom random = new SplittableRandom(1);
    pairs.forEach(
        (potential, formula) -> {
          Potential written = new ExpressionPotential(formula, potential.box(), null);
          assertThat(written.dimension()).isEqualTo(potential.dimension());
          for (int k = 0; k < 300; k++) {
            double[] point = new double[potential.dimension()];
            for (int axis = 0; axis < point.length; axis++) {
              point[axis] =
                  potential.box().lower(axis) + potential.box().length(axis) * random.nextDouble();
            }
            double value = potential.value(point);
            assertThat(written.value(point))
                .as(formula)
                .isCloseTo(value, within(3e-13 * (100 + Math.abs(value))));
            double[] gradient = potential.gradient(point);
            double[] slopes = written.gradient(point);
            for (int axis = 0; axis < point.length; axis++) {
              assertThat(slopes[axis])
                  .as(formula)
                  .isCloseTo(gradient[axis], within(1e-12 * (100 + Math.abs(gradient[axis]))));
            }
          }
        });
  }

  @Test
  void theSampleOfTheDesignPage() {
    Potential potential =
        new ExpressionPotential("x0^2 + 10*(1 - cos(2*pi*x0))", Box.cube(1, -5.12, 5.12), null);
    assertThat(potential.dimension()).isEqualTo(1);
    assertThat(potential.value(0)).isZero();
    assertThat(potential.hasGradient()).isTrue();
    assertThat(potential.knownMinimum()).isEmpty();
    Potential rastrigin = new Rastrigin(1, null);
    assertThat(potential.value(1.3)).isCloseTo(rastrigin.value(1.3), within(1e-13));
  }

  @Test
  void aMinimumMayBeGivenAndIsChecked() {
    Box box = Box.cube(2, -1, 1);
    ExpressionPotential given =
        new ExpressionPotential(
            "x^2 + y^2 + 3",
            box,
            new ExpressionPotential.Minimum(null, List.of(List.of(0.0, 0.0))));
    assertThat(given.minimum().value()).isEqualTo(3);
    assertThat(given.knownMinimum().orElseThrow().value()).isEqualTo(3);
    assertThat(given.knownMinimum().orElseThrow().distance(new double[] {0.6, 0.8})).isEqualTo(1);
    ExpressionPotential valueOnly =
        new ExpressionPotential("x^2", box, new ExpressionPotential.Minimum(0.0, null));
    assertThat(valueOnly.knownMinimum().orElseThrow().minimisers()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ExpressionPotential(
                    "x^2 + y^2",
                    box,
                    new ExpressionPotential.Minimum(1.0, List.of(List.of(0.0, 0.0)))))
        .withMessage("minimum.value is 1.0, but the formula gives 0.0 at [0.0, 0.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ExpressionPotential(
                    "x^2", box, new ExpressionPotential.Minimum(0.0, List.of(List.of(0.0)))))
        .withMessageContaining("points of 2 coordinates inside the box");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ExpressionPotential(
                    "x^2", box, new ExpressionPotential.Minimum(0.0, List.of(List.of(0.0, 9.0)))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpressionPotential.Minimum(null, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpressionPotential.Minimum(Double.NaN, List.of()));
  }

  @Test
  void anUnreadableFormulaSaysWhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExpressionPotential("x0 + coss(x0)", Box.cube(1, 0, 1), null))
        .withMessage("formula is not readable: unknown name 'coss' at column 6. Maybe cos?");
  }

  @Test
  void moreFormulasThanAreRememberedStayRight() {
    Box box = Box.cube(1, 0, 1);
    for (int k = 0; k < 1100; k++) {
      assertThat(new ExpressionPotential("x + " + k, box, null).value(0.5)).isEqualTo(k + 0.5);
    }
  }
}
