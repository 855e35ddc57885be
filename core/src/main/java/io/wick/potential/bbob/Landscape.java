package io.wick.potential.bbob;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A function of the suite with its rotations and peaks drawn.
 *
 * @param minimum f_opt
 * @param optimum x_opt
 * @param course from x to the value above f_opt
 */
record Landscape(double minimum, double[] optimum, Course course) {
  /**
   * Drawn landscapes, so that a batch of one does not draw its matrices again. Soft, because d =
   * 640 takes megabytes; a landscape that was dropped is drawn again, bit by bit the same.
   */
  private static final Map<BbobFunction, SoftReference<Landscape>> DRAWN =
      new ConcurrentHashMap<>();

  private static final int REMEMBERED = 256;

  /** The steps from x to the value, in the order in which they are done. */
  @FunctionalInterface
  interface Course {
    /** Transforms the points and adds to their values. */
    void evaluate(Points z);
  }

  static Landscape of(BbobFunction function) {
    SoftReference<Landscape> known = DRAWN.get(function);
    Landscape landscape = known == null ? null : known.get();
    if (landscape == null) {
      landscape = function.draw();
      if (DRAWN.size() >= REMEMBERED) {
        DRAWN.clear();
      }
      DRAWN.put(function, new SoftReference<>(landscape));
    }
    return landscape;
  }

  void values(double[][] x, int count, double[] out) {
    Points points = new Points(optimum.length, count, null);
    for (int start = 0; start < count; start += points.count()) {
      points.load(x, start, count - start);
      course.evaluate(points);
      points.store(minimum, out, start);
    }
  }

  void gradients(double[][] x, int count, double[][] out) {
    Backward backward = new Backward(optimum.length, count);
    Points points = new Points(optimum.length, count, backward);
    for (int start = 0; start < count; start += points.count()) {
      points.load(x, start, count - start);
      course.evaluate(points);
      backward.store(out, start);
    }
  }
}
