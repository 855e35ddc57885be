package io.wick.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import io.wick.trial.Observable;
import io.wick.trial.Status;
import io.wick.trial.TrialResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The benchmark of arXiv 2303.01471 with its own definitions of the functions. */
class QuantumHamiltonianDescentTest {
  enum Case {
    LEVY(10, 1) {
      @Override
      double value(double x, double y) {
        double u = 1 + (x - 1) / 4;
        double v = 1 + (y - 1) / 4;
        double p = Math.PI;
        return Math.pow(Math.sin(p * u), 2)
            + (u - 1) * (u - 1) * (1 + 10 * Math.pow(Math.sin(p * u + 1), 2))
            + (v - 1) * (v - 1) * (1 + Math.pow(Math.sin(2 * p * v), 2));
      }
    },
    RASTRIGIN(5.12, 0) {
      @Override
      double value(double x, double y) {
        return 20 + x * x - 10 * Math.cos(2 * Math.PI * x) + y * y - 10 * Math.cos(2 * Math.PI * y);
      }
    },
    STYBLINSKI_TANG(5, -2.903534027771177) {
      @Override
      double value(double x, double y) {
        return (one(x) + one(y)) / 156;
      }

      private double one(double x) {
        return x * x * x * x - 16 * x * x + 5 * x;
      }
    };

    final double half;
    final double at;

    Case(double half, double at) {
      this.half = half;
      this.at = at;
    }

    abstract double value(double x, double y);
  }

  record Benchmark(Case function) implements Potential {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public Box box() {
      return Box.cube(2, -function.half, function.half);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = function.value(x[0][i], x[1][i]);
      }
    }

    @Override
    public Optional<KnownMinimum> knownMinimum() {
      double at = function.at;
      return Optional.of(KnownMinimum.at(function.value(at, at), at, at));
    }
  }

  private static TrialResult run(Case function, int points, double duration) {
    return GridTrial.run(
        new Benchmark(function),
        new io.wick.schedule.QuantumHamiltonianDescent(1e-3, duration),
        new QuantumHamiltonianDescent(points, 1e-3, Splitting.FIRST_ORDER));
  }

  @ParameterizedTest
  @CsvSource({"2, 0.170", "5, 0.967"})
  void levyInTime(double duration, double published) {
    TrialResult result = run(Case.LEVY, 64, duration);
    assertThat(result.status()).isEqualTo(Status.COMPLETED);
    assertThat(result.observable(Observable.SUCCESS_PROBABILITY))
        .isCloseTo(published, within(0.015));
  }

  @ParameterizedTest
  @CsvSource({"LEVY, 64, 1.000", "STYBLINSKI_TANG, 64, 0.469"})
  void publishedSuccess(Case function, int points, double published) {
    TrialResult result = run(function, points, 10);
    assertThat(result.error()).isNull();
    assertThat(result.observable(Observable.SUCCESS_PROBABILITY))
        .isCloseTo(published, within(0.015));
    assertThat(result.observable(Observable.NORM_DRIFT)).isLessThan(1e-10);
    assertThat(result.evaluations()).isEqualTo(points * points);
    assertThat(result.steps()).isEqualTo(10_000);
    // Mass-weighted means are in the coordinates of the potential.
    var last = result.trajectory().get(result.trajectory().size() - 1);
    assertThat(last.mean[0]).isBetween(-function.half, function.half);
  }

  private static TrialResult run(Splitting splitting, double step) {
    return GridTrial.run(
        new Benchmark(Case.STYBLINSKI_TANG),
        new io.wick.schedule.QuantumHamiltonianDescent(0.3, 3),
        new QuantumHamiltonianDescent(32, step, splitting));
  }

  /**
   * Both have the same limit; the first-order error halves with the step, Strang's is far below.
   */
  @Test
  void splittingsConvergeWithTheirOrders() {
    for (Observable observable : List.of(Observable.SUCCESS_PROBABILITY, Observable.FINAL_ENERGY)) {
      double limit = run(Splitting.STRANG, 1.25e-4).observable(observable);
      double first = run(Splitting.FIRST_ORDER, 5e-4).observable(observable) - limit;
      double half = run(Splitting.FIRST_ORDER, 2.5e-4).observable(observable) - limit;
      double strang = run(Splitting.STRANG, 5e-4).observable(observable) - limit;
      assertThat(first / half).as("%s", observable).isBetween(1.9, 2.1);
      assertThat(strang / first).as("%s", observable).isBetween(-0.01, 0.01);
    }
  }

  @Test
  void refusesWhatTheBenchmarkDoesNotDefine() {
    Potential oblong =
        new Potential() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public Box box() {
            return new Box(List.of(new Interval(0, 1), new Interval(0, 2)));
          }

          @Override
          public void values(double[][] x, int count, double[] out) {
            java.util.Arrays.fill(out, 0, count, 0);
          }
        };
    QuantumHamiltonianDescent method =
        new QuantumHamiltonianDescent(16, 0.01, Splitting.FIRST_ORDER);
    var schedule = new io.wick.schedule.QuantumHamiltonianDescent(1e-3, 1);
    io.wick.trial.Objective objective =
        new io.wick.trial.Objective(oblong, io.wick.trial.Budget.UNLIMITED, new double[0]);
    assertThatThrownBy(() -> method.run(objective, schedule, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("axis 1 has side 2.0");
    assertThatThrownBy(() -> new QuantumHamiltonianDescent(2, 0.01, Splitting.FIRST_ORDER))
        .hasMessageContaining("2");
    assertThatThrownBy(() -> new QuantumHamiltonianDescent(16, -1, Splitting.FIRST_ORDER))
        .hasMessageContaining("-1");
    assertThat(method.stochastic()).isFalse();
    assertThat(method.maximumDimension()).isEqualTo(3);
    assertThat(method.cost(oblong, schedule, null).seconds()).isPositive();
  }
}
