package io.wick.potential.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private static double number(String text) {
    return Expression.parse(text, List.of()).value(name -> Double.NaN);
  }

  private static double at(String text, double... point) {
    double[][] x = new double[point.length][1];
    for (int axis = 0; axis < point.length; axis++) {
      x[axis][0] = point[axis];
    }
    double[] out = new double[1];
    Expression.ofCoordinates(text, point.length).values(x, 1, out);
    return out[0];
  }

  private static ExpressionException error(String text) {
    return catchThrowableOfType(ExpressionException.class, () -> Expression.ofCoordinates(text, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "1+2*3, 7",
    "(1+2)*3, 9",
    "2-3-4, -5",
    "24/4/2, 3",
    "2^3^2, 512",
    "-2^2, -4",
    "(-2)^2, 4",
    "2^-1, 0.5",
    "--3, 3",
    "+3, 3",
    "2*-3, -6",
    "1e3, 1000",
    "1.5E-1, 0.15",
    ".5, 0.5",
    "5., 5",
    "cos(pi), -1",
    "exp(0)+log(e), 2",
    "sqrt(16)+abs(-3), 7",
    "'min(2,3)+max(2,3)*10', 32",
    "'pow(2,10)', 1024",
    "sign(-4)+sign(0), -1",
    "floor(-1.5), -2",
    "cosh(0)+sinh(0)+tanh(0)+tan(0)+sin(0), 1",
    "1 < 2, 1",
    "2 <= 1, 0",
    "2 > 1, 1",
    "1 >= 2, 0",
    "2 == 2, 1",
    "2 != 2, 0",
    "1 < 2 and 2 < 1, 0",
    "1 < 2 or 2 < 1, 1",
    "not 1 < 2, 0",
    "not not 3, 1",
    "1 or 0 and 0, 1",
    "true and not false, 1",
    "1 + 1 == 2 and 2 * 2 == 4, 1",
    "0/0 or 0, 0",
  })
  void precedenceAndFunctions(String text, double expected) {
    assertThat(number(text)).isEqualTo(expected);
  }

  @Test
  void coordinatesAliasesAndSums() {
    assertThat(at("x0^2 + 10*(1 - cos(2*pi*x0))", 0.5)).isCloseTo(20.25, within(1e-14));
    assertThat(at("x + 10*y + 100*z", 1, 2, 3)).isEqualTo(321);
    assertThat(at("x1 - x0", 1, 5)).isEqualTo(4);
    assertThat(at("sum(xi^2)", 1, 2, 3)).isEqualTo(14);
    assertThat(at("prod(xi + i)", 1, 2, 3)).isEqualTo(2 * 4 * 6);
    assertThat(at("sum((xi - x0)^2)/d", 1, 2, 3)).isCloseTo(5.0 / 3, within(1e-15));
    assertThat(at("sum(xi) * prod(xi)", 1, 2, 3)).isEqualTo(36);
    assertThat(at("x^0 + x^1 + x^5 + x^-2 + x^3 + x^4 + x^2.5", 4))
        .isEqualTo(1 + 4 + 1024 + 0.0625 + 64 + 256 + 32);
    Expression expression = Expression.ofCoordinates("y + 1", 3);
    assertThat(expression.names()).containsExactly("x0", "x1", "x2");
    assertThat(expression.used()).containsExactly("x1");
    assertThat(Expression.ofCoordinates("-sum(xi)^2", 2).used()).containsExactly("x0", "x1");
    assertThat(expression).hasToString("y + 1");
    assertThat(expression.text()).isEqualTo("y + 1");
  }

  @Test
  void conditionsOnNamedNumbers() {
    Expression where =
        Expression.parse(
            "dimension > 3 and method.walkers >= 100",
            List.of("dimension", "method.walkers", "method.timeStep", "dimension"));
    assertThat(where.names()).containsExactly("dimension", "method.walkers", "method.timeStep");
    assertThat(where.used()).containsExactly("dimension", "method.walkers");
    Map<String, Double> values = Map.of("dimension", 4.0, "method.walkers", 100.0);
    assertThat(where.holds(values::get)).isTrue();
    assertThat(where.holds(Map.of("dimension", 3.0, "method.walkers", 100.0)::get)).isFalse();
    assertThat(where.holds(Map.of("dimension", 4.0, "method.walkers", Double.NaN)::get)).isFalse();
    // A name of the caller's comes before a constant of that name.
    assertThat(Expression.parse("e", List.of("e")).value(name -> 5)).isEqualTo(5);
  }

  @Test
  void messagesNameTokenColumnAndRemedy() {
    assertThat(error("x0^2 + coss(x0)"))
        .hasMessage("unknown name 'coss' at column 8. Maybe cos?")
        .extracting(ExpressionException::column)
        .isEqualTo(8);
    assertThat(error("x0 + x7"))
        .hasMessage("unknown name 'x7' at column 6: the box has 2 axes, x0 to x1");
    assertThat(error("2x0"))
        .hasMessage(
            "unexpected 'x0' at column 2. Maybe an operator such as * is missing before it?");
    assertThat(error("x0**2")).hasMessage("unexpected '**' at column 3. Maybe ^?");
    assertThat(error("x0 && x1")).hasMessage("unexpected '&' at column 4. Maybe and?");
    assertThat(error("x0 || x1")).hasMessage("unexpected '|' at column 4. Maybe or?");
    assertThat(error("!x0")).hasMessage("unexpected '!' at column 1. Maybe not?");
    assertThat(error("x0 = 1")).hasMessage("unexpected '=' at column 4. Maybe ==?");
    assertThat(error("0 < x0 < 1"))
        .hasMessage("unexpected '<' at column 8. Comparisons do not chain: write a < b and b < c");
    assertThat(error("cos x0")).hasMessage("'cos' at column 1 is a function: write cos(…)");
    assertThat(error("min(x0)")).hasMessage("'min' at column 1 takes 2 arguments, but has 1");
    assertThat(error("sin(x0, x1)")).hasMessage("'sin' at column 1 takes 1 argument, but has 2");
    assertThat(error("(x0 + 1")).hasMessage("the formula ends too early, at column 8");
    assertThat(error("(x0 + 1 x1"))
        .hasMessage("unexpected 'x1' at column 9. A ')' is missing before it");
    assertThat(error("")).hasMessage("the formula ends too early, at column 1");
    assertThat(error("x0 +")).hasMessage("the formula ends too early, at column 5");
    assertThat(error("xi^2")).hasMessageContaining("inside sum(…) only");
    assertThat(error("sum(sum(xi))")).hasMessageContaining("inside another sum or prod");
    assertThat(error("x0 + 1e999")).hasMessage("the number at column 6 is too large");
    assertThatThrownBy(() -> Expression.parse("metod.walkers > 1", List.of("method.walkers")))
        .hasMessage("unknown name 'metod.walkers' at column 1. Maybe method.walkers?");
    assertThatThrownBy(() -> Expression.parse("d > 1", List.of("dimension")))
        .hasMessageStartingWith("unknown name 'd' at column 1");
    assertThatThrownBy(() -> Expression.parse("sum(1)", List.of("dimension")))
        .hasMessageStartingWith("unknown name 'sum' at column 1");
  }

  @Test
  void singleTyposOfFunctionsGetTheRightSuggestion() {
    String[] names = {"sqrt", "sinh", "cosh", "tanh", "floor", "sign", "prod"};
    SplittableRandom random = new SplittableRandom(3);
    int right = 0;
    int all = 0;
    for (int k = 0; k < 200; k++) {
      String name = names[k % names.length];
      StringBuilder typo = new StringBuilder(name);
      int where = 1 + random.nextInt(name.length() - 1);
      switch (random.nextInt(3)) {
        case 0 -> typo.insert(where, 'q');
        case 1 -> typo.setCharAt(where, 'w');
        default -> {
          char c = typo.charAt(where - 1);
          typo.setCharAt(where - 1, typo.charAt(where));
          typo.setCharAt(where, c);
        }
      }
      if (typo.toString().equals(name)) {
        continue;
      }
      all++;
      ExpressionException error = error(typo + "(x0)");
      right += error.getMessage().endsWith("Maybe " + name + "?") ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * all));
  }

  static final List<String> FORMULAS =
      List.of(
          "x0^2 + 10*(1 - cos(2*pi*x0)) + x1^4*x0^3 - x1^7",
          "sum(xi^2 - 10*cos(2*pi*xi)) + 10*d",
          "prod(cos(xi/sqrt(i))) - sum(xi^2)/4000",
          "exp(-x0^2)*sinh(x1) + cosh(x0)*tanh(x1) + tan(x0/3)",
          "log(1 + x0^2)/(2 + sin(x1)) - sqrt(3 + x0*x1)",
          "(3 + x0)^x1 + 2^x0 + pow(4 + x1, 2.5) + (2 + x0^2)^-3",
          "abs(x0 - x1) + sign(x0) + floor(x1) + min(x0, x1)*max(x0, 2*x1)",
          "(x0 < x1)*x0^2 + (x0 >= x1 and not x0 > 2)*x1^2 + (x0 != x1 or x0 == 1)",
          "-x0 - -x1*x0 + sum((xi - x0)^2*i) + prod(xi - 3) + sum(i)",
          "y*x - x/(3 + y) + 7");

  private static double[][] points(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[2][count];
    for (int i = 0; i < count; i++) {
      x[0][i] = 2.9 * random.nextDouble() - 1.4;
      x[1][i] = 2.9 * random.nextDouble() - 1.4;
    }
    return x;
  }

  @Test
  void batchesHaveTheBitsOfSinglePoints() {
    for (String text : FORMULAS) {
      Expression expression = Expression.ofCoordinates(text, 2);
      for (int count : new int[] {1, 7, 64, 256, 257, 1000}) {
        double[][] x = points(count, count);
        double[] out = new double[count];
        double[][] gradients = new double[2][count];
        expression.values(x, count, out);
        expression.gradients(x, count, gradients);
        double[] one = new double[1];
        double[][] slopes = new double[2][1];
        for (int i = 0; i < count; i++) {
          double[][] point = {{x[0][i]}, {x[1][i]}};
          expression.values(point, 1, one);
          expression.gradients(point, 1, slopes);
          assertBits(one[0], out[i]);
          assertBits(slopes[0][0], gradients[0][i]);
          assertBits(slopes[1][0], gradients[1][i]);
        }
      }
      expression.values(new double[2][0], 0, new double[0]);
    }
  }

  private static void assertBits(double a, double b) {
    assertThat(Double.doubleToLongBits(a)).isEqualTo(Double.doubleToLongBits(b));
  }

  @Test
  void gradientsAreThoseOfTheValues() {
    double h = 1e-3;
    for (String text : FORMULAS) {
      Expression expression = Expression.ofCoordinates(text, 2);
      double[][] x = points(300, 17);
      double[][] gradients = new double[2][300];
      expression.gradients(x, 300, gradients);
      for (int axis = 0; axis < 2; axis++) {
        for (int i = 0; i < 300; i++) {
          double[] p = {x[0][i], x[1][i]};
          if (nearKink(p)) {
            continue;
          }
          double difference =
              (45 * (moved(text, p, axis, h) - moved(text, p, axis, -h))
                      - 9 * (moved(text, p, axis, 2 * h) - moved(text, p, axis, -2 * h))
                      + moved(text, p, axis, 3 * h)
                      - moved(text, p, axis, -3 * h))
                  / (60 * h);
          assertThat(gradients[axis][i])
              .as("%s by x%d at %s", text, axis, p)
              .isCloseTo(difference, within(2e-9 * (1 + Math.abs(difference))));
        }
      }
    }
  }

  private static double moved(String text, double[] point, int axis, double step) {
    double[] p = point.clone();
    p[axis] += step;
    return at(text, p);
  }

  /** Kinks of the test formulas: x0 = 0, x1 whole, x0 = x1, x0 = 2 x1. */
  private static boolean nearKink(double[] p) {
    double[] distances = {p[0], p[1] - Math.rint(p[1]), p[0] - p[1], p[0] - 2 * p[1]};
    for (double distance : distances) {
      if (Math.abs(distance) < 0.01) {
        return true;
      }
    }
    return false;
  }

  @Test
  void slopesAtEdgesAreNotNaN() {
    double[][] slope = new double[1][1];
    for (String text :
        List.of("sqrt(x0^2)*0 + sqrt(4)", "x0^0", "abs(x0)", "0^x0", "pow(x0, 1.5)")) {
      Expression.ofCoordinates(text, 1).gradients(new double[1][1], 1, slope);
      if (!text.equals("0^x0") && !text.startsWith("sqrt")) {
        assertThat(slope[0][0]).as(text).isZero();
      }
    }
    Expression.ofCoordinates("sqrt(3 + 0*x0)", 1).gradients(new double[1][1], 1, slope);
    assertThat(slope[0][0]).isZero();
  }

  @Test
  void longFormulasAreEvaluatedOrRefusedButNeverOverflowTheStack() throws Exception {
    String longest = "x0" + "+x1".repeat(666);
    List<Throwable> thrown = new ArrayList<>();
    Thread small =
        new Thread(
            null,
            () -> {
              double[][] x = {{1}, {2}};
              double[][] out = new double[2][1];
              Expression expression = Expression.ofCoordinates(longest, 2);
              expression.values(x, 1, out[0]);
              assertThat(out[0][0]).isEqualTo(1333);
              expression.gradients(x, 1, out);
              assertThat(out[1][0]).isEqualTo(666);
            },
            "small stack",
            512 * 1024);
    small.setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
    small.start();
    small.join();
    assertThat(thrown).isEmpty();
    assertThat(error(longest + "+x0".repeat(10)))
        .hasMessage("the formula has 2030 characters, but at most 2000 are allowed");
  }
}
