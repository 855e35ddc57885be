package io.wick.config;

/**
 * Where a value was written.
 *
 * @param source file name, or {@code --set path=value}
 * @param line from 1; 0 where lines make no sense
 * @param column from 1
 */
record Place(String source, int line, int column) implements Comparable<Place> {
  /** The place that prints as this text. */
  static Place parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon > 0 && !text.startsWith("--set ") && text.substring(colon + 1).matches("\\d{1,9}")) {
      return new Place(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)), 1);
    }
    return new Place(text, 0, 1);
  }

  @Override
  public String toString() {
    return line > 0 ? source + ":" + line : source;
  }

  @Override
  public int compareTo(Place other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
