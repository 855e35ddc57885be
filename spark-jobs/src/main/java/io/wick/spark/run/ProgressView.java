package io.wick.spark.run;

/** Where the one line of progress is shown. */
public interface ProgressView {
  /** Shows nothing. */
  ProgressView NONE = (line, last) -> {};

  /**
   * Shows the present state, called about once a second.
   *
   * @param line without line break
   * @param last true if no further line follows
   */
  void show(String line, boolean last);
}
