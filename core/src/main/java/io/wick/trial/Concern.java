package io.wick.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A measured error beyond which a result should not be trusted: what the table of health, the
 * report and a single trial warn of.
 *
 * @param observable the error
 * @param largest true if large values are bad, false if small ones are
 * @param bound beyond which they are
 * @param text what is wrong, in a few words
 */
public record Concern(Observable observable, boolean largest, double bound, String text) {
  /** All of them, in the order in which they are shown. */
  public static final List<Concern> ALL =
      List.of(
          // Unitary steps keep rounding far below.
          new Concern(Observable.NORM_DRIFT, true, 1e-9, "the norm drifts"),
          new Concern(Observable.ENERGY_DRIFT, true, 1e-2, "the energy drifts"),
          new Concern(
              Observable.EDGE_PROBABILITY, true, 1e-6, "probability at the edge of the box"),
          // A wall that is part of the problem shows here, too, and is no harm then.
          new Concern(Observable.WALL_SHIFT, true, 1e-6, "levels feel the walls of the box"),
          new Concern(Observable.NYQUIST_RATIO, false, 1, "the grid is too coarse for the state"),
          new Concern(Observable.TIME_STEP_ERROR, true, 1e-2, "large time-step error"),
          new Concern(Observable.GRID_ERROR, true, 1e-2, "large grid error"),
          new Concern(Observable.MEAN_POPULATION, false, 10, "few effective walkers"));

  /** The bound of an error. */
  public static double bound(Observable observable) {
    return ALL.stream()
        .filter(concern -> concern.observable == observable)
        .findFirst()
        .orElseThrow()
        .bound;
  }

  /** True if a value, which may be NaN where nothing was measured, is beyond the bound. */
  public boolean isRaisedBy(double value) {
    return largest ? value > bound : value < bound;
  }

  /** What to be concerned about in a result, e.g. {@code large grid error (0.067)}. */
  public static List<String> of(TrialResult result) {
    List<String> concerns = new ArrayList<>();
    for (Concern concern : ALL) {
      double value = result.observable(concern.observable);
      if (concern.isRaisedBy(value)) {
        concerns.add(String.format(Locale.ROOT, "%s (%.2g)", concern.text, value));
      }
    }
    return concerns;
  }
}
