package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the plain and the tilted double well share: barrier ((x/a)² − 1)² + tilt x along the first
 * axis, k x²/2 along the others.
 */
record TwoWells(double barrier, double halfDistance, double tilt) {
  TwoWells {
    Check.positive("barrier", barrier);
    Check.positive("halfDistance", halfDistance);
  }

  /** Second derivative at the bottom of the untilted wells. */
  double curvature() {
    return 8.0 * barrier / (halfDistance * halfDistance);
  }

  /** Three times the larger of the two natural lengths, a and that of the quartic walls. */
  double reach() {
    double a = halfDistance;
    return 3.0 * Math.max(a, Elementary.pow(a * a * a * a / barrier, 1.0 / 6.0));
  }

  /** Walls far enough for the low levels: the larger of the two natural lengths decides. */
  Box box(double stiffness, int dimension) {
    double half = 2.0 * reach();
    double side = 12.0 * Elementary.pow(stiffness, -0.25);
    List<Interval> axes =
        new ArrayList<>(Collections.nCopies(dimension, new Interval(-side, side)));
    axes.set(0, new Interval(-half, half));
    return new Box(axes);
  }

  void addTerm(int axis, double stiffness, double[] x, int count, double[] out) {
    if (axis > 0) {
      double half = 0.5 * stiffness;
      for (int i = 0; i < count; i++) {
        out[i] = Math.fma(half * x[i], x[i], out[i]);
      }
      return;
    }
    double inverse = 1.0 / halfDistance;
    for (int i = 0; i < count; i++) {
      double u = x[i] * inverse;
      double w = Math.fma(u, u, -1.0);
      out[i] += Math.fma(barrier * w, w, tilt * x[i]);
    }
  }

  void derivative(int axis, double stiffness, double[] x, int count, double[] out) {
    if (axis > 0) {
      for (int i = 0; i < count; i++) {
        out[i] = stiffness * x[i];
      }
      return;
    }
    double inverse = 1.0 / halfDistance;
    double slope = 4.0 * barrier * inverse;
    for (int i = 0; i < count; i++) {
      double u = x[i] * inverse;
      out[i] = Math.fma(slope * u, Math.fma(u, u, -1.0), tilt);
    }
  }

  /**
   * The global minimiser for tilt ≠ 0: a times the outer root of u³ − u + c = 0, c = tilt a/(4
   * barrier). For c &gt; 0 the cubic is concave and rising left of the root, so that Newton's
   * iteration from −1 − c rises to it without overshooting.
   */
  double deeperWell() {
    double c = Math.abs(tilt) * halfDistance / (4.0 * barrier);
    double u = -1.0 - c;
    for (int iteration = 0; iteration < 100; iteration++) {
      double next = u - Math.fma(u * u, u, c - u) / Math.fma(3.0 * u, u, -1.0);
      if (!(next > u)) {
        break;
      }
      u = next;
    }
    return Math.copySign(u * halfDistance, -tilt);
  }
}
