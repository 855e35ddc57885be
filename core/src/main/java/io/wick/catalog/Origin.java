package io.wick.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a plug-in consists of, as a hash: part of the identity of every trial that uses it, so that
 * rows of an old jar are never taken for those of a new one. Names, times and order of the files do
 * not matter, nor where the jar lies.
 */
public final class Origin {
  private static final ClassValue<String> KNOWN =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return compute(type);
        }
      };

  private Origin() {}

  /**
   * Empty for a type that comes with Wick (its {@link Entry#numerics} tells versions apart); else
   * the SHA-256, in hex, of the contents of the jar it was loaded from, or of its class file where
   * it was not loaded from a jar.
   */
  public static String of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static String compute(Class<?> type) {
    CodeSource own = Entry.class.getProtectionDomain().getCodeSource();
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (own != null && source != null && own.getLocation().equals(source.getLocation())) {
      return "";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      boolean packed = source != null && source.getLocation().getPath().endsWith(".jar");
      if (packed) {
        try (InputStream jar = source.getLocation().openStream()) {
          addJar(jar, digest);
        }
      } else {
        String file = type.getName().substring(type.getPackageName().length()).replace(".", "");
        try (InputStream bytes = type.getResourceAsStream(file + ".class")) {
          digest.update(bytes == null ? new byte[0] : bytes.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read where " + type.getName() + " comes from", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void addJar(InputStream jar, MessageDigest digest) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    ZipInputStream zip = new ZipInputStream(jar);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      // The manifest and its like say when and by what the jar was built, not what it computes.
      if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    files.forEach(
        (name, content) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(Integer.toString(content.length).getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(content);
        });
  }
}
