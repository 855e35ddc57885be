package io.wick.walker;

import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;

/**
 * Scales of a potential around a reference point (its minimiser where known, else the middle of the
 * box), from two rises along each axis at the lengths ℓ = L/2, L/4, …: the mean Δ(ℓ) = ½|ζ(x+ℓe) +
 * ζ(x−ℓe) − 2ζ(x)| and the steeper of those inside the box, K(ℓ) = max |ζ(x±ℓe) − ζ(x)|, which also
 * sees a slope (a ramp against a wall). Safe time steps follow from them. These evaluations choose
 * parameters, they do not search: they are not counted.
 */
public final class LengthScales {
  private static final int LEVELS = 24;

  private final double[] lengths;
  private final double[] rises;
  private final double[] climbs;
  private final double[] reference;

  /** Scales of {@code potential}. */
  public LengthScales(Potential potential) {
    int dimension = potential.dimension();
    this.lengths = new double[dimension * LEVELS];
    this.rises = new double[dimension * LEVELS];
    this.climbs = new double[dimension * LEVELS];
    this.reference = reference(potential);
    double[] point = reference.clone();
    double base = potential.value(point);
    for (int axis = 0; axis < dimension; axis++) {
      measure(potential, point, base, axis);
    }
  }

  private static double[] reference(Potential potential) {
    Box box = potential.box();
    double[] middle = new double[box.dimension()];
    for (int axis = 0; axis < middle.length; axis++) {
      middle[axis] = box.lower(axis) + 0.5 * box.length(axis);
    }
    return potential
        .knownMinimum()
        .map(KnownMinimum::minimisers)
        .filter(minimisers -> !minimisers.isEmpty())
        .map(minimisers -> minimisers.get(0).clone())
        .orElse(middle);
  }

  private void measure(Potential potential, double[] point, double base, int axis) {
    double center = point[axis];
    Box box = potential.box();
    double length = box.length(axis);
    for (int level = 0; level < LEVELS; level++) {
      length *= 0.5;
      point[axis] = center + length;
      double ahead = potential.value(point);
      point[axis] = center - length;
      double behind = potential.value(point);
      int at = axis * LEVELS + level;
      lengths[at] = length;
      rises[at] = Math.abs(0.5 * (ahead - base) + 0.5 * (behind - base));
      climbs[at] =
          Math.max(
              center + length <= box.upper(axis) ? Math.abs(ahead - base) : 0,
              center - length >= box.lower(axis) ? Math.abs(behind - base) : 0);
    }
    point[axis] = center;
  }

  /**
   * The largest frequency ω of the ground state: 2D/ℓ² at the shortest ℓ with λK(ℓ) ≥ D/ℓ², where
   * potential and kinetic energy balance; √(2Dλk) in a parabola, at least 8D/L².
   */
  public double frequency(double diffusion, double potentialScale) {
    double largest = 0;
    for (int axis = 0; axis < lengths.length / LEVELS; axis++) {
      largest = Math.max(largest, axisFrequency(axis, diffusion, potentialScale));
    }
    return largest;
  }

  private double axisFrequency(int axis, double diffusion, double potentialScale) {
    int first = axis * LEVELS;
    for (int i = first + LEVELS - 1; i >= first; i--) {
      double rise = potentialScale * climbs[i];
      if (rise < Double.POSITIVE_INFINITY && rise * lengths[i] * lengths[i] >= diffusion) {
        // A parabola through the rise; the grid of lengths is coarse, the parabola is not.
        return Math.sqrt(2 * diffusion * 2 * rise) / lengths[i];
      }
    }
    return 2 * diffusion / (lengths[first] * lengths[first]);
  }

  /** Coordinate {@code axis} of the reference point. */
  double reference(int axis) {
    return reference[axis];
  }

  /**
   * Standard deviation of |ψ_0|² along an axis, √(D/ω) with ω = √(2Dλk) and k = 2Δ(ℓ)/ℓ² at the
   * shortest ℓ with λΔ(ℓ) ≥ D/ℓ²; exact in a parabola, a sixth of the box side where nothing rises.
   */
  double groundDeviation(int axis, double diffusion, double potentialScale) {
    int first = axis * LEVELS;
    for (int i = first + LEVELS - 1; i >= first; i--) {
      double rise = potentialScale * rises[i];
      double square = lengths[i] * lengths[i];
      if (rise < Double.POSITIVE_INFINITY && rise * square >= diffusion) {
        return Math.sqrt(Math.sqrt(0.25 * diffusion * square / rise));
      }
    }
    return lengths[first] / 3;
  }

  /**
   * The fastest rate of an overdamped motion −λ∇ζ with thermal noise, where its stationary density
   * e^{−λζ/D} lives. There the potential rises by a few D: λ·2Δ/ℓ², the rate in a parabola, at
   * lengths that reach up to 5 D, and (λK/ℓ)²/D, the rate at which a slope carries a particle over
   * its own thermal length, up to 2 D. Higher walls, which a start may meet, must not throw
   * particles beyond the reference point: λK/ℓ² at other lengths, times {@code reach}.
   *
   * @param diffusion D &gt; 0; the reference must be the minimiser
   */
  public double thermalRate(double diffusion, double potentialScale, double reach) {
    double largest = 0;
    for (int i = 0; i < lengths.length; i++) {
      double square = lengths[i] * lengths[i];
      double rise = potentialScale * rises[i];
      double climb = potentialScale * climbs[i];
      // Below 2^-13 of a side the difference of values is rounding.
      if (i % LEVELS < 13 && climb < Double.POSITIVE_INFINITY) {
        double rate = climb > 5 * diffusion ? reach * climb / square : 2 * rise / square;
        double slope = climb > 2 * diffusion ? 0 : climb * climb / (square * diffusion);
        largest = Math.max(largest, Math.max(rate, slope));
      }
    }
    return largest;
  }

  /** The curvature bound of a potential that knows one, else its largest stiffness at any scale. */
  public static double stiffness(Potential potential) {
    double known = potential.curvatureBound();
    return Double.isNaN(known) ? new LengthScales(potential).stiffness() : known;
  }

  /** The largest stiffness 2Δ(ℓ)/ℓ² at any length from L/2 down to 10⁻⁴ L. */
  public double stiffness() {
    double largest = 0;
    for (int i = 0; i < lengths.length; i++) {
      // Below that the difference of values is rounding.
      if (i % LEVELS < 13 && rises[i] < Double.POSITIVE_INFINITY) {
        largest = Math.max(largest, 2 * rises[i] / (lengths[i] * lengths[i]));
      }
    }
    return largest;
  }
}
