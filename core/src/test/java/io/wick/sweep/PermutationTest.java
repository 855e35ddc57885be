package io.wick.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PermutationTest {
  @Test
  void isABijectionForEverySize() {
    for (int size : new int[] {1, 2, 3, 4, 5, 7, 16, 17, 63, 64, 65, 1000, 4097}) {
      Permutation permutation = new Permutation(size, 42 + size);
      BitSet seen = new BitSet(size);
      for (int i = 0; i < size; i++) {
        long image = permutation.at(i);
        assertThat(image).isBetween(0L, size - 1L);
        assertThat(permutation.inverse(image)).isEqualTo(i);
        seen.set((int) image);
      }
      assertThat(seen.cardinality()).isEqualTo(size);
    }
  }

  @Test
  void coversHugeRangesAndDependsOnTheKey() {
    long size = BlockSpace.LARGEST - 12345;
    Permutation a = new Permutation(size, 1);
    Permutation b = new Permutation(size, 2);
    int equal = 0;
    for (long i = 0; i < 1000; i++) {
      assertThat(a.at(i)).isBetween(0L, size - 1);
      assertThat(a.inverse(a.at(i))).isEqualTo(i);
      equal += a.at(i) == b.at(i) ? 1 : 0;
    }
    assertThat(equal).isZero();
  }

  /** Chi-square of the first 10,000 of 10⁶ over 100 bins: 99 ± 14, within four sigma. */
  @Test
  void spreadsEvenly() {
    Permutation permutation = new Permutation(1_000_000, 7);
    int[] bins = new int[100];
    for (int i = 0; i < 10_000; i++) {
      bins[(int) (permutation.at(i) / 10_000)]++;
    }
    double chi = 0;
    for (int bin : bins) {
      chi += (bin - 100.0) * (bin - 100.0) / 100;
    }
    assertThat(chi).isBetween(43.0, 155.0);
  }
}
