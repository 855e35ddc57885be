package io.wick.potential.molecule;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.Guided;
import io.wick.potential.GuidingFunction;
import io.wick.potential.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * N electrons around nuclei at rest, V = −Σ Z_A u(r_eA) + Σ_{e&lt;f} u(r_ef) + Σ_{A&lt;B} Z_A
 * Z_B/R_AB with u = 1/r. Coordinates are x, y, z of the first electron, then of the next. Atomic
 * units at D = 1/2: lengths in Bohr radii (2D in general), energies in hartrees.
 *
 * <p>−1/r has no lower bound, and a potential must: nuclei (and the electrons for each other) are
 * uniformly charged balls of radius a, u = (3 − (r/a)²)/(2a) for r &lt; a. That raises the energy
 * of a hydrogen-like ion by (2/5)Z⁴a² at D = 1/2: by 4e-11 Z⁴ for a = 1e-5. Walkers without a guide
 * see factors e^{1.5Zδ/a}; they want a wider cut, of the order of √δ.
 *
 * <p>The ground state of H is that of distinguishable electrons: the physical one for up to two of
 * them (a singlet), the bosonic one beyond.
 *
 * @param nuclei at least one; no two at one place
 * @param electrons N ≥ 1
 * @param radius a
 * @param box the box; null reaches 15 beyond the outermost nuclei, where the wave functions of the
 *     named molecules have fallen to e^{−15} or less
 */
@Entry(
    name = "coulomb",
    summary = "electrons in the field of any nuclei at rest",
    formula = "-sum Z_A/r_eA + sum 1/r_ef + sum Z_A Z_B/R_AB, 1/r of balls of the given radius",
    source = "J. B. Anderson, doi 10.1063/1.431514; cut: charged ball (elementary)")
public record Coulomb(
    @Parameter("charge and position of each nucleus") List<Nucleus> nuclei,
    @Parameter(value = "number of electrons", byDefault = "1") int electrons,
    @Parameter(
            value = "radius of the charged balls that bound 1/r",
            unit = "length",
            byDefault = "1.0e-5")
        double radius,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; 15 beyond the nuclei unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Guided {
  private static final double MARGIN = 15;

  public Coulomb {
    nuclei = List.copyOf(nuclei);
    if (nuclei.isEmpty()) {
      throw new IllegalArgumentException("nuclei must be at least one, but are none");
    }
    Check.atLeast("electrons", 1, electrons);
    Check.positive("radius", radius);
    for (int a = 1; a < nuclei.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (!(nuclei.get(a).distance(nuclei.get(b)) > 2 * radius)) {
          throw new IllegalArgumentException(
              "nuclei must be more than twice the radius "
                  + radius
                  + " apart, but two are at "
                  + nuclei.get(a).position());
        }
      }
    }
    box = box == null ? around(nuclei, electrons) : box.over(3 * electrons);
  }

  private static Box around(List<Nucleus> nuclei, int electrons) {
    List<Interval> axes = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      int each = axis;
      double lower = nuclei.stream().mapToDouble(n -> n.at(each)).min().orElseThrow();
      double upper = nuclei.stream().mapToDouble(n -> n.at(each)).max().orElseThrow();
      axes.add(new Interval(lower - MARGIN, upper + MARGIN));
    }
    List<Interval> all = new ArrayList<>();
    for (int electron = 0; electron < electrons; electron++) {
      all.addAll(axes);
    }
    return new Box(all);
  }

  @Override
  public int dimension() {
    return 3 * electrons;
  }

  /** Σ_{A&lt;B} Z_A Z_B/R_AB. */
  double nuclearRepulsion() {
    double sum = 0;
    for (int a = 1; a < nuclei.size(); a++) {
      for (int b = 0; b < a; b++) {
        Nucleus one = nuclei.get(a);
        Nucleus other = nuclei.get(b);
        sum += one.charge() * other.charge() / one.distance(other);
      }
    }
    return sum;
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Arrays.fill(out, 0, count, nuclearRepulsion());
    for (int e = 0; e < x.length; e += 3) {
      for (Nucleus nucleus : nuclei) {
        attract(nucleus, x[e], x[e + 1], x[e + 2], count, out);
      }
      for (int f = 0; f < e; f += 3) {
        double[] px = x[e];
        double[] py = x[e + 1];
        double[] pz = x[e + 2];
        double[] qx = x[f];
        double[] qy = x[f + 1];
        double[] qz = x[f + 2];
        for (int i = 0; i < count; i++) {
          out[i] +=
              Ball.potential(Ball.squared(px[i] - qx[i], py[i] - qy[i], pz[i] - qz[i]), radius);
        }
      }
    }
  }

  private void attract(
      Nucleus nucleus, double[] px, double[] py, double[] pz, int count, double[] out) {
    double charge = nucleus.charge();
    double ax = nucleus.at(0);
    double ay = nucleus.at(1);
    double az = nucleus.at(2);
    for (int i = 0; i < count; i++) {
      double squared = Ball.squared(px[i] - ax, py[i] - ay, pz[i] - az);
      out[i] = Math.fma(-charge, Ball.potential(squared, radius), out[i]);
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    for (double[] slope : out) {
      Arrays.fill(slope, 0, count, 0);
    }
    for (int e = 0; e < x.length; e += 3) {
      for (Nucleus nucleus : nuclei) {
        pull(nucleus, x, e, count, out);
      }
      for (int f = 0; f < e; f += 3) {
        repel(x, e, f, count, out);
      }
    }
  }

  private void pull(Nucleus nucleus, double[][] x, int e, int count, double[][] out) {
    for (int i = 0; i < count; i++) {
      double dx = x[e][i] - nucleus.at(0);
      double dy = x[e + 1][i] - nucleus.at(1);
      double dz = x[e + 2][i] - nucleus.at(2);
      double force = nucleus.charge() * Ball.force(Ball.squared(dx, dy, dz), radius);
      out[e][i] = Math.fma(force, dx, out[e][i]);
      out[e + 1][i] = Math.fma(force, dy, out[e + 1][i]);
      out[e + 2][i] = Math.fma(force, dz, out[e + 2][i]);
    }
  }

  private void repel(double[][] x, int e, int f, int count, double[][] out) {
    for (int i = 0; i < count; i++) {
      double dx = x[e][i] - x[f][i];
      double dy = x[e + 1][i] - x[f + 1][i];
      double dz = x[e + 2][i] - x[f + 2][i];
      double force = Ball.force(Ball.squared(dx, dy, dz), radius);
      out[e][i] -= force * dx;
      out[e + 1][i] -= force * dy;
      out[e + 2][i] -= force * dz;
      out[f][i] += force * dx;
      out[f + 1][i] += force * dy;
      out[f + 2][i] += force * dz;
    }
  }

  @Override
  public GuidingFunction guidingFunction(double diffusion, double potentialScale) {
    return new SlaterJastrow(this, diffusion, potentialScale);
  }
}
