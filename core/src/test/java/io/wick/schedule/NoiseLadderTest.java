package io.wick.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.catalog.Catalogue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoiseLadderTest {
  private static final DdpmNoise DDPM = new DdpmNoise(1e-4, 0.02, 1000, 1);
  private static final EdmNoise EDM = new EdmNoise(80, 0.002, 7, 18, 1);
  private static final GeometricNoise GEOMETRIC = new GeometricNoise(20, 1, 10, 1);

  static Stream<NoiseLadder> ladders() {
    return Stream.of(DDPM, EDM, GEOMETRIC, new EdmNoise(80, 0.002, 1, 2, 1));
  }

  @ParameterizedTest
  @MethodSource("ladders")
  void diffusionIsHalfTheSquareOfEachLevelInTurn(NoiseLadder ladder) {
    int count = ladder.levels();
    assertThat(ladder.isConstant()).isFalse();
    double previous = Double.POSITIVE_INFINITY;
    for (int level = 0; level < count; level++) {
      double sigma = ladder.noise(level);
      assertThat(sigma).isLessThan(previous).isPositive();
      previous = sigma;
      // The middle of each part, and just inside both of its ends.
      for (double share : new double[] {1e-9, 0.5, 1 - 1e-9}) {
        assertThat(ladder.diffusion((level + share) / count)).isEqualTo(sigma * sigma / 2);
      }
      assertThat(ladder.signalScale(level))
          .isCloseTo(1 / Math.sqrt(1 + sigma * sigma), within(3e-16));
    }
    assertThat(ladder.diffusion(0)).isEqualTo(ladder.noise(0) * ladder.noise(0) / 2);
    assertThat(ladder.diffusion(1)).isEqualTo(previous * previous / 2);
    assertThat(ladder.potentialScale(0.3)).isEqualTo(1);
  }

  @Test
  void ddpmHasTheLevelsOfThePaper() {
    // mpmath: ab = cumprod(1 - linspace(1e-4, 0.02, 1000)), sqrt((1 - ab)/ab) at t = 1, 2, 100 ...
    assertThat(DDPM.noise(999)).isCloseTo(Math.sqrt(1e-4 / (1 - 1e-4)), within(1e-17));
    double[][] expected = {
      {2, 0.014830923708982842},
      {100, 0.3388283489835067},
      {500, 3.4241366190440412},
      {1000, 157.40728081040743}
    };
    for (double[] row : expected) {
      assertThat(DDPM.noise(1000 - (int) row[0])).isCloseTo(row[1], within(1e-12 * row[1]));
    }
    // "L_T: nearly no signal is left": ᾱ_T = 4.036e-5.
    assertThat(DDPM.signalScale(0) * DDPM.signalScale(0))
        .isCloseTo(4.0358297653756833e-5, within(1e-17));
  }

  @Test
  void edmAndGeometricAtChosenLevels() {
    // mpmath: (80**(1/7) + i/17*(0.002**(1/7) - 80**(1/7)))**7 at i = 1, 9, 16
    double[][] expected = {
      {1, 57.585984721248158}, {9, 1.9233398370400499}, {16, 0.0075280199627840704}
    };
    for (double[] row : expected) {
      assertThat(EDM.noise((int) row[0])).isCloseTo(row[1], within(1e-13 * row[1]));
    }
    assertThat(EDM.noise(0)).isEqualTo(80);
    assertThat(EDM.noise(17)).isEqualTo(0.002);
    // rho = 1 is linear
    assertThat(new EdmNoise(3, 1, 1, 5, 1).noise(1)).isCloseTo(2.5, within(1e-15));
    assertThat(GEOMETRIC.noise(0)).isEqualTo(20);
    assertThat(GEOMETRIC.noise(9)).isEqualTo(1);
    assertThat(GEOMETRIC.noise(3) / GEOMETRIC.noise(4))
        .isCloseTo(StrictMath.pow(20, 1.0 / 9), within(1e-14));
  }

  @Test
  void badInputIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GeometricNoise(1, 2, 10, 1))
        .withMessageContaining("largest must be above smallest 2.0, but was 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new GeometricNoise(2, 0, 10, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new GeometricNoise(2, 1, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GeometricNoise(2, 1, 5, Double.NaN))
        .withMessageContaining("duration");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EdmNoise(80, 0.002, Double.NaN, 18, 1))
        .withMessageContaining("exponent");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DdpmNoise(0.02, 1e-4, 1000, 1))
        .withMessageContaining("lastBeta");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DdpmNoise(1e-4, 1, 1000, 1))
        .withMessageContaining("lastBeta");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DdpmNoise(0.1, 0.9, 10_000, 1))
        .withMessageContaining("none is left");
  }

  @Test
  void allAreRegistered() {
    assertThat(Catalogue.load().types(Schedule.class).keySet())
        .contains("geometric-noise", "ddpm-noise", "edm-noise");
  }
}
