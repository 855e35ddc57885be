package io.wick.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.wick.catalog.Extension;
import io.wick.math.OrthogonalMatrix;
import io.wick.potential.benchmark.Alpine2;
import io.wick.potential.benchmark.Branin;
import io.wick.potential.benchmark.Levy;
import io.wick.potential.benchmark.Rastrigin;
import io.wick.potential.benchmark.Rosenbrock;
import io.wick.potential.benchmark.Schwefel;
import io.wick.potential.benchmark.Sphere;
import io.wick.potential.benchmark.Step;
import io.wick.potential.benchmark.StyblinskiTang;
import io.wick.potential.physics.Harmonic;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Potentials that are made from others, and formulas, keep the contract of the room. */
class TransformationsTest extends PotentialContract {
  private static final List<Double> SHIFT = List.of(1.25, -2.5, 0.75);

  @Override
  protected Extension family() {
    return new Potentials();
  }

  @Override
  protected Stream<Potential> potentials() {
    return Stream.of(
        new ExpressionPotential(
            "sum(i*xi^2)",
            Box.cube(2, -1, 2),
            new ExpressionPotential.Minimum(0.0, List.of(List.of(0.0, 0.0)))),
        new Shifted(new Rastrigin(3, null), SHIFT, null),
        new Shifted(new Step(2, null), List.of(3.0), null),
        new Rotated(new Rosenbrock(2, null), 7, null, null),
        new Rotated(new Rastrigin(10, null), 1, null, null),
        new Shifted(new Rotated(new Rastrigin(3, null), 3, null, null), SHIFT, null),
        new Normalised(new Levy(2, null)),
        new Normalised(new StyblinskiTang(156, 2, null)),
        new Normalised(
            new Shifted(new Rotated(new Levy(2, null), 5, null, null), SHIFT.subList(0, 2), null)));
  }

  @Test
  void shiftedIsTheOtherFunctionElsewhere() {
    Potential moved = new Shifted(new Rastrigin(3, null), SHIFT, null);
    assertThat(moved.box()).isEqualTo(Box.cube(3, -5.12, 5.12));
    assertThat(moved.value(1, 2, 3)).isEqualTo(new Rastrigin(3, null).value(-0.25, 4.5, 2.25));
    KnownMinimum minimum = moved.knownMinimum().orElseThrow();
    assertThat(minimum.value()).isZero();
    assertThat(minimum.minimisers()).hasSize(1);
    assertThat(minimum.minimisers().get(0)).containsExactly(1.25, -2.5, 0.75);
    // Out of the box; a wider box has it again.
    assertThat(new Shifted(new Rastrigin(3, null), List.of(6.0), null).knownMinimum()).isEmpty();
    assertThat(new Shifted(new Rastrigin(3, null), List.of(6.0), Box.cube(1, -9, 9)).knownMinimum())
        .isPresent();
  }

  @Test
  void theMinimumIsCarriedOverOnlyWhereItIsOne() {
    // Schwefel's function is lower outside its own box, Alpine 2 is not defined there, and of a
    // formula only its author knows.
    assertThat(new Shifted(new Schwefel(2, null), List.of(10.0), null).knownMinimum()).isEmpty();
    assertThat(
            new Shifted(new Schwefel(2, null), List.of(10.0), Box.cube(1, -400, 450))
                .knownMinimum())
        .isPresent();
    assertThat(new Shifted(new Alpine2(2, null), List.of(1.0), null).knownMinimum()).isEmpty();
    Potential formula =
        new ExpressionPotential(
            "x^2", Box.cube(1, -1, 1), new ExpressionPotential.Minimum(0.0, List.of(List.of(0.0))));
    assertThat(new Shifted(formula, List.of(0.5), null).knownMinimum()).isEmpty();
    assertThat(new Shifted(formula, List.of(0.5), Box.cube(1, 0, 1)).knownMinimum()).isPresent();
    // The minimisers of Branin's function in the corner turn out of the box; the others stay.
    Potential branin = new Rotated(new Branin(Box.cube(1, 1, 4)), 2, null, Box.cube(1, 2, 3));
    assertThat(branin.knownMinimum()).isPresent();
  }

  @Test
  void rotatedKeepsDistancesAndSumsOfSquares() {
    Potential turned = new Rotated(new Sphere(3, null), 4, List.of(0.0), null);
    assertThat(turned.value(1, -2, 3)).isCloseTo(14, within(1e-14));
    Potential rastrigin = new Rotated(new Rastrigin(3, null), 4, null, null);
    double[][] q = OrthogonalMatrix.random(4, 3);
    double[] point = {1.5, -0.25, 3};
    double[] there = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        there[row] += q[row][column] * point[column];
      }
    }
    assertThat(rastrigin.value(point))
        .isCloseTo(new Rastrigin(3, null).value(there), within(1e-12));
    // Another seed turns elsewhere, the same one does not.
    assertThat(new Rotated(new Rastrigin(3, null), 5, null, null).value(point))
        .isNotEqualTo(rastrigin.value(point));
    assertThat(new Rotated(new Rastrigin(3, null), 4, null, null).value(point))
        .isEqualTo(rastrigin.value(point));
  }

  @Test
  void theMatrixIsOrthogonalAndItsEntriesAreSpreadEvenly() {
    for (int d : new int[] {1, 2, 40}) {
      double[][] q = OrthogonalMatrix.random(11, d);
      for (int a = 0; a < d; a++) {
        for (int b = 0; b < d; b++) {
          double dot = 0;
          for (int k = 0; k < d; k++) {
            dot += q[a][k] * q[b][k];
          }
          assertThat(dot).isCloseTo(a == b ? 1 : 0, within(1e-15 * (d + 2)));
        }
      }
    }
    // Haar measure on d axes: entries have mean 0, variance 1/d and fourth moment 3/(d(d+2)).
    int seeds = 4000;
    double[] moments = new double[3];
    for (int seed = 0; seed < seeds; seed++) {
      double v = OrthogonalMatrix.random(seed, 3)[2][1];
      moments[0] += v / seeds;
      moments[1] += v * v / seeds;
      moments[2] += v * v * v * v / seeds;
    }
    // In three axes v is uniform on [-1, 1]; 4 standard errors.
    assertThat(moments[0]).isCloseTo(0, within(4 * Math.sqrt(1 / 3.0 / seeds)));
    assertThat(moments[1]).isCloseTo(1 / 3.0, within(4 * Math.sqrt(4 / 45.0 / seeds)));
    assertThat(moments[2]).isCloseTo(1 / 5.0, within(4 * Math.sqrt(16 / 225.0 / seeds)));
  }

  @Test
  void normalisedHasUnitBoxAndTheSlopesOfTheOriginal() {
    Levy levy = new Levy(2, null);
    Potential unit = new Normalised(levy);
    assertThat(unit.box()).isEqualTo(Box.cube(2, 0, 1));
    assertThat(unit.value(0.25, 0.75)).isEqualTo(levy.value(-5, 5) / 20);
    assertThat(unit.gradient(0.25, 0.75)).isEqualTo(levy.gradient(-5, 5));
    assertThat(unit.knownMinimum().orElseThrow().minimisers().get(0)).containsExactly(0.55, 0.55);
    StyblinskiTang wells = new StyblinskiTang(156, 2, null);
    double bottom = wells.knownMinimum().orElseThrow().value();
    assertThat(new Normalised(wells).value(0.5, 0.5)).isEqualTo(-bottom / 10);
  }

  @Test
  void levelsMoveAndTurnAlongAndScaleWithTheBox() {
    Harmonic well = new Harmonic(List.of(1.0, 4.0), null, 2, Box.cube(2, -10, 10));
    double[] levels = well.knownLevels(0.5, 6);
    assertThat(new Shifted(well, List.of(1.0), null).knownLevels(0.5, 6)).isEqualTo(levels);
    assertThat(new Rotated(well, 1, null, null).knownLevels(0.5, 6)).isEqualTo(levels);
    // On the unit box: sum k_i L (y - 1/2)^2 / 2, so that omega_i = sqrt(2 D L k_i).
    double[] unit = new Normalised(well).knownLevels(0.5, 3);
    double first = Math.sqrt(2 * 0.5 * 20);
    assertThat(unit[0]).isCloseTo(1.5 * first, within(1e-13));
    assertThat(unit[1]).isCloseTo(2.5 * first, within(1e-13));
  }

  @Test
  void badInput() {
    Rastrigin rastrigin = new Rastrigin(3, null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shifted(rastrigin, List.of(1.0, 2.0), null))
        .withMessage("by must have one value, or one for each of the 3 axes, but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shifted(rastrigin, List.of(Double.NaN), null))
        .withMessage("by must be finite, but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rotated(rastrigin, 1, List.of(1.0, 2.0), null))
        .withMessageStartingWith("center must have one value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rotated(rastrigin, 1, null, Box.cube(2, 0, 1)))
        .withMessageStartingWith("box must have one interval");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Normalised(new Sphere(1, Box.cube(1, 1, 2))))
        .withMessageStartingWith("of must be a potential whose minimum over its box is known");
    Box oblong = new Box(List.of(new Interval(-1, 1), new Interval(-1, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Normalised(new Sphere(2, oblong)))
        .withMessage(
            "of must have a box with equal sides, but axis 1 has side 3.0 and axis 0 has 2.0");
  }
}
