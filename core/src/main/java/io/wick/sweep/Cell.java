package io.wick.sweep;

/**
 * A resolved raw index: which combination, which digits of its block's groups, which replicate. Not
 * shared and not kept, so it is a plain mutable carrier for loops.
 */
final class Cell {
  Combination combination;
  int[] digits;
  int replicate;

  Cell(Combination combination, int groups) {
    this.combination = combination;
    this.digits = new int[groups];
  }
}
