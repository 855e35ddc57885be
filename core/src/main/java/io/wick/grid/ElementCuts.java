package io.wick.grid;

import io.wick.potential.Box;
import io.wick.potential.Potential;
import java.util.Arrays;

/**
 * The elements that a mesh begins with: equal ones between the ends of the box and the breaks of V,
 * and geometrically shorter ones towards poles. There ψ behaves like a power of the distance, which
 * polynomials on such elements take up exponentially fast (I. Babuska, B. Q. Guo, SIAM J. Numer.
 * Anal. 25 (1988) 837, doi 10.1137/0725048).
 */
final class ElementCuts {
  /** Elements in all, where nothing else is known. */
  static final int EQUAL = 32;

  /** Each element towards a pole is as much shorter than the one before. */
  private static final double RATIO = 0.25;

  /** 0.25^18 = 1.5e−11: what a state is within misses about as much of its energy. */
  private static final int GRADED = 18;

  /** Growth of V by this factor from 1e−4 to 1e−7 of an element is a pole, √x and stronger. */
  private static final double POLE = 30;

  private final Potential potential;
  private final double[] edges;

  ElementCuts(Potential potential, Box box) {
    this(potential, box, EQUAL);
  }

  /**
   * Cuts of a box.
   *
   * @param equal elements if there are neither breaks nor poles
   */
  ElementCuts(Potential potential, Box box, int equal) {
    this.potential = potential;
    double lower = box.lower(0);
    double upper = box.upper(0);
    double[] breaks =
        Arrays.stream(potential.breaks(0))
            .filter(x -> x > lower && x < upper)
            .sorted()
            .distinct()
            .toArray();
    double[] found = {lower};
    for (int s = 0; s <= breaks.length; s++) {
      double from = s == 0 ? lower : breaks[s - 1];
      double to = s == breaks.length ? upper : breaks[s];
      int parts = (int) Math.ceil(equal * (to - from) / (upper - lower));
      found = append(found, segment(from, to, parts));
    }
    this.edges = found;
  }

  double[] edges() {
    return edges;
  }

  /** Edges after the first of a piece without breaks inside. */
  private double[] segment(double from, double to, int parts) {
    double h = (to - from) / parts;
    double[] inner = new double[0];
    if (isPole(potential, from, h)) {
      inner = graded(from, h);
    }
    for (int j = 1; j < parts; j++) {
      inner = append(inner, Math.fma(j, h, from));
    }
    if (isPole(potential, to, -h)) {
      double[] mirrored = graded(to, -h);
      if (parts == 1 && inner.length > 0) {
        // A single element with a pole at either end has an edge in its middle.
        inner =
            append(Arrays.stream(inner).filter(x -> x < from + 0.5 * h).toArray(), from + h / 2);
        mirrored = Arrays.stream(mirrored).filter(x -> x > from + 0.5 * h).toArray();
      }
      for (int j = mirrored.length - 1; j >= 0; j--) {
        inner = append(inner, mirrored[j]);
      }
    }
    return append(inner, to);
  }

  /** Edges at distances h/4^18 … h/4. */
  private static double[] graded(double pole, double h) {
    double[] found = new double[GRADED];
    double distance = h;
    for (int j = GRADED - 1; j >= 0; j--) {
      distance *= RATIO;
      found[j] = pole + distance;
    }
    return Arrays.stream(found).filter(x -> x != pole).distinct().toArray();
  }

  /** True if V grows like a pole towards the end of an element of signed length h. */
  static boolean isPole(Potential potential, double end, double h) {
    double far = Math.abs(potential.value(Math.fma(1e-4, h, end)));
    double near = Math.abs(potential.value(Math.fma(1e-7, h, end)));
    double typical = Math.abs(potential.value(Math.fma(0.5, h, end)));
    return near > POLE * far && near > POLE * typical && near < Double.POSITIVE_INFINITY;
  }

  /** The edges and a second box beyond the lower (0) or upper (1) end. */
  static double[] appended(double[] edges, int side) {
    int last = edges.length - 1;
    int parts = EQUAL / 2;
    double h = (edges[last] - edges[0]) / parts;
    double[] found = new double[edges.length + parts];
    System.arraycopy(edges, 0, found, side == 0 ? parts : 0, edges.length);
    for (int j = 1; j <= parts; j++) {
      if (side == 0) {
        found[parts - j] = Math.fma(-j, h, edges[0]);
      } else {
        found[last + j] = Math.fma(j, h, edges[last]);
      }
    }
    return found;
  }

  private static double[] append(double[] list, double... more) {
    double[] all = Arrays.copyOf(list, list.length + more.length);
    System.arraycopy(more, 0, all, list.length, more.length);
    return all;
  }
}
