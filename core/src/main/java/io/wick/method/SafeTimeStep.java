package io.wick.method;

import io.wick.potential.Guided;
import io.wick.potential.GuidingFunction;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.walker.Guide;
import io.wick.walker.LengthScales;

/**
 * Time steps that are not given. For walkers that follow ψ: 0.1/ω with ω the largest frequency
 * along the schedule, of the guiding function that comes with the potential where there is one, of
 * its {@link LengthScales} elsewhere. A Gaussian guide of frequency γ = D/s² &gt; ω is narrower
 * than the ground state and takes 0.1 ω/γ². The growth energy of a parabola is then 0.04 % low,
 * whatever the guide: (ωδ)²/24 without or with a wide one, (γ/ω)²(γδ)²/24 with a narrow one.
 */
final class SafeTimeStep {
  private static final double STEP_IN_PERIODS = 0.1;

  private static final double STEP_IN_RELAXATION_TIMES = 0.02;

  /** A drift is at most half the way to the minimiser. */
  private static final double REACH = 2;

  /** Where D and λ vary they are looked at this often. */
  private static final int LOOKS = 33;

  private SafeTimeStep() {}

  static double of(Potential potential, Schedule schedule, Guide guide) {
    // Without a guide a minimum that is known says more than a guide for other boxes.
    boolean own =
        potential instanceof Guided
            && (guide instanceof Guide.Own || potential.knownMinimum().isEmpty());
    LengthScales scales = own ? null : new LengthScales(potential);
    int looks = schedule.isConstant() ? 1 : LOOKS;
    double largest = 0;
    for (int i = 0; i < looks; i++) {
      double s = (i + 0.5) / looks;
      double diffusion = schedule.diffusion(s);
      double scale = schedule.potentialScale(s);
      largest = Math.max(largest, frequency(potential, scales, guide, diffusion, scale));
    }
    return Math.min(schedule.duration() / 100, STEP_IN_PERIODS / largest);
  }

  private static double frequency(
      Potential potential, LengthScales scales, Guide guide, double diffusion, double scale) {
    double own =
        scales == null && potential instanceof Guided guided
            ? guided.guidingFunction(diffusion, scale).frequency()
            : scales.frequency(diffusion, scale);
    GuidingFunction function = guide.of(potential, diffusion, scale);
    double ratio = function == null ? 0 : function.frequency() / own;
    return ratio > 1 ? own * ratio * ratio : own;
  }

  /**
   * For particles that drift and settle at e^{−λζ/D}: 0.02 over the fastest rate along the
   * schedule, of ζ's known bound, of the thermal motion around a known minimiser, or anywhere.
   */
  static double ofDrift(Potential potential, Schedule schedule) {
    boolean thermal =
        Double.isNaN(potential.curvatureBound())
            && potential.knownMinimum().filter(m -> !m.minimisers().isEmpty()).isPresent();
    LengthScales scales = thermal ? new LengthScales(potential) : null;
    double stiffness = LengthScales.stiffness(potential);
    double fastest = 0;
    int looks = schedule.isConstant() ? 1 : LOOKS;
    for (int i = 0; i < looks; i++) {
      double s = (i + 0.5) / looks;
      double lambda = schedule.potentialScale(s);
      double diffusion = schedule.diffusion(s);
      fastest =
          Math.max(
              fastest,
              thermal && diffusion > 0
                  ? scales.thermalRate(diffusion, lambda, REACH * STEP_IN_RELAXATION_TIMES)
                  : lambda * stiffness);
    }
    return Math.min(schedule.duration() / 100, STEP_IN_RELAXATION_TIMES / fastest);
  }
}
