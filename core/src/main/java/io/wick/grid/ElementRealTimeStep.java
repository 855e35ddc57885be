package io.wick.grid;

import io.wick.math.ComplexBandFactor;
import io.wick.schedule.Schedule;
import java.util.Arrays;

/**
 * Real time on elements: every exponential of a step ({@link MagnusParts}) is one step of the Gauss
 * collocation of four stages, whose stability function is the diagonal Padé approximant of order 8:
 * unitary, and not troubled by jumps and poles of V as splittings are. With constant D and λ the
 * order is 8, else that of the exponent. Its four poles make it four complex band systems.
 *
 * <p>An absorber is a part −iDw of H. What its nodes lose, 2D Σ_j b_jδ w|Ψ_j|² over the stages Ψ_j,
 * is exactly what the norm loses, for Gauss collocation conserves quadratic forms.
 *
 * <p>Source: E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, Springer 1996,
 * sections IV.3 and IV.5.
 */
public final class ElementRealTimeStep implements Propagator {
  private static final int STAGES = 4;

  /** Roots of Q, the denominator of the Padé approximant [4/4] of e^z; with their conjugates. */
  private static final double[] POLES_RE = {
    5.79242120564074434, 5.79242120564074434, 4.20757879435925566, 4.20757879435925566
  };

  private static final double[] POLES_IM = {
    1.73446825786900750, -1.73446825786900750, 5.31483608371350543, -5.31483608371350543
  };

  /** Gauss nodes on [0, 1] and their weights (NIST DLMF table 3.5.2, scaled). */
  private static final double[] NODES = {
    0.0694318442029737124, 0.330009478207571868, 0.669990521792428132, 0.930568155797026288
  };

  private static final double[] WEIGHTS = {
    0.173927422568726929, 0.326072577431273071, 0.326072577431273071, 0.173927422568726929
  };

  /** N_τ(z_k)/Q'(z_k) for τ = the nodes: residues of the stages. */
  private static final double[][] RESIDUES_RE = new double[STAGES][STAGES];

  private static final double[][] RESIDUES_IM = new double[STAGES][STAGES];

  static {
    double[] q = numerator(0);
    double[] slope = new double[STAGES];
    for (int j = 1; j <= STAGES; j++) {
      slope[j - 1] = j * q[j];
    }
    for (int row = 0; row < STAGES; row++) {
      double[] top = numerator(NODES[row]);
      // M vanishes at the nodes.
      top[STAGES] = 0;
      for (int k = 0; k < STAGES; k++) {
        double[] a = horner(top, k);
        double[] b = horner(slope, k);
        double square = Math.fma(b[0], b[0], b[1] * b[1]);
        RESIDUES_RE[row][k] = Math.fma(a[0], b[0], a[1] * b[1]) / square;
        RESIDUES_IM[row][k] = Math.fma(a[1], b[0], -(a[0] * b[1])) / square;
      }
    }
  }

  private final Hamiltonian hamiltonian;
  private final ElementMesh mesh;
  private final Schedule schedule;
  private final int order;
  private final Absorber absorber;
  private final double[] damping;
  private final ComplexBandFactor[] factors = new ComplexBandFactor[STAGES];
  private final double[][] solvedRe;
  private final double[][] solvedIm;
  private final double[] stageRe;
  private final double[] stageIm;
  private double[] current;

  /**
   * A propagator.
   *
   * @param hamiltonian on elements
   * @param order 2 or 4, of the exponent where D or λ change
   * @param absorber null between walls
   */
  public ElementRealTimeStep(
      Hamiltonian hamiltonian, Schedule schedule, int order, Absorber absorber) {
    this.hamiltonian = hamiltonian;
    this.mesh = hamiltonian.grid().mesh();
    this.schedule = schedule;
    this.order = order;
    this.absorber = absorber;
    this.damping = absorber == null ? null : new double[mesh.size()];
    for (int k = 0; k < STAGES; k++) {
      factors[k] = new ComplexBandFactor(mesh.size(), mesh.rule().degree());
    }
    this.solvedRe = new double[STAGES][mesh.size()];
    this.solvedIm = new double[STAGES][mesh.size()];
    this.stageRe = new double[mesh.size()];
    this.stageIm = new double[mesh.size()];
  }

  /** Coefficients of N_τ(z) = Σ_j M^{(s − j)}(τ) z^j, M(t) = Π(t − c_i)/s!. */
  private static double[] numerator(double tau) {
    double[] m = {1};
    for (int i = 0; i < STAGES; i++) {
      double[] next = new double[m.length + 1];
      for (int j = 0; j < m.length; j++) {
        next[j + 1] += m[j] / (i + 1);
        next[j] -= NODES[i] * m[j] / (i + 1);
      }
      m = next;
    }
    double[] coefficients = new double[STAGES + 1];
    for (int j = STAGES; j >= 0; j--) {
      double value = 0;
      for (int i = m.length - 1; i >= 0; i--) {
        value = Math.fma(value, tau, m[i]);
      }
      coefficients[j] = value;
      double[] slope = new double[Math.max(1, m.length - 1)];
      for (int i = 1; i < m.length; i++) {
        slope[i - 1] = i * m[i];
      }
      m = slope;
    }
    return coefficients;
  }

  private static double[] horner(double[] coefficients, int pole) {
    double re = 0;
    double im = 0;
    for (int j = coefficients.length - 1; j >= 0; j--) {
      double next = re * POLES_RE[pole] - im * POLES_IM[pole] + coefficients[j];
      im = re * POLES_IM[pole] + im * POLES_RE[pole];
      re = next;
    }
    return new double[] {re, im};
  }

  /** The same with edges that absorb. */
  public ElementRealTimeStep with(Absorber edges) {
    return new ElementRealTimeStep(hamiltonian, schedule, order, edges);
  }

  @Override
  public int order() {
    return schedule.isConstant() ? 2 * STAGES : order;
  }

  @Override
  public double step(WaveFunction psi, double time, double step) {
    for (double[] part : MagnusParts.of(schedule, order, time, step)) {
      if (!Arrays.equals(part, current)) {
        current = part;
        prepare(psi, part);
      }
      apply(psi, part);
    }
    return Math.sqrt(psi.squaredNorm());
  }

  private void prepare(WaveFunction psi, double[] part) {
    double[][] band = hamiltonian.band(part[0], part[1]);
    // A phase; the approximant is best where the energy is 0.
    double square = psi.squaredNorm();
    double energy = square > 0 ? hamiltonian.energy(psi, part[0], part[1]) : 0;
    if (absorber != null) {
      absorber.spread(part[0], damping);
    }
    for (int k = 0; k < STAGES; k++) {
      double shiftRe = POLES_IM[k] / part[2] - energy;
      factors[k].factor(band, shiftRe, -POLES_RE[k] / part[2], damping);
    }
  }

  /** ψ ← Π (z + z̄_k)/(z − z_k) ψ, z = −iδH: each factor is unitary for itself. */
  private void apply(WaveFunction psi, double[] part) {
    if (absorber != null) {
      noteLoss(psi, part);
    }
    double[] re = psi.re();
    double[] im = psi.im();
    for (int k = 0; k < STAGES; k++) {
      System.arraycopy(re, 0, solvedRe[k], 0, re.length);
      System.arraycopy(im, 0, solvedIm[k], 0, im.length);
      factors[k].solve(solvedRe[k], solvedIm[k]);
      // (z − z_k)⁻¹ = (i/δ)(H − i z_k/δ)⁻¹.
      double b = 2 * POLES_RE[k] / part[2];
      for (int i = 0; i < re.length; i++) {
        re[i] = Math.fma(-b, solvedIm[k][i], re[i]);
        im[i] = Math.fma(b, solvedRe[k][i], im[i]);
      }
    }
    hamiltonian.clearWalls(re);
    hamiltonian.clearWalls(im);
  }

  /** The stages Ψ_j = Σ_k ρ_jk (z − z_k)⁻¹ψ, and what the absorber takes from them. */
  private void noteLoss(WaveFunction psi, double[] part) {
    int n = mesh.size();
    for (int k = 0; k < STAGES; k++) {
      System.arraycopy(psi.re(), 0, solvedRe[k], 0, n);
      System.arraycopy(psi.im(), 0, solvedIm[k], 0, n);
      factors[k].solve(solvedRe[k], solvedIm[k]);
    }
    for (int j = 0; j < STAGES; j++) {
      Arrays.fill(stageRe, 0);
      Arrays.fill(stageIm, 0);
      for (int k = 0; k < STAGES; k++) {
        double a = -RESIDUES_IM[j][k] / part[2];
        double b = RESIDUES_RE[j][k] / part[2];
        for (int i = 0; i < n; i++) {
          stageRe[i] = Math.fma(a, solvedRe[k][i], Math.fma(-b, solvedIm[k][i], stageRe[i]));
          stageIm[i] = Math.fma(a, solvedIm[k][i], Math.fma(b, solvedRe[k][i], stageIm[i]));
        }
      }
      absorber.note(2 * part[0] * WEIGHTS[j] * part[2], stageRe, stageIm);
    }
  }
}
