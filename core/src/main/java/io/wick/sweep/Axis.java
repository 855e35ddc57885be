package io.wick.sweep;

import java.util.List;

/**
 * The values that one scalar of an entry takes.
 *
 * @param path where it stands, relative to the trial, e.g. {@code schedule.start}
 * @param values in order, none twice, already of the type of the component they go to
 * @param zip name of the group it moves with; null if it moves alone
 * @param place file and line, for messages
 */
public record Axis(String path, List<Object> values, String zip, String place) {
  public Axis {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(path + " needs at least one value");
    }
  }

  /** Number of values. */
  public int length() {
    return values.size();
  }

  /** Position of the value that a number, Boolean or text in a file means; −1 if there is none. */
  public int digitOf(Object written) {
    for (int i = 0; i < values.size(); i++) {
      if (Plain.means(written, values.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
