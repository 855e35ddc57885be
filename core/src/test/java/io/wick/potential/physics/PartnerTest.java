package io.wick.potential.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wick.grid.Landscape;
import io.wick.potential.Box;
import io.wick.potential.ExpressionPotential;
import io.wick.potential.Potential;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnerTest {
  /** k²x²/(4D) − kd/2 of a parabola, and the derivatives of a product of waves by hand. */
  @Test
  void isWhatTheFormulaSays() {
    Potential parabola = new Harmonic(List.of(1.5), null, 3, null);
    Partner partner = new Partner(parabola, 0.4, 2);
    double[] x = {0.3, -1.2, 2};
    double square = 0.09 + 1.44 + 4;
    assertThat(partner.value(x)).isCloseTo(9 * square / 1.6 - 4.5, within(1e-10));
    assertThat(partner.dimension()).isEqualTo(3);
    assertThat(partner.box()).isEqualTo(parabola.box());
    assertThat(partner.hasGradient()).isFalse();
    Potential waves = new ExpressionPotential("sin(2*x)*cos(3*y)", Box.cube(2, -5, 5), null);
    double u = 0.7;
    double v = -1.1;
    double gx = 2 * Math.cos(2 * u) * Math.cos(3 * v);
    double gy = -3 * Math.sin(2 * u) * Math.sin(3 * v);
    double laplacian = -13 * Math.sin(2 * u) * Math.cos(3 * v);
    assertThat(new Partner(waves, 0.2, 1).value(u, v))
        .isCloseTo((gx * gx + gy * gy) / 0.8 - 0.5 * laplacian, within(1e-10));
  }

  @Test
  void wallsStayWalls() {
    Partner partner = new Partner(new Step(), 1, 1);
    assertThat(partner.value(-0.5)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(partner.value(3)).isCloseTo(0.25, within(1e-12));
  }

  /** x on the right of a wall. */
  private record Step() implements Potential {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public Box box() {
      return Box.cube(1, -1, 8);
    }

    @Override
    public void values(double[][] x, int count, double[] out) {
      for (int i = 0; i < count; i++) {
        out[i] = x[0][i] < 0 ? Double.POSITIVE_INFINITY : x[0][i];
      }
    }

    @Override
    public boolean hasGradient() {
      return true;
    }

    @Override
    public void gradients(double[][] x, int count, double[][] out) {
      java.util.Arrays.fill(out[0], 0, count, 1);
    }
  }

  @Test
  void isChecked() {
    Potential parabola = new Harmonic(List.of(1.0), null, 1, null);
    assertThatThrownBy(() -> new Partner(parabola, 0, 1)).hasMessageContaining("D must be");
    assertThatThrownBy(() -> new Partner(parabola, 1, -1)).hasMessageContaining("Maybe 1.0?");
    assertThatThrownBy(() -> new Partner(Landscape.line(0, 1, x -> x), 1, 1))
        .hasMessageContaining("gradient");
  }
}
