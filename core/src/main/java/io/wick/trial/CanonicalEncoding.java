package io.wick.trial;

import io.wick.catalog.ContentAddressed;
import io.wick.catalog.Entry;
import io.wick.catalog.Origin;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;

/**
 * Writes configuration values as bytes that do not depend on text forms, locale or JDK: doubles as
 * their bits (−0 as 0), records as entry name, numerics version, {@link Origin} and components by
 * name, data by its content. Two values have the same bytes exactly if they mean the same trial.
 */
public final class CanonicalEncoding {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final DataOutputStream out = new DataOutputStream(bytes);

  /**
   * Appends a value: null, Boolean, integers, Double, String, enum, Duration, Collection, array of
   * double or long, or record of these.
   */
  public CanonicalEncoding add(Object value) {
    try {
      write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private void write(Object value) throws IOException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof Boolean b) {
      out.writeByte('B');
      out.writeBoolean(b);
    } else if (value instanceof Integer || value instanceof Long) {
      out.writeByte('I');
      out.writeLong(((Number) value).longValue());
    } else if (value instanceof Double d) {
      out.writeByte('D');
      out.writeLong(Double.doubleToLongBits(d == 0 ? 0.0 : d));
    } else if (value instanceof String s) {
      writeText('S', s);
    } else if (value instanceof Enum<?> e) {
      writeText('E', e.name());
    } else if (value instanceof Duration d) {
      out.writeByte('T');
      out.writeLong(d.getSeconds());
      out.writeInt(d.getNano());
    } else if (value instanceof Collection<?> c) {
      out.writeByte('L');
      out.writeInt(c.size());
      for (Object element : c) {
        write(element);
      }
    } else if (value instanceof double[] a) {
      out.writeByte('L');
      out.writeInt(a.length);
      for (double d : a) {
        write(d);
      }
    } else if (value instanceof Record r) {
      writeRecord(r);
    } else {
      throw new IllegalArgumentException("cannot encode a " + value.getClass().getName());
    }
  }

  private void writeText(char tag, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(tag);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private void writeRecord(Record value) throws IOException {
    if (value instanceof ContentAddressed data) {
      writeHead(value.getClass());
      writeText('H', data.contentHash());
      return;
    }
    Class<?> type = value.getClass();
    RecordComponent[] components = type.getRecordComponents();
    writeHead(type);
    out.writeInt(components.length);
    for (RecordComponent component : components) {
      writeText('N', component.getName());
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        write(accessor.invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(
            "cannot read " + type.getName() + "." + component.getName(), e);
      }
    }
  }

  private void writeHead(Class<?> type) throws IOException {
    Entry entry = type.getAnnotation(Entry.class);
    writeText('R', entry == null ? "" : entry.name());
    out.writeInt(entry == null ? 0 : entry.numerics());
    String origin = entry == null ? "" : Origin.of(type);
    if (!origin.isEmpty()) {
      writeText('O', origin);
    }
  }

  /** The first 128 bits of the SHA-256 of what was added. */
  public TrialKey key() {
    try {
      ByteBuffer digest =
          ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
      return new TrialKey(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
