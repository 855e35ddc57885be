package io.wick.spark.table;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One number for all results of an output: SHA-256 over the sorted rows' result columns of a table,
 * doubles bit by bit. It does not depend on the order of rows, on files, waves or hosts; a row that
 * is missing or double changes it. Needs 32 bytes of memory per row.
 */
public final class ResultHash {
  private final MessageDigest digest;
  private final List<byte[]> rows = new ArrayList<>();

  private ResultHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash of trials, trajectories, spectra and populations together, as 64 hex digits. */
  public static String of(OutputFolder output) throws IOException {
    ResultHash whole = new ResultHash();
    for (Table table :
        List.of(Table.TRIALS, Table.TRAJECTORIES, Table.SPECTRA, Table.POPULATIONS)) {
      whole.rows.add(of(output, table).getBytes(StandardCharsets.US_ASCII));
    }
    return whole.finish();
  }

  /** The hash of one table. */
  public static String of(OutputFolder output, Table table) throws IOException {
    CommittedTable committed = CommittedTable.of(output, table);
    List<String> names =
        committed.schema().columns().stream().filter(Column::isResult).map(Column::name).toList();
    ResultHash hash = new ResultHash();
    committed.forEach(names, hash::add);
    hash.rows.sort(Arrays::compareUnsigned);
    return hash.finish();
  }

  /** The digest of one row's values. */
  static String ofRow(Object[] row) {
    ResultHash hash = new ResultHash();
    hash.add(row);
    return hash.finish();
  }

  private void add(Object[] row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Object value : row) {
        append(value, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.add(digest.digest(bytes.toByteArray()));
  }

  private static void append(Object value, DataOutputStream out) throws IOException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof Double d) {
      out.writeByte('D');
      out.writeLong(Double.doubleToRawLongBits(d));
    } else if (value instanceof Number n) {
      out.writeByte('I');
      out.writeLong(n.longValue());
    } else if (value instanceof Boolean b) {
      out.writeByte('B');
      out.writeBoolean(b);
    } else if (value instanceof double[] list) {
      out.writeByte('L');
      out.writeInt(list.length);
      for (double element : list) {
        out.writeLong(Double.doubleToRawLongBits(element));
      }
    } else if (value instanceof long[] list) {
      out.writeByte('N');
      out.writeInt(list.length);
      for (long element : list) {
        out.writeLong(element);
      }
    } else {
      byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
      out.writeByte('S');
      out.writeInt(text.length);
      out.write(text);
    }
  }

  private String finish() {
    for (byte[] row : rows) {
      digest.update(row);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
