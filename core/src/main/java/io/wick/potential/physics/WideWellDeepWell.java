package io.wick.potential.physics;

import io.wick.catalog.Check;
import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import io.wick.math.Elementary;
import io.wick.potential.Block;
import io.wick.potential.Box;
import io.wick.potential.Interval;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The lower of two parabolic wells, ζ = min(k_a|x − x_a|²/2, offset + k_b|x − x_b|²/2): a deep
 * narrow one at x_a, left on the first axis, and a wide one at x_b, higher by the offset. At finite
 * D the ground state is in the wide one while D > D* = 2(offset/(d(√k_a − √k_b)))², to the accuracy
 * of the harmonic levels; the density e^{−ζ/D} weighs the wide one more while D > 2 offset/(d
 * ln(k_a/k_b)). An annealer must bring the weight across.
 *
 * @param narrowStiffness k_a, positive
 * @param wideStiffness k_b, positive, less than k_a
 * @param offset how much higher the wide well is, positive
 * @param distance |x_a − x_b|, wide enough that both are minima
 * @param dimension d, at least 1
 * @param box the box; null is 8 natural lengths k^(−1/4) beyond the wells
 */
@Entry(
    name = "wide-well-deep-well",
    summary = "a deep narrow well against a wide shallow one",
    formula =
        "min(k_a |x - x_a|^2/2, offset + k_b |x - x_b|^2/2), x_a and x_b at -+distance/2 on the first axis",
    source = "elementary; the two scales: section 1 of the convention of the project")
public record WideWellDeepWell(
    @Parameter(
            value = "stiffness k_a of the deep well",
            unit = "potential/length^2",
            byDefault = "100.0")
        double narrowStiffness,
    @Parameter(
            value = "stiffness k_b of the wide well",
            unit = "potential/length^2",
            byDefault = "1.0")
        double wideStiffness,
    @Parameter(
            value = "energy of the wide well above the deep one",
            unit = "potential",
            byDefault = "1.0")
        double offset,
    @Parameter(value = "distance of the wells", unit = "length", byDefault = "4.0") double distance,
    @Parameter(value = "number of axes", byDefault = "1") int dimension,
    @Parameter(
            value =
                "[lower, upper] per axis, or one for all; 8 natural lengths beyond the wells unless given",
            unit = "length",
            byDefault = Parameter.OPTIONAL)
        Box box)
    implements Potential {
  public WideWellDeepWell {
    Check.positive("narrowStiffness", narrowStiffness);
    Check.positive("wideStiffness", wideStiffness);
    Check.positive("offset", offset);
    Check.positive("distance", distance);
    Check.atLeast("dimension", 1, dimension);
    if (!(wideStiffness < narrowStiffness)) {
      throw new IllegalArgumentException(
          "wideStiffness must be less than narrowStiffness, "
              + narrowStiffness
              + ", but was "
              + wideStiffness);
    }
    if (!(0.5 * narrowStiffness * distance * distance > offset)) {
      throw new IllegalArgumentException(
          "distance must be more than "
              + Math.sqrt(2.0 * offset / narrowStiffness)
              + ", or the wide well is no minimum, but was "
              + distance);
    }
    box =
        box == null
            ? around(narrowStiffness, wideStiffness, distance, dimension)
            : box.over(dimension);
  }

  private static Box around(double narrow, double wide, double distance, int dimension) {
    double far = 8.0 * Elementary.pow(wide, -0.25);
    List<Interval> axes = new ArrayList<>(Collections.nCopies(dimension, new Interval(-far, far)));
    double near = 8.0 * Elementary.pow(narrow, -0.25);
    // Left of the deep well the wide one may be the lower again.
    double left = 0.5 * distance + Math.max(near, far - distance);
    axes.set(0, new Interval(-left, 0.5 * distance + far));
    return new Box(axes);
  }

  @Override
  public void values(double[][] x, int count, double[] out) {
    Block block = new Block(count);
    while (block.next()) {
      energies(x, block);
      for (int i = 0; i < block.length(); i++) {
        out[block.start() + i] = Math.min(block.first()[i], block.second()[i]);
      }
    }
  }

  /** The energies of the deep well, in the first array of the block, and of the wide one. */
  private void energies(double[][] x, Block block) {
    Arrays.fill(block.first(), 0.0);
    Arrays.fill(block.second(), offset);
    for (int axis = 0; axis < dimension; axis++) {
      double center = axis == 0 ? 0.5 * distance : 0.0;
      for (int i = 0; i < block.length(); i++) {
        double u = x[axis][block.start() + i] + center;
        double v = x[axis][block.start() + i] - center;
        block.first()[i] = Math.fma(0.5 * narrowStiffness * u, u, block.first()[i]);
        block.second()[i] = Math.fma(0.5 * wideStiffness * v, v, block.second()[i]);
      }
    }
  }

  @Override
  public boolean hasGradient() {
    return true;
  }

  /** That of the lower parabola. */
  @Override
  public void gradients(double[][] x, int count, double[][] out) {
    Block block = new Block(count);
    while (block.next()) {
      energies(x, block);
      for (int axis = 0; axis < dimension; axis++) {
        double center = axis == 0 ? 0.5 * distance : 0.0;
        for (int i = 0; i < block.length(); i++) {
          double u = x[axis][block.start() + i];
          out[axis][block.start() + i] =
              block.first()[i] < block.second()[i]
                  ? narrowStiffness * (u + center)
                  : wideStiffness * (u - center);
        }
      }
    }
  }

  @Override
  public boolean hasDefaultBox() {
    return box.equals(around(narrowStiffness, wideStiffness, distance, dimension));
  }

  /**
   * On one axis where the parabolas meet, k_a(x + c)²/2 = offset + k_b(x − c)²/2 with c =
   * distance/2; a surface in more.
   */
  @Override
  public double[] breaks(int axis) {
    if (dimension > 1) {
      return new double[0];
    }
    double c = 0.5 * distance;
    double a = narrowStiffness - wideStiffness;
    double b = c * (narrowStiffness + wideStiffness);
    // a x² + 2bx + ac² − 2 offset = 0, b > 0; its discriminant is positive.
    double q = -(b + Math.sqrt(b * b - a * (a * c * c - 2.0 * offset)));
    return new double[] {q / a, (a * c * c - 2.0 * offset) / q};
  }

  @Override
  public Optional<KnownMinimum> knownMinimum() {
    double[] place = new double[dimension];
    place[0] = -0.5 * distance;
    return KnownMinimum.at(0, place).within(box);
  }

  /** D* = 2(offset/(d(√k_a − √k_b)))², where the harmonic ground levels of both wells are equal. */
  public double quantumCrossing() {
    double ratio = offset / (dimension * (Math.sqrt(narrowStiffness) - Math.sqrt(wideStiffness)));
    return 2.0 * ratio * ratio;
  }

  /** D* = 2 offset/(d ln(k_a/k_b)), where e^{−ζ/D} weighs both wells equally. */
  public double thermalCrossing() {
    return 2.0 * offset / (dimension * Elementary.log(narrowStiffness / wideStiffness));
  }
}
