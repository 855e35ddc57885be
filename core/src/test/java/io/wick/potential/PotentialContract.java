package io.wick.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wick.catalog.Catalogue;
import io.wick.catalog.Extension;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every potential promises. Each family of potentials has a test that extends this class and
 * names examples of all its types; a new potential joins by one line there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PotentialContract {
  /** The list of types of the family. */
  protected abstract Extension family();

  /** At least one example of each type. */
  protected abstract Stream<Potential> potentials();

  /**
   * Rounding error of values near the minimum.
   *
   * @param largest the largest |ζ| in the box
   */
  protected double rounding(Potential potential, double largest) {
    // Cancellation leaves a rounding error of the largest terms, at most a few hundred per axis.
    return 1e-15 * Math.min(largest, 500.0 * potential.dimension());
  }

  /** Steps of the differences, of which one must agree: more than one where scales are mixed. */
  protected double[] gradientSteps(Potential potential) {
    return new double[] {1e-4};
  }

  /** Relative difference of the gradient from differences of values, at a generic point. */
  protected double gradientTolerance(Potential potential) {
    return 1e-9;
  }

  /** Where it is compared: away from kinks and where differences resolve the ripples. */
  protected Box gradientBox(Potential potential) {
    return potential.box();
  }

  /** True if the gradient exists, and so is 0, at known minimisers inside the box. */
  protected boolean isSmoothAtMinimum(Potential potential) {
    return true;
  }

  @Test
  void theWholeFamilyIsUnderTest() {
    TreeSet<String> tested = new TreeSet<>();
    potentials().forEach(p -> tested.add(Catalogue.nameOf(p.getClass())));
    TreeSet<String> registered = new TreeSet<>();
    for (Class<? extends Record> type : family().types()) {
      registered.add(Catalogue.nameOf(type));
    }
    assertThat(tested).isEqualTo(registered);
  }

  private static double[][] points(Box box, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[box.dimension()][count];
    for (int axis = 0; axis < x.length; axis++) {
      for (int i = 0; i < count; i++) {
        x[axis][i] = box.lower(axis) + box.length(axis) * random.nextDouble();
      }
    }
    return x;
  }

  private static double[] point(double[][] x, int i) {
    double[] point = new double[x.length];
    for (int axis = 0; axis < x.length; axis++) {
      point[axis] = x[axis][i];
    }
    return point;
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void aBatchHasTheBitsOfItsPoints(Potential potential) {
    for (int count : new int[] {1, 7, 64, 1000}) {
      double[][] x = points(potential.box(), count, count);
      double[] out = new double[count + 1];
      out[count] = 42;
      double[][] gradients = new double[x.length][count];
      // Twice: the second time the loops are more likely to be compiled.
      for (int round = 0; round < 2; round++) {
        potential.values(x, count, out);
        if (potential.hasGradient()) {
          potential.gradients(x, count, gradients);
        }
      }
      for (int i = 0; i < count; i++) {
        double[] point = point(x, i);
        assertThat(Double.doubleToLongBits(potential.value(point)))
            .isEqualTo(Double.doubleToLongBits(out[i]));
        if (!potential.hasGradient()) {
          continue;
        }
        double[] gradient = potential.gradient(point);
        for (int axis = 0; axis < x.length; axis++) {
          assertThat(Double.doubleToLongBits(gradient[axis]))
              .isEqualTo(Double.doubleToLongBits(gradients[axis][i]));
        }
      }
      assertThat(out[count]).isEqualTo(42);
    }
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void theKnownMinimumIsOneAndNothingIsLower(Potential potential) {
    KnownMinimum minimum = potential.knownMinimum().orElse(null);
    if (minimum == null) {
      return;
    }
    double[][] x = points(potential.box(), 100_000, 5);
    double[] out = new double[100_000];
    potential.values(x, out.length, out);
    double largest = 0;
    for (double value : out) {
      assertThat(value).isNotNaN().isNotEqualTo(Double.NEGATIVE_INFINITY);
      largest = value < Double.POSITIVE_INFINITY ? Math.max(largest, Math.abs(value)) : largest;
    }
    double rounding = rounding(potential, largest);
    for (double[] minimiser : minimum.minimisers()) {
      assertThat(potential.box().contains(minimiser)).isTrue();
      assertThat(potential.value(minimiser)).isCloseTo(minimum.value(), within(rounding));
      assertThat(minimum.distance(minimiser)).isZero();
      if (potential.hasGradient() && isSmoothAtMinimum(potential)) {
        assertStationaryInside(potential, minimiser, largest);
      }
    }
    for (double value : out) {
      assertThat(value).isGreaterThanOrEqualTo(minimum.value() - rounding);
    }
    assertNothingLowerNearby(potential, minimum, rounding);
  }

  private static void assertStationaryInside(
      Potential potential, double[] minimiser, double largest) {
    double[] gradient = potential.gradient(minimiser);
    for (int axis = 0; axis < minimiser.length; axis++) {
      assertThat(gradient[axis]).isFinite();
      if (minimiser[axis] > potential.box().lower(axis)
          && minimiser[axis] < potential.box().upper(axis)) {
        double scale = largest / potential.box().length(axis);
        assertThat(gradient[axis]).isCloseTo(0, within(1e-12 * scale));
      }
    }
  }

  private static void assertNothingLowerNearby(
      Potential potential, KnownMinimum minimum, double rounding) {
    SplittableRandom random = new SplittableRandom(11);
    for (double[] minimiser : minimum.minimisers()) {
      for (int k = 0; k < 2000; k++) {
        double size = StrictMath.pow(10, -8 * random.nextDouble());
        double[] near = minimiser.clone();
        for (int axis = 0; axis < near.length; axis++) {
          near[axis] += size * (2 * random.nextDouble() - 1);
        }
        if (potential.box().contains(near)) {
          assertThat(potential.value(near)).isGreaterThanOrEqualTo(minimum.value() - rounding);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void theGradientIsThatOfTheValues(Potential potential) {
    if (!potential.hasGradient()) {
      return;
    }
    double[][] x = points(gradientBox(potential), 200, 3);
    for (int i = 0; i < 200; i++) {
      double[] point = point(x, i);
      double[] gradient = potential.gradient(point);
      double value = Math.abs(potential.value(point));
      for (int axis = 0; axis < point.length; axis++) {
        double difference = Double.NaN;
        double h = Double.NaN;
        for (double step : gradientSteps(potential)) {
          double next = difference(potential, point, axis, step);
          if (!(Math.abs(next - gradient[axis]) >= Math.abs(difference - gradient[axis]))) {
            difference = next;
            h = step;
          }
        }
        assertThat(gradient[axis])
            .as("axis %d of %s at %s", axis, potential, point)
            .isCloseTo(
                difference,
                within(
                    gradientTolerance(potential) * (1 + Math.abs(difference)) + 1e-14 * value / h));
      }
    }
  }

  /** Five points: truncation h^4 ζ⁗'/30, rounding about ε|ζ|/h. */
  private static double difference(Potential potential, double[] point, int axis, double h) {
    return (8 * (at(potential, point, axis, h) - at(potential, point, axis, -h))
            - at(potential, point, axis, 2 * h)
            + at(potential, point, axis, -2 * h))
        / (12 * h);
  }

  private static double at(Potential potential, double[] point, int axis, double step) {
    double[] moved = point.clone();
    moved[axis] += step;
    return potential.value(moved);
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void notANumberShowsAndTheBoxFits(Potential potential) {
    assertThat(potential.box().dimension()).isEqualTo(potential.dimension());
    double[] point = new double[potential.dimension()];
    point[point.length - 1] = Double.NaN;
    assertThat(potential.value(point)).isNaN();
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void knownLevelsRiseAndAgreeForAnyCount(Potential potential) {
    double[] levels = potential.knownLevels(0.7, 12);
    for (int n = 1; n < levels.length; n++) {
      assertThat(levels[n]).isGreaterThanOrEqualTo(levels[n - 1]);
    }
    for (int count = 0; count < levels.length; count++) {
      assertThat(potential.knownLevels(0.7, count))
          .isEqualTo(java.util.Arrays.copyOf(levels, count));
    }
  }
}
