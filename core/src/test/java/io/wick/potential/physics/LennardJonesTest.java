package io.wick.potential.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LennardJonesTest {
  /** Table 1 of D. J. Wales, J. P. K. Doye, doi 10.1021/jp970984n, N = 2 to 38. */
  private static final double[] PUBLISHED = {
    -1.000000,
    -3.000000,
    -6.000000,
    -9.103852,
    -12.712062,
    -16.505384,
    -19.821489,
    -24.113360,
    -28.422532,
    -32.765970,
    -37.967600,
    -44.326801,
    -47.845157,
    -52.322627,
    -56.815742,
    -61.317995,
    -66.530949,
    -72.659782,
    -77.177043,
    -81.684571,
    -86.809782,
    -92.844472,
    -97.348815,
    -102.372663,
    -108.315616,
    -112.873584,
    -117.822402,
    -123.587371,
    -128.286571,
    -133.586422,
    -139.635524,
    -144.842719,
    -150.044528,
    -155.756643,
    -161.825363,
    -167.033672,
    -173.928427
  };

  private static List<double[]> clusters() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                LennardJonesTest.class.getResourceAsStream("lennard_jones_minima.txt"),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(" ")).skip(1).mapToDouble(Double::parseDouble))
          .map(numbers -> numbers.toArray())
          .toList();
    }
  }

  @Test
  void clustersReachTheKnownMinimaAndThoseArePublished() throws IOException {
    List<double[]> clusters = clusters();
    assertThat(clusters).hasSize(37);
    for (double[] cluster : clusters) {
      int n = cluster.length / 3;
      LennardJones potential = new LennardJones(n, null);
      double known = potential.knownMinimum().orElseThrow().value();
      assertThat(known).isCloseTo(PUBLISHED[n - 2], within(5.1e-7));
      // Nine decimals of the places move the value by less than the largest curvature, 1e3, of
      // 1e-18.
      assertThat(potential.value(cluster)).as("N = %d", n).isCloseTo(known, within(1e-11));
      assertThat(potential.box().contains(cluster)).isTrue();
      for (double slope : potential.gradient(cluster)) {
        assertThat(slope).isCloseTo(0, within(1e-6));
      }
    }
  }

  /** Steepest descent with inertia (FIRE, doi 10.1103/PhysRevLett.97.170201). */
  private static double relaxed(LennardJones potential, double[] start) {
    double[] x = start.clone();
    double[] v = new double[x.length];
    double step = 0.01;
    double alpha = 0.1;
    for (int iteration = 0; iteration < 5000; iteration++) {
      double[] g = potential.gradient(x);
      double power = 0;
      double speed = 0;
      double force = 0;
      for (int i = 0; i < x.length; i++) {
        power -= g[i] * v[i];
        speed += v[i] * v[i];
        force += g[i] * g[i];
      }
      if (force < 1e-22) {
        break;
      }
      boolean uphill = power < 0;
      step = uphill ? 0.5 * step : Math.min(0.02, 1.05 * step);
      alpha = uphill ? 0.1 : 0.99 * alpha;
      double ratio = Math.sqrt(speed / force);
      for (int i = 0; i < x.length; i++) {
        v[i] = uphill ? 0 : (1 - alpha) * v[i] - alpha * ratio * g[i];
        v[i] -= step * g[i];
        x[i] += step * v[i];
      }
    }
    return potential.value(x);
  }

  @Test
  void theIcosahedronAndTheTruncatedOctahedronRelaxToThePublishedMinima() {
    double golden = 0.5 * (1 + Math.sqrt(5));
    double edge = 1.1 / Math.sqrt(1 + golden * golden);
    List<double[]> atoms = new ArrayList<>(List.of(new double[3]));
    for (int axis = 0; axis < 3; axis++) {
      for (int signs = 0; signs < 4; signs++) {
        double[] atom = new double[3];
        atom[axis] = (signs & 1) == 0 ? edge : -edge;
        atom[(axis + 1) % 3] = (signs & 2) == 0 ? golden * edge : -golden * edge;
        atoms.add(atom);
      }
    }
    assertThat(relaxed(new LennardJones(13, null), flat(atoms)))
        .isCloseTo(-44.326801, within(6e-7));
    // Face-centred cubic sites around an octahedral hole, up to the third shell: 6 + 8 + 24.
    List<double[]> octahedron = new ArrayList<>();
    double unit = StrictMath.pow(2, 1.0 / 6) / Math.sqrt(2);
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        for (int k = -2; k <= 2; k++) {
          if ((i + j + k) % 2 != 0 && i * i + j * j + k * k <= 5) {
            octahedron.add(new double[] {unit * i, unit * j, unit * k});
          }
        }
      }
    }
    assertThat(octahedron).hasSize(38);
    assertThat(relaxed(new LennardJones(38, null), flat(octahedron)))
        .isCloseTo(-173.928427, within(6e-7));
  }

  private static double[] flat(List<double[]> atoms) {
    return atoms.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  @Test
  void coincidingAtomsAreAWallWithoutASlope() {
    LennardJones three = new LennardJones(3, null);
    double[] point = {0, 0, 0, 0, 0, 0, 1.5, 0, 0};
    assertThat(three.value(point)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(three.gradient(point)).doesNotContain(Double.NaN);
    assertThat(three.value(0, 0, 0, 1e-300, 0, 0, 1, 1, 1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void theMinimumIsKnownWhereTheClusterFits() {
    KnownMinimum minimum = new LennardJones(4, null).knownMinimum().orElseThrow();
    assertThat(minimum.minimisers()).isEmpty();
    assertThat(minimum.distance(new double[12])).isNaN();
    assertThat(new LennardJones(4, Box.cube(1, 10, 15)).knownMinimum()).isPresent();
    assertThat(new LennardJones(4, Box.cube(1, 0, 2)).knownMinimum()).isEmpty();
    assertThat(new LennardJones(39, null).knownMinimum()).isEmpty();
    assertThat(new LennardJones(39, null).dimension()).isEqualTo(117);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LennardJones(1, null))
        .withMessageStartingWith("particles must");
  }
}
