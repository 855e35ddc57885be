package io.wick.potential.learning;

import io.wick.catalog.Entry;
import io.wick.catalog.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A CSV file of the user: one row per point, numbers in all columns but that of the label. Core
 * reads no files: whoever reads the sweep reads this one too, keeps it in {@link Contents}, and
 * writes down its hash. A content that has changed is refused where the hash is given.
 *
 * @param path where the file lies, relative to the sweep file; for messages only
 * @param label the column of the class
 * @param header true if the first row holds names
 * @param separator one character, or {@code tab}
 * @param hash SHA-256 of the file
 */
@Entry(
    name = "csv",
    summary = "a CSV file of your own: numbers, and one column of labels",
    formula = "one row per point; classes in ascending order",
    source = "the file; RFC 4180")
public record Csv(
    @Parameter("the file, relative to the sweep file") String path,
    @Parameter(
            value = "column of the label: last, first, a name of the header, or a number from 1",
            byDefault = "last")
        String label,
    @Parameter(value = "true if the first row holds names", byDefault = "true") boolean header,
    @Parameter(value = "between cells: one character, or tab", byDefault = "\",\"")
        String separator,
    @Parameter(
            value = "SHA-256 of the file; other content is refused. Filled in unless given",
            byDefault = Parameter.OPTIONAL)
        String hash)
    implements Dataset {
  public Csv {
    if (!separator.equals("tab") && !separator.matches("[^\\s\"0-9.+-]")) {
      throw new IllegalArgumentException(
          "separator must be one character such as ',' or ';', or tab, but was '"
              + separator
              + "'");
    }
    if (hash == null || Contents.find(hash).isEmpty()) {
      throw new IllegalArgumentException(
          "path: the content of " + path + " was not read; only a sweep file can name a CSV file");
    }
    // Now, so that mistakes in the file are told when the sweep is read.
    table(path, label, header, separator, hash);
  }

  @Override
  public Table table() {
    return table(path, label, header, separator, hash);
  }

  /** What the table depends on: a key that exists before the record does. */
  private record Reading(String path, String label, boolean header, String separator, String hash)
      implements Dataset {
    @Override
    public Table table() {
      return Tables.of(this, Reading::read);
    }

    private Table read() {
      byte[] bytes =
          Contents.find(hash)
              .orElseThrow(
                  () -> new IllegalArgumentException("the content of " + path + " is not at hand"));
      char between = separator.equals("tab") ? '\t' : separator.charAt(0);
      return CsvTable.read(path, text(bytes), between, header, label);
    }

    private String text(byte[] bytes) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        throw new IllegalArgumentException(path + " is not UTF-8 text. Save it as UTF-8.", e);
      }
    }
  }

  private static Table table(
      String path, String label, boolean header, String separator, String hash) {
    return new Reading(path, label, header, separator, hash).table();
  }
}
