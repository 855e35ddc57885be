package io.wick.method;

import io.wick.potential.Potential;
import io.wick.statistics.BlockingError;
import io.wick.trial.Context;
import io.wick.trial.Observable;
import io.wick.walker.Population;
import io.wick.walker.RingPolymers;
import java.util.Arrays;

/**
 * Energies of rings of P replicas at β = 1/kT in d dimensions, all with the same expectation at
 * every P where there are no walls: thermodynamic −∂_β ln Z = dP/(2β) − Σ|x_p − x_{p+1}|²/(4Dτβ) +
 * λ⟨V⟩, and centroid virial d/(2β) + λ⟨(x_p − x̄)·∇V⟩/2 + λ⟨V⟩, whose error does not grow with P.
 * Herman, Bruskin and Berne, doi 10.1063/1.442815.
 */
final class PathAverages {
  private final RingPolymers rings;
  private final Potential potential;
  private final double temperature;
  private final double freeEnergy;
  private final double centroidEnergy;
  private final int replicas;
  private final double[][] gradient;
  private double[] thermal = new double[1024];
  private double[] potentials = new double[1024];
  private double[] virials = new double[1024];
  private double squaredForce;
  private int count;

  /**
   * Nothing averaged yet.
   *
   * @param virial true: gradients are evaluated
   */
  PathAverages(
      RingPolymers rings, Potential potential, double temperature, int replicas, boolean virial) {
    this.rings = rings;
    this.potential = potential;
    this.temperature = temperature;
    this.replicas = replicas;
    this.centroidEnergy = 0.5 * potential.dimension() * temperature;
    this.freeEnergy = centroidEnergy * replicas;
    this.gradient = virial ? new double[potential.dimension()][rings.beads().count()] : null;
  }

  /** Thermodynamic estimator of ⟨−D∇²⟩ now, mean over the rings. */
  double kinetic(double diffusion) {
    // 1/(4Dτβ) = P kT²/(4D).
    double stiffness = 0.25 * replicas * temperature * temperature / diffusion;
    return freeEnergy - stiffness * rings.squaredLinks();
  }

  /** Adds the present state to the averages. */
  void add(double diffusion, double lambda) {
    if (count == thermal.length) {
      thermal = Arrays.copyOf(thermal, 2 * count);
      potentials = Arrays.copyOf(potentials, 2 * count);
      virials = Arrays.copyOf(virials, 2 * count);
    }
    potentials[count] = rings.beads().meanValue();
    thermal[count] = Math.fma(lambda, potentials[count], kinetic(diffusion));
    if (gradient != null) {
      Population beads = rings.beads();
      potential.gradients(beads.positions(), beads.count(), gradient);
      double virial = centroidEnergy + 0.5 * lambda * rings.centroidVirial(gradient);
      virials[count] = Math.fma(lambda, potentials[count], virial);
      squaredForce += lambda * lambda * meanSquare();
    }
    count++;
  }

  private double meanSquare() {
    double sum = 0;
    for (double[] g : gradient) {
      for (double v : g) {
        sum = Math.fma(v, v, sum);
      }
    }
    return sum / gradient[0].length;
  }

  /**
   * Reports averages and errors; an error that the run is too short to know is left out. The
   * time-step error is that of ⟨H⟩ to second order, τ²Dλ²⟨|∇V|²⟩/4 (Takahashi and Imada, doi
   * 10.1143/JPSJ.53.963), relative.
   */
  void report(Context context, double diffusion) {
    if (count == 0) {
      return;
    }
    report(context, thermal, Observable.THERMAL_ENERGY, Observable.THERMAL_ENERGY_ERROR);
    report(
        context,
        potentials,
        Observable.THERMAL_POTENTIAL_ENERGY,
        Observable.THERMAL_POTENTIAL_ENERGY_ERROR);
    if (gradient != null) {
      report(context, virials, Observable.VIRIAL_ENERGY, Observable.VIRIAL_ENERGY_ERROR);
      double tau = 1 / (temperature * replicas);
      double energy = context.observable(Observable.VIRIAL_ENERGY);
      context.report(
          Observable.TIME_STEP_ERROR,
          Math.abs(0.25 * tau * tau * diffusion * squaredForce / count / energy));
    }
  }

  private void report(Context context, double[] series, Observable mean, Observable error) {
    BlockingError blocking = BlockingError.of(Arrays.copyOf(series, count));
    context.report(mean, blocking.mean());
    if (blocking.converged()) {
      context.report(error, blocking.error());
    }
  }
}
