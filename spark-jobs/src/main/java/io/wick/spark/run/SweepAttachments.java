package io.wick.spark.run;

import io.wick.config.Attachments;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Reads the files that a sweep names: local ones, or those of any file system that Hadoop knows,
 * relative to the sweep file.
 */
public final class SweepAttachments implements Attachments {
  /** Longest file, bytes: it travels to every executor. */
  private static final int LONGEST = 1 << 28;

  private final Configuration configuration;

  /** Reads with these settings of Hadoop. */
  public SweepAttachments(Configuration configuration) {
    this.configuration = configuration;
  }

  /** True for a path with a scheme, e.g. {@code hdfs://...}. */
  public static boolean isRemote(String path) {
    return path.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*");
  }

  @Override
  public Attachment read(String path, String document) throws IOException {
    try {
      boolean absolute = isRemote(path) || path.startsWith("/");
      if (isRemote(path) || (!absolute && isRemote(document))) {
        return remote(absolute ? new Path(path) : new Path(new Path(document).getParent(), path));
      }
      return local(java.nio.file.Path.of(document).resolveSibling(path).toAbsolutePath());
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new IOException("there is no file " + path, e);
    } catch (IllegalArgumentException e) {
      throw new IOException("'" + path + "' is not a path: " + e.getMessage(), e);
    }
  }

  private Attachment remote(Path path) throws IOException {
    var files = path.getFileSystem(configuration);
    var whole = files.makeQualified(path);
    try (var in = files.open(whole)) {
      return attachment(whole.toString(), in.readNBytes(LONGEST + 1));
    }
  }

  private static Attachment local(java.nio.file.Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(path + " is a folder, not a file");
    }
    try (var in = Files.newInputStream(path)) {
      return attachment(path.normalize().toString(), in.readNBytes(LONGEST + 1));
    }
  }

  private static Attachment attachment(String address, byte[] bytes) throws IOException {
    if (bytes.length > LONGEST) {
      throw new IOException(address + " is longer than " + (LONGEST >> 20) + " MiB");
    }
    return new Attachment(address, bytes);
  }
}
