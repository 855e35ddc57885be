package io.wick.grid;

import io.wick.potential.Potential;
import java.util.List;

/**
 * What coarser grids say about the error of one that was given: the same on two thirds and on half
 * of its points, or a little less. Where the change from two thirds is far smaller than that from
 * half, the error falls fast and is below the former. Elsewhere it may fall as slowly as the
 * spacing, as at jumps of V: then the error is twice the change from two thirds and the change from
 * half, and the larger one counts, for jumps fall on nodes by chance.
 */
public final class CoarserGrids {
  /** An error h⁴ grows by 15 from half to the whole, and by 4.1 from two thirds. */
  private static final double FAST = 4;

  /** Fewest points of an axis. */
  private static final int FEWEST = 4;

  private CoarserGrids() {}

  /** The grid that settings with points name: of elements where these suit the potential. */
  public static Grid given(Potential potential, GridSettings settings, double... breaks) {
    return ElementGrids.suits(potential, settings)
        ? ElementGrids.ofPoints(potential, settings, settings.points().get(0), breaks)
        : settings.gridFor(potential);
  }

  /** The settings with two thirds of the points and with half of them. */
  public static List<GridSettings> of(GridSettings settings) {
    return List.of(scaled(settings, 2, 3), scaled(settings, 1, 2));
  }

  private static GridSettings scaled(GridSettings settings, int numerator, int denominator) {
    int[] cells =
        settings.points().stream()
            .mapToInt(points -> quick(points * numerator / denominator))
            .toArray();
    return settings.withPoints(cells);
  }

  /** The largest number of factors 2, 3 and 5 up to one: transforms of such lengths are fast. */
  private static int quick(int points) {
    for (int n = points; n > FEWEST; n--) {
      int rest = n;
      for (int prime : new int[] {2, 3, 5}) {
        while (rest % prime == 0) {
          rest /= prime;
        }
      }
      if (rest == 1) {
        return n;
      }
    }
    return FEWEST;
  }

  /**
   * An estimate of the error.
   *
   * @param fromTwoThirds change of a result from two thirds of the points
   * @param fromHalf the same from half
   */
  public static double error(double fromTwoThirds, double fromHalf) {
    return fromHalf > FAST * fromTwoThirds ? fromTwoThirds : Math.max(2 * fromTwoThirds, fromHalf);
  }

  /**
   * The error where it was seen not to fall fast, if it falls as slowly as the spacing.
   *
   * @param change of a result at the last refinement
   * @param ratio of the points after it to those before
   */
  public static double slow(double change, double ratio) {
    return change / Math.min(1, ratio - 1);
  }
}
