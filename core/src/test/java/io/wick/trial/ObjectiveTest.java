package io.wick.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.wick.potential.bbob.Sphere;
import org.junit.jupiter.api.Test;

class ObjectiveTest {
  private static final Sphere SPHERE = new Sphere(2, 1);
  private static final double MINIMUM = SPHERE.knownMinimum().orElseThrow().value();

  /** Points at these distances from the minimum along the first axis. */
  private static double[][] at(double... distances) {
    double[] optimum = SPHERE.knownMinimum().orElseThrow().minimisers().get(0);
    double[][] x = new double[2][distances.length];
    for (int i = 0; i < distances.length; i++) {
      x[0][i] = optimum[0] + distances[i];
      x[1][i] = optimum[1];
    }
    return x;
  }

  @Test
  void hitsCountGradientsAsTheBudgetDoes() {
    Objective objective = new Objective(SPHERE, Budget.UNLIMITED, new double[] {5, 1.1, 0.1});
    objective.values(at(3, 2), 2, new double[2]);
    assertThat(objective.hits()).containsExactly(2, -1, -1);
    objective.gradients(at(2, 2, 2), 3, new double[2][3]);
    objective.values(at(1.5, 1), 2, new double[2]);
    assertThat(objective.hits()).containsExactly(2, 7, -1);
    assertThat(objective.total()).isEqualTo(7);
  }

  @Test
  void theFirstValueIsThatOfEvaluationOne() {
    Objective objective = new Objective(SPHERE, Budget.UNLIMITED, new double[0]);
    assertThat(objective.firstValue()).isNaN();
    objective.values(at(2, 1), 2, new double[2]);
    objective.values(at(0.5), 1, new double[1]);
    assertThat(objective.firstValue()).isEqualTo(SPHERE.value(at(2)[0][0], at(2)[1][0]));
    assertThat(objective.firstValue() - MINIMUM).isBetween(3.9, 4.1);
  }

  @Test
  void aGradientFirstLeavesNoFirstValue() {
    Objective objective = new Objective(SPHERE, Budget.UNLIMITED, new double[0]);
    objective.gradients(at(1), 1, new double[2][1]);
    objective.values(at(1), 1, new double[1]);
    assertThat(objective.firstValue()).isNaN();
  }
}
