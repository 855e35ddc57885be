package io.wick.potential.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * A formula that was read: a function of named numbers. Immutable.
 *
 * <p>Grammar, loosest first: {@code or}; {@code and}; {@code not}; one comparison {@code < <= > >=
 * == !=}; {@code + -}; {@code * /}; signs; {@code ^} (from the right, tighter than a sign before
 * it). Primaries are decimal numbers, names, {@code pi}, {@code e}, {@code true}, {@code false},
 * parentheses, and the functions {@code sin cos tan exp log sqrt abs sign floor sinh cosh tanh} of
 * one and {@code min max pow} of two arguments. Truth is 1 or 0. A formula over coordinates also
 * knows {@code d} (the number of axes), {@code x y z} for the first three axes, and {@code sum(…)}
 * and {@code prod(…)} over all axes, in which {@code xi} is the coordinate and {@code i} the number
 * of the axis, from 1: {@code sum(xi^2/i) - prod(cos(xi))}.
 *
 * <p>Limits: 2,000 characters, 60 levels of nesting. Nothing else is reachable from a formula.
 */
public final class Expression {
  private final String text;
  private final List<String> names;
  private final Node tree;
  private final int levels;
  private final Set<String> used;

  private Expression(String text, List<String> names, Node tree) {
    this.text = text;
    this.names = names;
    this.tree = tree;
    this.levels = tree.levels();
    Set<String> found = new TreeSet<>();
    collect(tree, names, found);
    this.used = Collections.unmodifiableSet(found);
  }

  /**
   * Reads a formula over named numbers, e.g. {@code dimension > 3 and method.walkers >= 100}.
   *
   * @param names the names it may use; dots and list places are part of them, as in {@code
   *     method.walkers} and {@code potential.stiffness[1]}
   * @throws ExpressionException if it is not one
   */
  public static Expression parse(String text, Collection<String> names) {
    List<String> order = List.copyOf(names);
    Map<String, Integer> variables = new LinkedHashMap<>();
    for (String name : order) {
      variables.putIfAbsent(name, variables.size());
    }
    List<String> distinct = List.copyOf(variables.keySet());
    return new Expression(text, distinct, new Parser(text, variables, 0).parse());
  }

  /**
   * Reads a formula over the coordinates x0 … x{d−1}.
   *
   * @param dimension d, the number of axes
   * @throws ExpressionException if it is not one
   */
  public static Expression ofCoordinates(String text, int dimension) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> variables = new LinkedHashMap<>();
    for (int axis = 0; axis < dimension; axis++) {
      names.add("x" + axis);
      variables.put("x" + axis, axis);
    }
    String[] aliases = {"x", "y", "z"};
    for (int axis = 0; axis < Math.min(3, dimension); axis++) {
      variables.put(aliases[axis], axis);
    }
    return new Expression(text, List.copyOf(names), new Parser(text, variables, dimension).parse());
  }

  /** The formula as it was written. */
  public String text() {
    return text;
  }

  /** The names it may use, in the order of the variables. */
  public List<String> names() {
    return names;
  }

  /** The names it does use. */
  public Set<String> used() {
    return used;
  }

  private static void collect(Node node, List<String> names, Set<String> used) {
    if (node instanceof Node.Variable variable) {
      used.add(names.get(variable.index()));
    } else if (node instanceof Node.AxisVariable) {
      used.addAll(names);
    } else if (node instanceof Node.WholePower power) {
      collect(power.base(), names, used);
    } else if (node instanceof Node.OverAxes over) {
      collect(over.body(), names, used);
    } else if (node instanceof Node.Call call) {
      for (Node argument : call.arguments()) {
        collect(argument, names, used);
      }
    }
  }

  /** True if it contains a comparison, sign or floor: its value may jump where its slope is 0. */
  public boolean mayJump() {
    return mayJump(tree);
  }

  private static boolean mayJump(Node node) {
    if (node instanceof Node.WholePower power) {
      return mayJump(power.base());
    }
    if (node instanceof Node.OverAxes over) {
      return mayJump(over.body());
    }
    return node instanceof Node.Call call
        && (call.operation().jumps() || call.arguments().stream().anyMatch(Expression::mayJump));
  }

  /** out[i] = value at x[0][i], x[1][i], … for 0 ≤ i &lt; count; one array per name. */
  public void values(double[][] x, int count, double[] out) {
    new Evaluation(levels, names.size(), count, false).values(tree, x, count, out);
  }

  /**
   * Where a formula over coordinates or a derivative of it jumps along an axis between two of its
   * points, ascending; none if there are more than 200.
   */
  public double[] breaks(int axis, double lower, double upper) {
    return Breaks.of(tree, axis, names.size(), lower, upper);
  }

  /** True if it is seen to be a sum of functions of one coordinate each. */
  public boolean isSum() {
    return Coordinates.isSum(tree, names.size());
  }

  /** out[k][i] = derivative by name k at point i, on dual numbers. */
  public void gradients(double[][] x, int count, double[][] out) {
    new Evaluation(levels, names.size(), count, true).gradients(tree, x, count, out);
  }

  /** The value for the numbers that {@code resolver} gives for the names used. */
  public double value(ToDoubleFunction<String> resolver) {
    double[][] x = new double[names.size()][1];
    for (int k = 0; k < x.length; k++) {
      if (used.contains(names.get(k))) {
        x[k][0] = resolver.applyAsDouble(names.get(k));
      }
    }
    double[] out = new double[1];
    values(x, 1, out);
    return out[0];
  }

  /** True if the value is neither 0 nor NaN. */
  public boolean holds(ToDoubleFunction<String> resolver) {
    return Relation.truth(value(resolver));
  }

  @Override
  public String toString() {
    return text;
  }
}
