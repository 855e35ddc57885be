package io.wick.potential.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a formula by recursive descent; the grammar is in {@link Expression}. */
final class Parser {
  private static final int DEEPEST = 60;
  private static final Set<String> KEYWORDS = Set.of("and", "or", "not");
  private static final Set<String> OVER_AXES = Set.of("sum", "prod");

  private final Lexer lexer;
  private final Map<String, Integer> variables;
  private final int dimension;
  private int depth;
  private boolean insideAxes;
  private boolean coordinateInAxes;

  /**
   * @param variables name to index
   * @param dimension number of axes for sum and prod; 0 if the names are no coordinates
   */
  Parser(String text, Map<String, Integer> variables, int dimension) {
    this.lexer = new Lexer(text);
    this.variables = variables;
    this.dimension = dimension;
  }

  Node parse() {
    Node tree = disjunction();
    if (lexer.kind() != Lexer.Kind.END) {
      boolean product = lexer.kind() != Lexer.Kind.SIGN || lexer.at("(");
      throw unexpected(product ? ". Maybe an operator such as * is missing before it?" : "");
    }
    return tree;
  }

  private Node disjunction() {
    Node left = conjunction();
    while (lexer.accept("or")) {
      left = call(Relation.OR, left, conjunction());
    }
    return left;
  }

  private Node conjunction() {
    Node left = negation();
    while (lexer.accept("and")) {
      left = call(Relation.AND, left, negation());
    }
    return left;
  }

  private Node negation() {
    if (!lexer.at("not")) {
      return comparison();
    }
    deeper();
    lexer.advance();
    Node argument = negation();
    depth--;
    return call(Relation.NOT, argument);
  }

  private Node comparison() {
    Node left = sum();
    Relation relation = comparing();
    if (relation == null) {
      return left;
    }
    lexer.advance();
    Node result = call(relation, left, sum());
    if (comparing() != null) {
      throw unexpected(". Comparisons do not chain: write a < b and b < c");
    }
    return result;
  }

  private Relation comparing() {
    return lexer.kind() == Lexer.Kind.SIGN ? Relation.of(lexer.token()) : null;
  }

  private Node sum() {
    Node left = product();
    while (true) {
      if (lexer.accept("+")) {
        left = call(Arithmetic.ADD, left, product());
      } else if (lexer.accept("-")) {
        left = call(Arithmetic.SUBTRACT, left, product());
      } else {
        return left;
      }
    }
  }

  private Node product() {
    Node left = signed();
    while (true) {
      if (lexer.accept("*")) {
        left = call(Arithmetic.MULTIPLY, left, signed());
      } else if (lexer.accept("/")) {
        left = call(Arithmetic.DIVIDE, left, signed());
      } else {
        return left;
      }
    }
  }

  private Node signed() {
    boolean minus = lexer.at("-");
    if (!minus && !lexer.at("+")) {
      return power();
    }
    deeper();
    lexer.advance();
    Node argument = signed();
    depth--;
    return minus ? call(Arithmetic.NEGATE, argument) : argument;
  }

  private Node power() {
    Node base = primary();
    if (!lexer.accept("^")) {
      return base;
    }
    deeper();
    Node exponent = signed();
    depth--;
    return power(base, exponent);
  }

  private static Node power(Node base, Node exponent) {
    if (exponent instanceof Node.Constant constant
        && WholePowers.covers(constant.value())
        && !(base instanceof Node.Constant)) {
      return new Node.WholePower(base, (int) constant.value());
    }
    return call(Function.POW, base, exponent);
  }

  private Node primary() {
    if (lexer.kind() == Lexer.Kind.NUMBER) {
      return number();
    }
    if (lexer.kind() == Lexer.Kind.NAME && !KEYWORDS.contains(lexer.token())) {
      return named();
    }
    if (!lexer.at("(")) {
      throw unexpected("");
    }
    deeper();
    lexer.advance();
    Node inside = disjunction();
    close();
    depth--;
    return inside;
  }

  private Node number() {
    double value = Double.parseDouble(lexer.token());
    if (!(value < Double.POSITIVE_INFINITY)) {
      throw new ExpressionException(
          "the number at column " + lexer.column() + " is too large", lexer.column());
    }
    lexer.advance();
    return new Node.Constant(value);
  }

  private Node named() {
    String name = lexer.token();
    int column = lexer.column();
    lexer.advance();
    if (variables.containsKey(name)) {
      coordinateInAxes = true;
      return new Node.Variable(variables.get(name));
    }
    if (insideAxes && name.equals("xi")) {
      return new Node.AxisVariable();
    }
    if (insideAxes && name.equals("i")) {
      return new Node.AxisNumber();
    }
    if (dimension > 0 && OVER_AXES.contains(name)) {
      return overAxes(name, column);
    }
    Function function = Function.of(name);
    if (function != null) {
      return call(function, name, column);
    }
    return switch (name) {
      case "pi" -> new Node.Constant(Math.PI);
      case "e" -> new Node.Constant(Math.E);
      case "true" -> new Node.Constant(1.0);
      case "false" -> new Node.Constant(0.0);
      case "d" -> {
        if (dimension == 0) {
          throw unknown(name, column);
        }
        yield new Node.Constant(dimension);
      }
      default -> throw unknown(name, column);
    };
  }

  private Node overAxes(String name, int column) {
    if (insideAxes) {
      throw new ExpressionException(
          "'" + name + "' at column " + column + " stands inside another sum or prod", column);
    }
    insideAxes = true;
    coordinateInAxes = false;
    List<Node> body = arguments(name, column, 1);
    insideAxes = false;
    boolean product = name.equals("prod");
    return new Node.OverAxes(product, body.get(0), !product && !coordinateInAxes);
  }

  private Node call(Function function, String name, int column) {
    List<Node> arguments = arguments(name, column, function.arity());
    return function == Function.POW
        ? power(arguments.get(0), arguments.get(1))
        : call(function, arguments.toArray(new Node[0]));
  }

  private List<Node> arguments(String name, int column, int arity) {
    deeper();
    if (!lexer.accept("(")) {
      throw new ExpressionException(
          "'" + name + "' at column " + column + " is a function: write " + name + "(…)", column);
    }
    List<Node> arguments = new ArrayList<>();
    do {
      arguments.add(disjunction());
    } while (lexer.accept(","));
    close();
    depth--;
    if (arguments.size() != arity) {
      throw new ExpressionException(
          "'"
              + name
              + "' at column "
              + column
              + " takes "
              + arity
              + (arity == 1 ? " argument" : " arguments")
              + ", but has "
              + arguments.size(),
          column);
    }
    return arguments;
  }

  private void close() {
    if (!lexer.accept(")")) {
      throw unexpected(". A ')' is missing before it");
    }
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw new ExpressionException(
          "the formula is nested more than " + DEEPEST + " levels deep at column " + lexer.column(),
          lexer.column());
    }
  }

  /** Operations on numbers alone are carried out at once. */
  private static Node call(Operation operation, Node... arguments) {
    double[][] values = new double[2][1];
    for (int k = 0; k < arguments.length; k++) {
      if (!(arguments[k] instanceof Node.Constant constant)) {
        return new Node.Call(operation, List.copyOf(Arrays.asList(arguments)));
      }
      values[k][0] = constant.value();
    }
    double[] out = new double[1];
    operation.values(values[0], values[1], 1, out);
    return new Node.Constant(out[0]);
  }

  private ExpressionException unexpected(String hint) {
    if (lexer.kind() == Lexer.Kind.END) {
      return new ExpressionException(
          "the formula ends too early, at column " + lexer.column(), lexer.column());
    }
    return new ExpressionException(
        "unexpected '" + lexer.token() + "' at column " + lexer.column() + hint, lexer.column());
  }

  private ExpressionException unknown(String name, int column) {
    Set<String> known = new TreeSet<>(variables.keySet());
    for (Function function : Function.values()) {
      known.add(function.symbol());
    }
    known.addAll(Set.of("pi", "e", "true", "false"));
    if (dimension > 0) {
      known.addAll(OVER_AXES);
      known.add("d");
      known.add("xi");
    }
    String message = "unknown name '" + name + "' at column " + column;
    if (name.equals("xi") || name.equals("i")) {
      return new ExpressionException(message + ". It has a meaning inside sum(…) only", column);
    }
    if (dimension > 0 && name.matches("x[0-9]+")) {
      return new ExpressionException(
          message + ": the box has " + dimension + " axes, x0 to x" + (dimension - 1), column);
    }
    String nearest = NearestName.to(name, known);
    return new ExpressionException(
        nearest == null ? message : message + ". Maybe " + nearest + "?", column);
  }
}
