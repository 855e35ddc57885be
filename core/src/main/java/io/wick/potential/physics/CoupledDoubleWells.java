package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * ζ = Σ barrier((x_i/a)² − 1)² + (c/2) Σ_{i<d−1} (x_i − x_{i+1})², a = halfDistance and c =
 * coupling: a chain of double wells held together by springs, the lattice φ⁴ model. 2^d minima for
 * weak springs; the lowest, 0, are the two where all sit on the same side.
 *
 * @param barrier height of each barrier, positive
 * @param halfDistance a, positive
 * @param coupling c, positive
 * @param dimension d, at least 2
 * @param box the box; null is ±3 max(a, (a⁴/barrier)^(1/6))
 */
@Entry(
    name = "coupled-double-wells",
    summary = "a chain of double wells joined by springs",
    formula = "sum barrier ((x_i/a)^2 - 1)^2 + coupling/2 sum (x_i - x_{i+1})^2",
    source = "S. Aubry, J. Chem. Phys. 62 (1975) 3217")
public record CoupledDoubleWells(
    @Parameter(value = "height of each barrier", unit = "potential", byDefault = "1.0")
        double barrier,
    @Parameter(value = "half the distance a of the wells", unit = "length", byDefault = "1.0")
        double halfDistance,
    @Parameter(value = "stiffness c of the springs", unit = "potential/length^2", byDefault = "0.2")
        double coupling,
    @Parameter(value = "number of axes, at least 2", byDefault = "2") int dimension,
    @Parameter(
            value =
                "[lower, upper] per axis, or one for all; +-3 max(a, (a^4/barrier)^(1/6)) unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public CoupledDoubleWells {
    double half = new TwoWells(barrier, halfDistance, 0).reach();
    Check.positive("coupling", coupling);
    Check.atLeast("dimension", 2, dimension);
    box = Box.resolve(box, dimension, -half, half);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    TwoWells wells = new TwoWells(barrier, halfDistance, 0);
    Arrays.fill(out, 0, count, 0.0);
    for (int axis = 0; axis < dimension; axis++) {
      wells.addTerm(0, 0, x[axis], count, out);
    }
    for (int axis = 0; axis + 1 < dimension; axis++) {
      double[] v = x[axis];
      double[] next = x[axis + 1];
      for (int i = 0; i < count; i++) {
        double stretch = v[i] - next[i];
        out[i] = Math.fma(0.5 * coupling * stretch, stretch, out[i]);
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    TwoWells wells = new TwoWells(barrier, halfDistance, 0);
    for (int axis = 0; axis < dimension; axis++) {
      wells.derivative(0, 0, x[axis], count, out[axis]);
    }
    for (int axis = 0; axis + 1 < dimension; axis++) {
      for (int i = 0; i < count; i++) {
        double force = coupling * (x[axis][i] - x[axis + 1][i]);
        out[axis][i] += force;
        out[axis + 1][i] -= force;
      }
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(
        new CoupledDoubleWells(barrier, halfDistance, coupling, dimension, null).box());
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] left = new double[dimension];
    double[] right = new double[dimension];
    Arrays.fill(left, -halfDistance);
    Arrays.fill(right, halfDistance);
    return new KnownMinimum(0, List.of(left, right)).within(box);
  }
}
