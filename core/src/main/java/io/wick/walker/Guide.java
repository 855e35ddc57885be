package io.wick.walker;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.potential.Guided;
import io.wick.potential.GuidingFunction;
import io.wick.potential.Potential;
import java.util.List;

/** Where the guiding function of importance sampling comes from. */
public interface Guide {
  /**
   * The guiding function of one potential; null: walkers are not guided.
   *
   * @param diffusion D &gt; 0
   * @param potentialScale λ
   * @throws IllegalArgumentException if this guide does not fit the potential
   */
  GuidingFunction of(Potential potential, double diffusion, double potentialScale);

  /** No guide: walkers sample ψ itself. */
  @Entry(
      name = "none",
      summary = "no importance sampling: walkers sample psi",
      formula = "psi_T = 1",
      source = "J. B. Anderson, doi 10.1063/1.431514")
  record None() implements Guide {
    @Override
    public GuidingFunction of(Potential potential, double diffusion, double potentialScale) {
      return null;
    }
  }

  /** The guiding function that comes with the potential. */
  @Entry(
      name = "own",
      summary =
          "the guiding function that comes with the potential (atoms, molecules and radial equations"
              + " with a pole have one)",
      formula =
          "as the potential says; Coulomb: Slater-Jastrow with exact cusps; pole -q/r: r exp(-lambda q"
              + " r/(2 D))",
      source = "P. J. Reynolds et al., doi 10.1063/1.443766")
  record Own() implements Guide {
    @Override
    public GuidingFunction of(Potential potential, double diffusion, double potentialScale) {
      if (potential instanceof Guided guided) {
        return guided.guidingFunction(diffusion, potentialScale);
      }
      throw new IllegalArgumentException(
          "guide: own needs a potential that brings a guiding function, as atoms and molecules do."
              + " Maybe {type: gaussian}?");
    }
  }

  /**
   * ψ_T = exp(−Σ (x_i − c_i)²/(4s_i²)), the ground state of a parabola with s_i² = √(D/(2λk_i)).
   *
   * @param center c, one value or one per axis; null is the known minimiser, or the middle of the
   *     box
   * @param std s, standard deviation of |ψ_T|², one value or one per axis; null takes it from the
   *     rise of the potential where potential and kinetic energy balance
   */
  @Entry(
      name = "gaussian",
      summary = "the ground state of a parabola",
      formula = "psi_T = exp(-sum (x_i - c_i)^2 / (4 s_i^2)), s_i^2 = sqrt(D / (2 lambda k_i))",
      source = "P. J. Reynolds et al., doi 10.1063/1.443766")
  record Gaussian(
      @Parameter(
              value = "centre; the known minimiser, or the middle of the box, unless given",
              unit = "length",
              byDefault = Parameter.OPTIONAL,
              scalarOrList = true)
          List<Double> center,
      @Parameter(
              value = "standard deviation of |psi_T|^2; from the curvature unless given",
              unit = "length",
              byDefault = Parameter.OPTIONAL,
              scalarOrList = true)
          List<Double> std)
      implements Guide {
    public Gaussian {
      if (center != null) {
        center.forEach(c -> Check.finite("center", c));
        center = List.copyOf(center);
      }
      if (std != null) {
        std.forEach(s -> Check.positive("std", s));
        std = List.copyOf(std);
      }
    }

    @Override
    public GuidingFunction of(Potential potential, double diffusion, double potentialScale) {
      LengthScales scales = new LengthScales(potential);
      int dimension = potential.dimension();
      double[] centers = new double[dimension];
      double[] deviations = new double[dimension];
      for (int axis = 0; axis < dimension; axis++) {
        centers[axis] =
            center == null ? scales.reference(axis) : at("center", center, axis, dimension);
        deviations[axis] =
            std == null
                ? scales.groundDeviation(axis, diffusion, potentialScale)
                : at("std", std, axis, dimension);
      }
      return new GaussianGuidance(centers, deviations, diffusion);
    }

    private static double at(String name, List<Double> values, int axis, int dimension) {
      if (values.size() != 1 && values.size() != dimension) {
        throw new IllegalArgumentException(
            "guide."
                + name
                + " must have one value, or one for each of the "
                + dimension
                + " axes, but was "
                + values);
      }
      return values.get(values.size() == 1 ? 0 : axis);
    }
  }
}
