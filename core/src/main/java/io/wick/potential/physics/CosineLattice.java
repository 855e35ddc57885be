package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Separable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ζ = Σ A(1 − cos qx_i), A = amplitude and q = wavenumber: equal wells in a row, a crystal or an
 * optical lattice. On a torus of whole periods the levels are those of Mathieu: E = A + (Dq²/4) a
 * with a the characteristic value at the parameter 2A/(Dq²); the lowest is a_0.
 *
 * @param amplitude A, positive
 * @param wavenumber q, positive
 * @param dimension d, at least 1
 * @param box the box; null is ±4π/q, four periods
 */
@Entry(
    name = "cosine-lattice",
    summary = "equal wells in a row",
    formula = "sum amplitude (1 - cos(wavenumber x_i))",
    source = "NIST DLMF 28.2")
public record CosineLattice(
    @Parameter(value = "half the height A of the barriers", unit = "potential", byDefault = "1.0")
        double amplitude,
    @Parameter(value = "wavenumber q", unit = "1/length", byDefault = "1.0") double wavenumber,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value = "[lower, upper] per axis, or one for all; +-4 pi/wavenumber unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Separable {
  /** Beyond so many wells only the value of the minimum is told, not the wells. */
  private static final int LISTED = 4096;

  public CosineLattice {
    Check.positive("amplitude", amplitude);
    Check.positive("wavenumber", wavenumber);
    Check.atLeast("dimension", 1, dimension);
    double half = 4.0 * Math.PI / wavenumber;
    box = Box.resolve(box, dimension, -half, half);
  }

  @Override
  public void addTerm(int axis, double[] x, int count, double[] out) {
    double turns = wavenumber / Math.PI;
    for (int i = 0; i < count; i++) {
      out[i] = Math.fma(amplitude, 1.0 - Elementary.cosPi(turns * x[i]), out[i]);
    }
  }

  @Override
  public void derivative(int axis, double[] x, int count, double[] out) {
    double turns = wavenumber / Math.PI;
    double factor = amplitude * wavenumber;
    for (int i = 0; i < count; i++) {
      out[i] = factor * Elementary.sinPi(turns * x[i]);
    }
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double period = 2.0 * Math.PI / wavenumber;
    List<double[]> wells = new ArrayList<>(List.of(new double[dimension]));
    for (int axis = 0; axis < dimension; axis++) {
      int first = (int) Math.ceil(box.lower(axis) / period);
      int last = (int) Math.floor(box.upper(axis) / period);
      if (last < first) {
        return Optional.empty();
      }
      if (wells.size() * (last - first + 1L) > LISTED) {
        return Optional.of(new KnownMinimum(0, List.of()));
      }
      wells = extended(wells, axis, first, last, period);
    }
    // A well on the very edge may lie outside by a rounding error.
    return new KnownMinimum(0, wells).within(box);
  }

  private static List<double[]> extended(
      List<double[]> wells, int axis, int first, int last, double period) {
    List<double[]> longer = new ArrayList<>();
    for (double[] well : wells) {
      for (int n = first; n <= last; n++) {
        double[] copy = well.clone();
        copy[axis] = n * period;
        longer.add(copy);
      }
    }
    return longer;
  }
}
