package io.wick.spark.run;

import io.wick.spark.table.Commit.Range;
import java.util.List;
import org.roaringbitmap.longlong.LongBitmapDataProvider;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/**
 * The indices that no commit settles, in ascending order, without listing them: gaps between
 * ranges, minus trials that an earlier form of the sweep computed.
 */
final class Pending {
  private final List<Range> gaps;
  private final LongBitmapDataProvider there;
  private int gap;
  private long next;

  /**
   * Pending indices.
   *
   * @param gaps ranges without commits
   * @param there indices in them whose trials are there nevertheless
   */
  Pending(List<Range> gaps, LongBitmapDataProvider there) {
    this.gaps = List.copyOf(gaps);
    this.there = there;
    this.next = gaps.isEmpty() ? 0 : gaps.get(0).from();
  }

  /** Everything in the gaps. */
  static Pending of(List<Range> gaps) {
    return new Pending(gaps, new Roaring64NavigableMap());
  }

  /** The same indices from the start. */
  Pending again() {
    return new Pending(gaps, there);
  }

  /** True if there are indices left. */
  boolean hasNext() {
    return gap < gaps.size();
  }

  /** The next index; its trial may be there, or be a hole. */
  long next() {
    long index = next++;
    if (next >= gaps.get(gap).to()) {
      gap++;
      next = gap < gaps.size() ? gaps.get(gap).from() : next;
    }
    return index;
  }

  /** True if the trial of this index need not run. */
  boolean isThere(long index) {
    return there.contains(index);
  }

  /** Number of indices, holes and trials that are there included. */
  long size() {
    return gaps.stream().mapToLong(range -> range.to() - range.from()).sum();
  }

  /** The gaps. */
  List<Range> gaps() {
    return gaps;
  }
}
