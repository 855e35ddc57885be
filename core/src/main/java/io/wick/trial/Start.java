package io.wick.trial;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.util.List;

/**
 * Where a method starts: a wave function on a grid, a cloud of walkers, or a point. Each method
 * says which of these it accepts.
 */
public sealed interface Start {
  /**
   * A Gaussian; {@code std} is that of |ψ|² on a grid, of the walkers otherwise.
   *
   * @param center mean per axis; null is the middle of the box
   * @param std standard deviation, one value or one per axis; null is a tenth of the box side
   * @param momentum ⟨p⟩ per axis (ψ ∝ e^{ipx}); null is at rest
   */
  @Entry(
      name = "gaussian",
      summary = "a Gaussian packet or cloud",
      formula =
          "|psi|^2 = N(center, std^2), phase e^{i p x}; near an edge with its mirror images: subtracted"
              + " at a hard wall, where psi vanishes, added for densities and walkers, periodic on a"
              + " torus",
      source = "elementary")
  record Gaussian(
      @Parameter(
              value = "mean per axis; the middle of the box unless given",
              unit = "length",
              byDefault = Parameter.OPTIONAL,
              scalarOrList = true)
          List<Double> center,
      @Parameter(
              value =
                  "standard deviation of |psi|^2 or of the walkers; a tenth of the box side unless given",
              unit = "length",
              byDefault = Parameter.OPTIONAL,
              scalarOrList = true)
          List<Double> std,
      @Parameter(
              value = "mean momentum per axis; at rest unless given",
              unit = "1/length",
              byDefault = Parameter.OPTIONAL,
              scalarOrList = true)
          List<Double> momentum)
      implements Start {
    public Gaussian {
      center = finite("center", center);
      std = finite("std", std);
      momentum = finite("momentum", momentum);
      if (std != null) {
        for (double s : std) {
          if (!(s > 0)) {
            throw new IllegalArgumentException("std must be positive, but was " + s);
          }
        }
      }
    }
  }

  /** Constant over the box. */
  @Entry(
      name = "uniform",
      summary = "constant over the box",
      formula = "psi = const",
      source = "elementary")
  record Uniform() implements Start {}

  /** The ground state of the Hamiltonian at s = 0 (grid methods). */
  @Entry(
      name = "ground",
      summary = "the ground state of the initial Hamiltonian",
      formula = "H(0) psi = E_0 psi",
      source = "elementary")
  record Ground() implements Start {}

  /**
   * One point (samplers and descents).
   *
   * @param at the point
   */
  @Entry(
      name = "point",
      summary = "one point, the same for all walkers",
      formula = "x = at",
      source = "elementary")
  record Point(
      @Parameter(
              value = "coordinates, one value for all axes or one per axis",
              unit = "length",
              scalarOrList = true)
          List<Double> at)
      implements Start {
    public Point {
      at = finite("at", at);
    }
  }

  private static List<Double> finite(String name, List<Double> values) {
    if (values == null) {
      return null;
    }
    for (Double value : values) {
      if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(name + " must be finite, but was " + values);
      }
    }
    return List.copyOf(values);
  }
}
