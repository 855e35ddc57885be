package io.wick.potential.learning;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a table of numbers with one column of labels. Classes are numbered in ascending order: by
 * value if all labels are integers, else by text; the order of rows is kept.
 */
final class CsvTable {
  /** What a feature may look like: no hexadecimal, no "NaN", no "1d" of Java's own. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

  private final String source;
  private final List<CsvText.Row> rows;
  private final List<String> names;
  private final int label;

  private CsvTable(String source, List<CsvText.Row> rows, boolean header, String label) {
    this.source = source;
    if (rows.size() < (header ? 2 : 1)) {
      throw new IllegalArgumentException(
          source + " has no data" + (header ? " below its header." : "."));
    }
    this.names = header ? rows.get(0).cells() : null;
    this.rows = header ? rows.subList(1, rows.size()) : rows;
    int width = rows.get(0).cells().size();
    if (width < 2) {
      throw new IllegalArgumentException(
          source + " has one column; data need features and a label. Check the separator.");
    }
    this.label = column(label, width);
  }

  /**
   * Reads a document.
   *
   * @param source name of the file, for messages
   * @param label {@code last}, {@code first}, a name of the header, or a column number from 1
   * @throws IllegalArgumentException with file, line and column of what is wrong
   */
  static Table read(String source, String text, char separator, boolean header, String label) {
    return new CsvTable(source, CsvText.rows(source, text, separator), header, label).table();
  }

  private int column(String wanted, int width) {
    if (names != null && names.contains(wanted)) {
      if (names.indexOf(wanted) != names.lastIndexOf(wanted)) {
        throw new IllegalArgumentException(
            source + ": two columns are named '" + wanted + "'. Give label as a number from 1.");
      }
      return names.indexOf(wanted);
    }
    if (wanted.equals("last") || wanted.equals("first")) {
      return wanted.equals("last") ? width - 1 : 0;
    }
    if (wanted.matches("\\d{1,6}")
        && Integer.parseInt(wanted) >= 1
        && Integer.parseInt(wanted) <= width) {
      return Integer.parseInt(wanted) - 1;
    }
    throw new IllegalArgumentException(
        source
            + " has no column '"
            + wanted
            + "' for the label. Known: first, last, 1 .. "
            + width
            + (names == null ? "" : ", " + String.join(", ", names))
            + ".");
  }

  private Table table() {
    int width = rows.get(0).cells().size();
    double[][] features = new double[width - 1][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0, j = 0; column < width; column++) {
        if (column != label) {
          features[j++][i] = number(rows.get(i), column);
        }
      }
    }
    List<String> classes = classes();
    int[] labels = new int[rows.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = classes.indexOf(rows.get(i).cells().get(label));
    }
    return new Table(features, labels, classes);
  }

  private double number(CsvText.Row row, int column) {
    String cell = row.cells().get(column);
    double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
    if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
      String name = names == null ? "" : "('" + names.get(column) + "') ";
      throw CsvText.problem(
          source,
          row.line(),
          column + 1,
          name
              + (cell.isEmpty() ? "is empty" : "must be a finite number, but was '" + cell + "'")
              + ". Features are numbers; leave out or encode other columns"
              + (names == null && row == rows.get(0) ? ", or set header: true." : "."));
    }
    return value;
  }

  private List<String> classes() {
    TreeSet<String> found = new TreeSet<>();
    for (CsvText.Row row : rows) {
      String cell = row.cells().get(label);
      if (cell.isEmpty()) {
        throw CsvText.problem(source, row.line(), label + 1, "is empty: a point has no label.");
      }
      found.add(cell);
    }
    if (found.size() > 1000) {
      throw new IllegalArgumentException(
          source
              + ": the label column "
              + (label + 1)
              + " has "
              + found.size()
              + " different values; at most 1000 classes are taken. Maybe label: is another column?");
    }
    boolean integers = found.stream().allMatch(name -> INTEGER.matcher(name).matches());
    return integers
        ? found.stream()
            .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
            .toList()
        : List.copyOf(found);
  }
}
