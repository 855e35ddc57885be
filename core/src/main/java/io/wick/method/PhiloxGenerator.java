package io.wick.method;

import io.wick.math.Purpose;
import io.wick.math.RandomStream;
import org.apache.commons.math3.random.BitsStreamGenerator;

/** The random numbers of a trial in the form that Commons Math asks for. */
final class PhiloxGenerator extends BitsStreamGenerator {
  private static final long serialVersionUID = 1L;
  private final transient RandomStream.Cursor cursor;

  /** The numbers of one run of an optimiser. */
  PhiloxGenerator(RandomStream random, long run) {
    this.cursor = random.cursor(Purpose.OPTIMISER, run, 0);
  }

  @Override
  protected int next(int bits) {
    return (int) (cursor.bits() >>> (64 - bits));
  }

  @Override
  public void setSeed(int seed) {
    throw fixed();
  }

  @Override
  public void setSeed(int[] seed) {
    throw fixed();
  }

  @Override
  public void setSeed(long seed) {
    throw fixed();
  }

  private static UnsupportedOperationException fixed() {
    return new UnsupportedOperationException("the random numbers of a trial follow from its key");
  }
}
