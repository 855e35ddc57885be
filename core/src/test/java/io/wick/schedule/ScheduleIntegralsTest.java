package io.wick.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleIntegralsTest {
  /** D = (1 − s)^a, λ = 1, T = 3: every integral is a beta function. */
  @Test
  void powersOfTheRemainingProgress() {
    for (double a : new double[] {0.5, 1, 2.5}) {
      ScheduleIntegrals integrals = new ScheduleIntegrals(new Power(1, 0, a, 3));
      for (double s : new double[] {0.1, 0.7, 1}) {
        integrals.advance(s);
        double rest = Math.pow(1 - s, a + 1);
        double theta = (1 - rest) / (a + 1);
        assertThat(integrals.diffusion()).isCloseTo(3 * theta, within(1e-13));
        assertThat(integrals.potentialScale()).isCloseTo(3 * s, within(1e-14));
        double second = (s - (1 - Math.pow(1 - s, a + 2)) / (a + 2)) / (a + 1);
        assertThat(integrals.potentialOfDiffusion()).isCloseTo(9 * second, within(1e-12));
        // By parts: ∫DΛ + ∫λΘ = ΘΛ.
        assertThat(integrals.diffusionOfPotential() + integrals.potentialOfDiffusion())
            .isCloseTo(9 * theta * s, within(1e-12));
      }
    }
  }

  @Test
  void jumpsAreFound() {
    Schedule jump =
        new Schedule() {
          @Override
          public double duration() {
            return 2;
          }

          @Override
          public double diffusion(double s) {
            return s < 0.3 ? 1 : 0.25;
          }

          @Override
          public double potentialScale(double s) {
            return s < 0.6 ? 0 : 2;
          }
        };
    ScheduleIntegrals integrals = new ScheduleIntegrals(jump);
    integrals.advance(1);
    assertThat(integrals.diffusion()).isCloseTo(0.6 + 0.35, within(1e-11));
    assertThat(integrals.potentialScale()).isCloseTo(1.6, within(1e-11));
    assertThat(integrals.diffusionOfPotential()).isCloseTo(0.25 * 2 * 0.32, within(1e-11));
  }
}
