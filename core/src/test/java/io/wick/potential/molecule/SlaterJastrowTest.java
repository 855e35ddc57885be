package io.wick.potential.molecule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Guided;
import io.wick.potential.GuidingFunction;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlaterJastrowTest {
  static Stream<Guided> molecules() {
    return Stream.of(
        new HydrogenAtom(1.5, 1e-5, null),
        new HeliumAtom(1e-5, null),
        new HydrogenMoleculeIon(2, 1e-5, null),
        new HydrogenMolecule(1.4, 1e-5, null),
        new TrihydrogenCation(1.65, 1e-5, null),
        new Coulomb(List.of(Nucleus.at(2, 0, 0, 0), Nucleus.at(1, 1, 1, 0)), 3, 1e-5, null));
  }

  private record At(double logarithm, double[] slopes, double curvature) {
    static At of(GuidingFunction guide, double... point) {
      double[][] x = new double[point.length][1];
      for (int axis = 0; axis < point.length; axis++) {
        x[axis][0] = point[axis];
      }
      double[] logarithm = new double[1];
      double[][] slopes = new double[point.length][1];
      double[] curvature = new double[1];
      guide.evaluate(x, 1, logarithm, slopes, curvature);
      double[] flat = new double[point.length];
      for (int axis = 0; axis < point.length; axis++) {
        flat[axis] = slopes[axis][0];
      }
      return new At(logarithm[0], flat, curvature[0]);
    }
  }

  private static double logarithm(GuidingFunction guide, double[] point, int axis, double step) {
    double[] moved = point.clone();
    moved[axis] += step;
    return At.of(guide, moved).logarithm;
  }

  @ParameterizedTest
  @MethodSource("molecules")
  void slopesAndCurvatureAreThoseOfTheLogarithm(Guided molecule) {
    GuidingFunction guide = molecule.guidingFunction(0.7, 1.3);
    SplittableRandom random = new SplittableRandom(4);
    double h = 1e-3;
    for (int k = 0; k < 50; k++) {
      double[] point = random.doubles(molecule.dimension(), -2, 2).toArray();
      At at = At.of(guide, point);
      double curvature = 0;
      for (int axis = 0; axis < point.length; axis++) {
        double[] f = new double[5];
        for (int j = -2; j <= 2; j++) {
          f[j + 2] = logarithm(guide, point, axis, j * h);
        }
        double slope = (8 * (f[3] - f[1]) - f[4] + f[0]) / (12 * h);
        assertThat(at.slopes[axis]).isCloseTo(slope, within(1e-7));
        curvature += slope * slope + (16 * (f[3] + f[1]) - f[4] - f[0] - 30 * f[2]) / (12 * h * h);
      }
      // h⁴ times the sixth derivative over 90, with 1/r up to about 10 at these points.
      assertThat(at.curvature).isCloseTo(curvature, within(1e-5 * (1 + Math.abs(curvature))));
    }
  }

  /** ψ_T is the ground state: E_L = −Z²/(4D) everywhere, for any λ too. */
  @Test
  void hydrogenIsExact() {
    HydrogenAtom atom = new HydrogenAtom(2, 1e-5, null);
    SplittableRandom random = new SplittableRandom(5);
    for (double[] scales : new double[][] {{0.5, 1}, {2, 1}, {0.5, 3}}) {
      GuidingFunction guide = atom.guidingFunction(scales[0], scales[1]);
      double exact = scales[1] * scales[1] * atom.knownLevels(scales[0], 1)[0];
      for (int k = 0; k < 100; k++) {
        double[] point = random.doubles(3, -14, 14).toArray();
        double local = scales[1] * atom.value(point) - scales[0] * At.of(guide, point).curvature;
        assertThat(local).isCloseTo(exact, within(1e-12));
      }
      double z = 2 * scales[1] / (2 * scales[0]);
      assertThat(guide.frequency()).isCloseTo(2 * scales[0] * z * z, within(1e-12));
    }
  }

  /** Where two charges meet the local energy stays bounded: all 1/r cancel. */
  @ParameterizedTest
  @MethodSource("molecules")
  void cuspsAreExact(Guided molecule) {
    GuidingFunction guide = molecule.guidingFunction(0.5, 1);
    Coulomb coulomb = molecule instanceof Coulomb given ? given : ((Molecule) molecule).coulomb();
    for (Nucleus nucleus : coulomb.nuclei()) {
      assertThat(local(coulomb, guide, nucleus.at(0), nucleus.at(1), nucleus.at(2), 1e-4))
          .isCloseTo(
              local(coulomb, guide, nucleus.at(0), nucleus.at(1), nucleus.at(2), 1e-3),
              within(0.02));
      // Inside the ball, too.
      assertThat(local(coulomb, guide, nucleus.at(0), nucleus.at(1), nucleus.at(2), 1e-7))
          .isBetween(-20.0, 20.0);
    }
    if (coulomb.electrons() > 1) {
      double[] met = {0.4, 0.5, 0.6, 0.4, 0.5, 0.6 + 1e-4, 3, 3, 3};
      double[] apart = {0.4, 0.5, 0.6, 0.4, 0.5, 0.6 + 1e-3, 3, 3, 3};
      assertThat(local(coulomb, guide, met)).isCloseTo(local(coulomb, guide, apart), within(0.01));
    }
  }

  private static double local(
      Coulomb coulomb, GuidingFunction guide, double x, double y, double z, double off) {
    // The first electron near the nucleus, the others somewhere; averaged over two sides.
    double[] plus = {x + off, y, z, 0.7, -0.9, 0.3, -1, 0.2, 1.1};
    double[] minus = {x - off, y, z, 0.7, -0.9, 0.3, -1, 0.2, 1.1};
    return 0.5 * (local(coulomb, guide, plus) + local(coulomb, guide, minus));
  }

  private static double local(Coulomb coulomb, GuidingFunction guide, double[] point) {
    double[] used = java.util.Arrays.copyOf(point, coulomb.dimension());
    return coulomb.value(used) - 0.5 * At.of(guide, used).curvature;
  }

  /** One nucleus: qZ. Two protons: Coulson's ζ = 1 + e^{−ζR}, 1.2263 at R = 1.4. */
  @Test
  void exponentsObeyTheCuspCondition() {
    assertThat(CuspExponents.of(List.of(Nucleus.at(2, 1, 1, 1)), 3)).containsExactly(6);
    double[] two = CuspExponents.of(HydrogenMoleculeIon.protons(1.4), 1);
    assertThat(two[0]).isCloseTo(1 + Math.exp(-two[0] * 1.4), within(1e-14));
    assertThat(two[1]).isEqualTo(two[0]);
    double[] close = CuspExponents.of(HydrogenMoleculeIon.protons(0.01), 1);
    assertThat(close[0]).isCloseTo(1 + Math.exp(-close[0] * 0.01), within(1e-14));
  }

  /** Far from everything e^{−ζr} underflows; its logarithm and slopes do not. */
  @Test
  void farAwayIsFinite() {
    GuidingFunction guide = new HydrogenMolecule(1.4, 1e-5, null).guidingFunction(0.01, 1);
    At at = At.of(guide, 0, 0, 900, 0, 0, -900);
    assertThat(at.logarithm).isFinite().isLessThan(-50_000);
    assertThat(at.slopes).doesNotContain(Double.NaN);
    assertThat(at.curvature).isFinite();
  }

  @Test
  void aBatchHasTheBitsOfItsPoints() {
    Guided molecule = new TrihydrogenCation(1.65, 1e-5, null);
    GuidingFunction guide = molecule.guidingFunction(0.5, 1);
    int n = 300;
    double[][] x = new double[6][n];
    SplittableRandom random = new SplittableRandom(6);
    for (double[] coordinate : x) {
      for (int i = 0; i < n; i++) {
        coordinate[i] = 3 * random.nextDouble();
      }
    }
    double[] logarithm = new double[n];
    double[][] slopes = new double[6][n];
    double[] curvature = new double[n];
    guide.evaluate(x, n, logarithm, slopes, curvature);
    for (int i = 0; i < n; i++) {
      At at = At.of(guide, x[0][i], x[1][i], x[2][i], x[3][i], x[4][i], x[5][i]);
      assertThat(at.logarithm).isEqualTo(logarithm[i]);
      assertThat(at.curvature).isEqualTo(curvature[i]);
      for (int axis = 0; axis < 6; axis++) {
        assertThat(at.slopes[axis]).isEqualTo(slopes[axis][i]);
      }
    }
  }
}
