package io.wick.potential.bbob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wick.catalog.Extension;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import io.wick.potential.PotentialContract;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BbobFunctionsTest extends PotentialContract {
  private static final List<BiFunction<Integer, Integer, Potential>> FUNCTIONS =
      List.of(
          Sphere::new,
          Ellipsoid::new,
          Rastrigin::new,
          BuecheRastrigin::new,
          LinearSlope::new,
          AttractiveSector::new,
          StepEllipsoid::new,
          Rosenbrock::new,
          RotatedRosenbrock::new,
          RotatedEllipsoid::new,
          Discus::new,
          BentCigar::new,
          SharpRidge::new,
          DifferentPowers::new,
          RotatedRastrigin::new,
          Weierstrass::new,
          Schaffers::new,
          IllConditionedSchaffers::new,
          GriewankRosenbrock::new,
          Schwefel::new,
          Gallagher101::new,
          Gallagher21::new,
          Katsuura::new,
          LunacekBiRastrigin::new);

  @Override
  protected Extension family() {
    return new BbobFunctions();
  }

  @Override
  protected Stream<Potential> potentials() {
    List<Potential> all = new ArrayList<>();
    for (BiFunction<Integer, Integer, Potential> function : FUNCTIONS) {
      all.add(function.apply(2, 1));
      all.add(function.apply(5, 3));
    }
    return all.stream();
  }

  /** The oscillation T_osz has every scale near its centre, and f19 up to 1e5 waves per length. */
  @Override
  protected double[] gradientSteps(Potential potential) {
    return new double[] {1e-4, 1e-5, 1e-6, 1e-7, 1e-8};
  }

  /** In f19 cos s rounds s, up to 1e5, to 1e-11, which steps of 1e-6 turn into 1e-5. */
  @Override
  protected double gradientTolerance(Potential potential) {
    return potential instanceof GriewankRosenbrock ? 1e-5 : 1e-7;
  }

  @Test
  void onlyStepsAndRuggedFunctionsHaveNoGradient() {
    for (Potential potential : potentials().toList()) {
      boolean rugged =
          potential instanceof StepEllipsoid
              || potential instanceof Weierstrass
              || potential instanceof Katsuura;
      assertThat(potential.hasGradient()).isEqualTo(!rugged);
    }
    assertThatThrownBy(() -> new Katsuura(2, 1).gradient(1, 2))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static JsonNode data(String name) throws IOException {
    try (InputStream in = BbobFunctionsTest.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static double[] point(JsonNode coordinates, int dimension) {
    double[] point = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      point[axis] = coordinates.get(axis).asDouble();
    }
    return point;
  }

  /**
   * The first file was written by COCO's own definitions; the second by an independent reading of
   * the report that agrees with the first. The tolerance is that of the first.
   */
  @ParameterizedTest
  @ValueSource(strings = {"bbob_reference.json", "bbob_instances.json"})
  void valuesAreThoseOfTheSuite(String file) throws IOException {
    JsonNode data = data(file);
    int cases = 0;
    for (JsonNode known : data.get("cases")) {
      int dimension = known.get("dim").asInt();
      Potential potential =
          FUNCTIONS.get(known.get("f").asInt() - 1).apply(dimension, known.get("instance").asInt());
      KnownMinimum minimum = potential.knownMinimum().orElseThrow();
      assertThat(minimum.value())
          .as("f_opt of %s", potential)
          .isEqualTo(known.get("f_opt").asDouble());
      if (known.has("x_opt")) {
        double[] optimum = point(known.get("x_opt"), dimension);
        assertThat(minimum.distance(optimum)).as("x_opt of %s", potential).isLessThan(1e-9);
      }
      for (int k = 0; k < known.get("values").size(); k++) {
        double value = known.get("values").get(k).asDouble();
        assertThat(potential.value(point(data.get("points").get(k), dimension)))
            .as("%s at point %d", potential, k)
            .isCloseTo(value, within(1e-8 * Math.max(1, Math.abs(value))));
      }
      cases++;
    }
    assertThat(cases).isGreaterThanOrEqualTo(48);
  }

  @Test
  void theOptimumOfEveryInstanceIsInsideTheBoxAndGivesTheMinimum() {
    for (BiFunction<Integer, Integer, Potential> function : FUNCTIONS) {
      for (int instance = 1; instance <= 12; instance++) {
        Potential potential = function.apply(2 + instance % 4, instance);
        KnownMinimum minimum = potential.knownMinimum().orElseThrow();
        double[] optimum = minimum.minimisers().get(0);
        assertThat(potential.box().contains(optimum)).isTrue();
        assertThat(potential.value(optimum)).isCloseTo(minimum.value(), within(1e-12));
      }
    }
  }

  @Test
  void instancesDifferAndAreRemembered() {
    Potential one = new Katsuura(3, 1);
    double first = one.value(1, 2, 3);
    assertThat(new Katsuura(3, 2).value(1, 2, 3)).isNotEqualTo(first);
    assertThat(Landscape.of(new Katsuura(3, 1))).isSameAs(Landscape.of(new Katsuura(3, 1)));
    for (int instance = 1; instance <= 300; instance++) {
      new Sphere(2, instance).value(0, 0);
    }
    assertThat(one.value(1, 2, 3)).isEqualTo(first);
  }

  @Test
  void rotationsAreOrthogonal() {
    double[][] r = new Instance(70_009, 12).r();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        double product = 0;
        for (int k = 0; k < 12; k++) {
          product += r[i][k] * r[j][k];
        }
        assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-13));
      }
    }
  }

  @Test
  void theSlopeEndsAtItsCornerAndOtherMinimaAreAsGood() {
    Potential slope = new LinearSlope(2, 1);
    assertThat(slope.value(9, 7)).isEqualTo(slope.knownMinimum().orElseThrow().value());
    assertThat(slope.gradient(9, 7)).containsOnly(0);
    assertThat(slope.gradient(0, 7)).containsExactly(-1, 0);
    // Katsuura is minimal wherever all 2z are integers: z = (½, 0), here.
    double[][] m = new Instance(10_023, 2).rotationsAndScales(100);
    double determinant = m[0][0] * m[1][1] - m[0][1] * m[1][0];
    KnownMinimum minimum = new Katsuura(2, 1).knownMinimum().orElseThrow();
    double[] other = minimum.minimisers().get(0).clone();
    other[0] += 0.5 * m[1][1] / determinant;
    other[1] -= 0.5 * m[1][0] / determinant;
    assertThat(new Katsuura(2, 1).value(other)).isCloseTo(minimum.value(), within(1e-9));
  }

  @Test
  void badParametersAreRejected() {
    for (BiFunction<Integer, Integer, Potential> function : FUNCTIONS) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> function.apply(1, 1))
          .withMessageStartingWith("dimension must");
      for (int bad : new int[] {0, -1, 200_001}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> function.apply(2, bad))
            .withMessage("instance must be 1 to 200000, but was " + bad);
      }
    }
    assertThat(Arrays.stream(SuiteRandom.uniform(5, 0)).toArray())
        .isEqualTo(SuiteRandom.uniform(5, 1));
  }
}
