package io.wick.spark.run;

import io.wick.spark.table.Commit;
import io.wick.spark.table.Commit.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which indices of a sweep are committed: disjoint ranges in ascending order. */
final class Coverage {
  private final List<Range> ranges;

  private Coverage(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** What the commits of the sweep with this hash cover. */
  static Coverage of(List<Commit> commits, String hash) {
    List<Range> all = new ArrayList<>();
    for (Commit commit : commits) {
      if (commit.sweep().equals(hash)) {
        all.addAll(commit.ranges());
      }
    }
    return of(all);
  }

  /** The union of ranges. */
  static Coverage of(List<Range> all) {
    List<Range> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingLong(Range::from));
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).to() >= range.from()) {
        Range before = merged.get(last);
        merged.set(last, new Range(before.from(), Math.max(before.to(), range.to())));
      } else if (range.from() < range.to()) {
        merged.add(range);
      }
    }
    return new Coverage(merged);
  }

  /** The union of single indices, in ascending order. */
  static List<Range> ranges(long[] ascending) {
    List<Range> singles = new ArrayList<>();
    for (long index : ascending) {
      singles.add(new Range(index, index + 1));
    }
    return of(singles).ranges;
  }

  /** The ranges. */
  List<Range> ranges() {
    return ranges;
  }

  /** True if the index is covered. */
  boolean contains(long index) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Range range = ranges.get(middle);
      if (index < range.from()) {
        high = middle - 1;
      } else if (index >= range.to()) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** What is missing up to {@code size}. */
  List<Range> gaps(long size) {
    List<Range> gaps = new ArrayList<>();
    long next = 0;
    for (Range range : ranges) {
      if (range.from() > next && next < size) {
        gaps.add(new Range(next, Math.min(size, range.from())));
      }
      next = Math.max(next, range.to());
    }
    if (next < size) {
      gaps.add(new Range(next, size));
    }
    return gaps;
  }
}
