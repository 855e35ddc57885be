package io.wick.potential.learning;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Contents of files by their hash. Core reads no files: whoever can read them puts their bytes
 * here, and a record that names a file finds them by the hash it carries. What a hash stands for
 * never changes, so this is knowledge, not state.
 */
public final class Contents {
  private static final Map<String, byte[]> KNOWN = new ConcurrentHashMap<>();

  private Contents() {}

  /** Keeps a content; returns its hash. The bytes must not be changed afterwards. */
  public static String keep(byte[] bytes) {
    String hash = hash(bytes);
    KNOWN.putIfAbsent(hash, bytes);
    return hash;
  }

  /** The content of a hash, if it was kept in this process. */
  public static Optional<byte[]> find(String hash) {
    return Optional.ofNullable(KNOWN.get(hash));
  }

  /** SHA-256 as 64 hex digits. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
