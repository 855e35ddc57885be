package io.wick.potential.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import org.junit.jupiter.api.Test;

/** Where formulas jump or have kinks, and which are sums over their axes. */
class BreaksTest {
  private static void breaks(String formula, double... expected) {
    double[] found = Expression.ofCoordinates(formula, 1).breaks(0, -9, 9);
    assertThat(found).as(formula).hasSize(expected.length);
    for (int k = 0; k < expected.length; k++) {
      assertThat(found[k]).as(formula).isCloseTo(expected[k], within(1e-14));
    }
  }

  @Test
  void ofEveryFunctionThatHasThem() {
    breaks("2*sign(x - 0.3137) + 0.7*x^2", 0.3137);
    breaks("abs(x + 1.7) + abs(x)", -1.7, 0);
    breaks("min(x^2, 2)", -Math.sqrt(2), Math.sqrt(2));
    breaks("max(0, 3 - abs(2*x))", -1.5, 0, 1.5);
    breaks("floor(x/4)", -8, -4, 0, 4, 8);
    breaks("5*(x > -1 and not x >= 2.25)", -1, 2.25);
    breaks("sum(abs(xi - i))", 1);
    breaks("(x < 1)^2*x", 1);
  }

  @Test
  void alsoBetweenTheStepsOfTheScan() {
    breaks("-50*(abs(x - 0.2) < 0.0004)", 0.2 - 0.0004, 0.2, 0.2 + 0.0004);
    breaks("max(0.1 - 900*(x - 1)^2, 0)", 1 - Math.sqrt(0.1 / 900), 1 + Math.sqrt(0.1 / 900));
  }

  @Test
  void noneWhereAFormulaIsSmoothOrHasTooMany() {
    breaks("0.5*x^2 + cos(3*x) + exp(-x^2)");
    breaks("abs(x^2 + 1)");
    breaks("floor(100*x)");
    breaks("sign(2) + x");
  }

  @Test
  void onAnAxisOfSeveral() {
    Expression formula = Expression.ofCoordinates("abs(x - 1) + sign(y + 2) + abs(x - y)", 2);
    only(1, formula.breaks(0, -5, 5));
    only(-2, formula.breaks(1, -5, 5));
    Expression sum = Expression.ofCoordinates("sum(abs(xi - i))", 3);
    only(3, sum.breaks(2, -5, 5));
    ExpressionPotential potential =
        new ExpressionPotential("abs(x - 1.25)", Box.cube(1, -1, 1), null);
    // Beyond the box, where a grid or a shift may look.
    only(1.25, potential.breaks(0));
  }

  private static void only(double expected, double[] found) {
    assertThat(found).hasSize(1);
    assertThat(found[0]).isCloseTo(expected, within(1e-14));
  }

  @Test
  void sumsOverTheAxesAreSeen() {
    String[] sums = {
      "abs(x) + y^2",
      "sum(xi^4 - 16*xi^2 + 5*xi)/2",
      "-(3*(x^2 - cos(y)) - sum(abs(xi)))",
      "y",
      "7",
      "10*d + sum(xi^2 - 10*cos(2*pi*xi))"
    };
    for (String formula : sums) {
      assertThat(Expression.ofCoordinates(formula, 2).isSum()).as(formula).isTrue();
    }
    String[] others = {"x*y", "(x + y)^2", "prod(xi)", "abs(x + y)", "sum(xi*x)", "exp(sum(xi))"};
    for (String formula : others) {
      assertThat(Expression.ofCoordinates(formula, 2).isSum()).as(formula).isFalse();
    }
  }
}
