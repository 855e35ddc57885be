package io.wick.method;

import io.wick.potential.Guided;
import io.wick.potential.GuidingFunction;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.walker.Guide;
import io.wick.walker.LengthScales;

/**
 * A time step for walkers that follow ψ: 0.1/ω with ω the largest frequency along the schedule, of
 * the guiding function that comes with the potential where there is one, of its {@link
 * LengthScales} elsewhere. A Gaussian guide of frequency γ = D/s² &gt; ω is narrower than the
 * ground state and takes 0.1 ω/γ². The growth energy of a parabola is then 0.04 % low, whatever the
 * guide: (ωδ)²/24 without or with a wide one, (γ/ω)²(γδ)²/24 with a narrow one.
 */
final class SafeTimeStep {
  private static final double STEP_IN_PERIODS = 0.1;

  /** Where D and λ vary they are looked at this often. */
  private static final int LOOKS = 33;

  private SafeTimeStep() {}

  static double of(Potential potential, Schedule schedule, Guide guide) {
    LengthScales scales = potential instanceof Guided ? null : new LengthScales(potential);
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
        potential instanceof Guided guided
            ? guided.guidingFunction(diffusion, scale).frequency()
            : scales.frequency(diffusion, scale);
    GuidingFunction function = guide.of(potential, diffusion, scale);
    double ratio = function == null ? 0 : function.frequency() / own;
    return ratio > 1 ? own * ratio * ratio : own;
  }
}
