package io.wick.grid;

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
      double[] wider = search.walls().wider(count);
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
    Hamiltonian h = new Hamiltonian(new Grid(mesh), mesh.assemble(sampled));
    int wanted = Math.min(count, mesh.size() - h.walls().length);
    double lowest = lambda * h.minimum();
    double[][] band = h.band(diffusion, lambda);
    levels = ElementSolver.levels(mesh, band, diffusion, lowest, wanted, guesses, watch);
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

  private ElementLevels result() {
    double top = levels.energy(levels.count() - 1);
    double ratio = Double.POSITIVE_INFINITY;
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
    return new ElementLevels(levels, ratio, walls().shifts());
  }

  private ElementWalls walls() {
    return new ElementWalls(potential, mesh, sampled, levels, diffusion, lambda);
  }
}
