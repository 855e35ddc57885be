package io.wick.method;

/**
 * How a run is divided: equal intervals, at whose ends samples can be, each of one or more slices;
 * a run takes the same number of equal steps in every slice, so that more steps are a refinement of
 * all of them alike.
 */
final class TimeSlices {
  private final int intervals;
  private final double[] lengths;
  private final double[] starts;

  private TimeSlices(int intervals, int halvings) {
    this.intervals = intervals;
    int count = intervals + halvings;
    this.lengths = new double[count];
    this.starts = new double[count];
    double start = 0;
    for (int n = 0; n < count; n++) {
      // The last two slices are of one length.
      int halved = Math.min(halvings, Math.max(0, n - intervals + 2));
      lengths[n] = Math.scalb(1.0 / intervals, -halved);
      starts[n] = n < intervals ? (double) n / intervals : start;
      start = starts[n] + lengths[n];
    }
  }

  /** One slice an interval. */
  static TimeSlices equal(int intervals) {
    return new TimeSlices(intervals, 0);
  }

  /**
   * The last interval halved again and again towards the end, where D vanishes as a power of the
   * time that is left: what it is changes by a like share in every slice.
   */
  static TimeSlices towardsTheEnd(int intervals, int halvings) {
    return new TimeSlices(intervals, halvings);
  }

  int count() {
    return lengths.length;
  }

  int intervals() {
    return intervals;
  }

  /** Progress at which a slice begins. */
  double start(int slice) {
    return starts[slice];
  }

  /** Its share of the run. */
  double length(int slice) {
    return lengths[slice];
  }

  /** Which interval ends with a slice, 1 for the first; 0 if none. */
  int ending(int slice) {
    return slice < intervals - 1 ? slice + 1 : slice == lengths.length - 1 ? intervals : 0;
  }
}
