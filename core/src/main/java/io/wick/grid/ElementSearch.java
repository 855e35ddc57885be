package io.wick.grid;

import io.wick.math.BandEigen;
import io.wick.math.Dense;
import io.wick.math.LobattoRule;
import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * Levels of a potential on one axis between hard walls, whatever it is like: a mesh of elements
 * that is graded towards poles, has its edges where V jumps, and is cut finer where the states say
 * so, until neither the highest Legendre coefficients of a state nor the quadrature of V in any
 * element matter. A higher degree on the same mesh then shows the error, and counts.
 *
 * <p>Where the box is only a default ({@link Potential#hasDefaultBox}) and a bound level feels its
 * wall, the box grows.
 */
public final class ElementSearch {
  private static final LobattoRule RULE = new LobattoRule(12);
  private static final LobattoRule HIGHER = new LobattoRule(16);

  /** Energy over the range of the levels that an element may miss. */
  private static final double NEGLIGIBLE = 1e-12;

  /** Change of a level over their range, by the higher degree, that ends the search. */
  private static final double TOLERANCE = 1e-11;

  /** Shift of a level by the wall over their range, at which a default box is wide enough. */
  private static final double FELT = 1e-11;

  private static final int ROUNDS = 24;
  private static final int MOST_ELEMENTS = 3000;
  private static final int MOST_DOUBLINGS = 12;

  private final Potential potential;
  private final double diffusion;
  private final double lambda;
  private final int count;
  private final Runnable watch;
  private ElementMesh mesh;
  private double[][] sampled;
  private Levels levels;

  private ElementSearch(
      Potential potential, double diffusion, double lambda, int count, Runnable watch) {
    this.potential = potential;
    this.diffusion = diffusion;
    this.lambda = lambda;
    this.count = count;
    this.watch = watch;
  }

  /** True if levels with these settings are found on elements. */
  public static boolean serves(Potential potential, GridSettings settings) {
    return settings.isAutomatic() && settings.boundary().hasWalls() && potential.dimension() == 1;
  }

  /**
   * The lowest levels of −D∇² + λV.
   *
   * @param diffusion D &gt; 0
   * @param lambda λ
   * @param count how many
   * @param watch called at every factorisation; may end the search by an exception
   */
  public static ElementLevels of(
      Potential potential,
      GridSettings settings,
      double diffusion,
      double lambda,
      int count,
      Runnable watch) {
    ElementSearch search = new ElementSearch(potential, diffusion, lambda, count, watch);
    ElementCuts cuts = new ElementCuts(potential, settings.boxFor(potential));
    search.refine(cuts.edges());
    boolean open = settings.box() == null && potential.hasDefaultBox();
    for (int round = 0; open && round < MOST_DOUBLINGS; round++) {
      double[] wider = search.wider();
      if (wider == null) {
        break;
      }
      search.refine(wider);
    }
    return search.result();
  }

  private void refine(double[] edges) {
    double[] guesses = new double[0];
    double[] cut = edges;
    double negligible = NEGLIGIBLE;
    for (int round = 0; ; round++) {
      solve(cut, RULE, guesses);
      double[] finer = round < ROUNDS && cut.length < MOST_ELEMENTS ? split(negligible) : cut;
      guesses = levels.energies();
      if (finer.length == cut.length) {
        Levels before = levels;
        solve(cut, HIGHER, guesses);
        double change = 0;
        for (int k = 0; k < before.count(); k++) {
          change = Math.max(change, Math.abs(levels.energy(k) - before.energy(k)));
        }
        levels = levels.withChange(change);
        if (change <= TOLERANCE * levels.range()
            || round >= ROUNDS
            || cut.length >= MOST_ELEMENTS) {
          return;
        }
        // Elements that looked good enough were not: more is asked of all of them.
        negligible *= 1e-2;
        round = negligible < 1e-20 ? ROUNDS : round;
      }
      cut = finer;
    }
  }

  private void solve(double[] edges, LobattoRule rule, double[] guesses) {
    watch.run();
    mesh = new ElementMesh(edges, rule);
    sampled = mesh.sample(potential);
    levels = levels(mesh, mesh.assemble(sampled), diffusion, lambda, count, guesses, watch);
  }

  /** Levels on a given mesh, of V at its nodes. */
  static Levels levels(
      ElementMesh mesh,
      double[] values,
      double diffusion,
      double lambda,
      int count,
      double[] guesses,
      Runnable watch) {
    int free = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (double v : values) {
      free += v < Double.POSITIVE_INFINITY ? 1 : 0;
      lowest = Math.min(lowest, v);
    }
    if (free == 0) {
      throw new IllegalArgumentException(
          "the potential is +Infinity at every node of the grid: no room for a wave function");
    }
    int n = mesh.size();
    int width = mesh.rule().degree();
    double[][] band = mesh.hamiltonian(diffusion, lambda, values);
    BandEigen eigen = new BandEigen(band, width, Math.min(count, free), guesses, watch);
    double[] energies = eigen.values();
    double[] residuals = new double[energies.length];
    double[][] states = new double[energies.length][];
    double[] image = new double[n];
    for (int k = 0; k < energies.length; k++) {
      states[k] = eigen.vector(k);
      BandEigen.multiply(band, width, states[k], image);
      Dense.axpy(-energies[k], states[k], image, n);
      residuals[k] = Math.sqrt(Dense.dot(image, image, n));
      upright(mesh, states[k]);
    }
    BandEigen.multiply(mesh.stiffness(), width, states[0], image);
    double kinetic = diffusion * Dense.dot(states[0], image, n);
    return new Levels(
        new Grid(mesh), energies, residuals, states, lambda * lowest, kinetic, Double.NaN);
  }

  /** The largest value of ψ is positive. */
  private static void upright(ElementMesh mesh, double[] state) {
    double largest = 0;
    for (int i = 0; i < state.length; i++) {
      double value = state[i] / mesh.roots()[i];
      // A margin decides between equal lobes, so that rounding does not.
      largest = Math.abs(value) > 1.001 * Math.abs(largest) ? value : largest;
    }
    if (largest < 0) {
      Dense.scale(-1, state, state.length);
    }
  }

  /** Edges with those elements cut that miss more than a share of the range of the levels. */
  private double[] split(double negligible) {
    ElementSplit split = new ElementSplit(mesh, potential, diffusion, lambda);
    double[][] u = new double[levels.count()][];
    double[] edges = new double[0];
    for (int e = 0; e < mesh.elements(); e++) {
      for (int k = 0; k < u.length; k++) {
        u[k] = mesh.local(levels.states()[k], e);
      }
      double[] inner = split.cuts(e, u, sampled[e], negligible * levels.range());
      int length = edges.length;
      edges = Arrays.copyOf(edges, length + 1 + inner.length);
      edges[length] = mesh.edges()[e];
      System.arraycopy(inner, 0, edges, length + 1, inner.length);
    }
    edges = Arrays.copyOf(edges, edges.length + 1);
    edges[edges.length - 1] = mesh.edges()[mesh.elements()];
    return edges;
  }

  /** A box twice as long on the sides that a bound level feels; null if none does. */
  private double[] wider() {
    int bound = potential.knownLevels(diffusion, count).length;
    double[] edges = mesh.edges();
    for (int side = 0; side < 2; side++) {
      double sign = 2.0 * side - 1;
      double edge = end(side);
      double length = edges[edges.length - 1] - edges[0];
      double outside = potential.value(edge + sign * 1e-9 * length);
      double far = potential.value(edge + sign * 20 * length);
      boolean felt = false;
      for (int k = 0; k < levels.count() && outside < Double.POSITIVE_INFINITY; k++) {
        boolean isBound = levels.energy(k) < lambda * far || k < bound && lambda == 1;
        felt |= isBound && shift(k, side) > FELT * levels.range();
      }
      if (felt) {
        edges = ElementCuts.appended(edges, side);
      }
    }
    return edges.length > mesh.edges().length ? edges : null;
  }

  private double end(int side) {
    return mesh.edges()[side == 0 ? 0 : mesh.elements()];
  }

  /** True if V has no domain beyond the lower (0) or upper (1) wall: ψ ends there by itself. */
  private boolean isDomainEnd(int side) {
    double[] edges = mesh.edges();
    double length = edges[edges.length - 1] - edges[0];
    double inward = (1 - 2 * side) * length;
    boolean pole = ElementCuts.isPole(potential, end(side), inward / ElementCuts.EQUAL);
    return pole
        || potential.hasDefaultBox()
            && potential.value(end(side) - 1e-9 * inward) == Double.POSITIVE_INFINITY;
  }

  /** What the lower (0) or upper (1) wall does to a level. */
  private double shift(int k, int side) {
    int e = side == 0 ? 0 : mesh.elements() - 1;
    int p = mesh.rule().degree();
    double[] u = mesh.local(levels.states()[k], e);
    double slope = 0;
    for (int a = 0; a <= p; a++) {
      slope = Math.fma(mesh.rule().derivative(side * p, a), u[a], slope);
    }
    slope *= 2 / mesh.length(e);
    double height = lambda * sampled[e][side == 0 ? 1 : p - 1] - levels.energy(k);
    double[] edges = mesh.edges();
    double reach = edges[edges.length - 1] - edges[0];
    if (height > 0) {
      reach = Math.min(reach, 0.5 * Math.sqrt(diffusion / height));
    }
    return diffusion * slope * slope * reach;
  }

  private ElementLevels result() {
    double top = levels.energy(levels.count() - 1);
    double ratio = Double.POSITIVE_INFINITY;
    double shift = 0;
    for (int e = 0; e < mesh.elements(); e++) {
      double low = Double.POSITIVE_INFINITY;
      for (int a = 1; a < mesh.rule().degree(); a++) {
        low = Math.min(low, lambda * sampled[e][a]);
      }
      if (top > low) {
        double k = 2 * mesh.rule().degree() / mesh.length(e);
        ratio = Math.min(ratio, diffusion * k * k / (top - low));
      }
    }
    for (int side = 0; side < 2; side++) {
      for (int k = 0; k < levels.count() && !isDomainEnd(side); k++) {
        shift = Math.max(shift, shift(k, side));
      }
    }
    return new ElementLevels(levels, ratio, shift / levels.range());
  }
}
