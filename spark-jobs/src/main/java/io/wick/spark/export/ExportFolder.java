package io.wick.spark.export;

import io.wick.spark.run.RefusedException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where an export goes. Files are written beside it and appear all at once at the end; what was not
 * {@link #publish published} is removed.
 */
final class ExportFolder implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final FileSystem files;
  private final Path target;
  private final Path staged;
  private final boolean replace;

  private ExportFolder(FileSystem files, Path target, boolean replace) {
    this.files = files;
    this.target = target;
    this.staged = new Path(target.getParent(), "." + target.getName() + "-" + UUID.randomUUID());
    this.replace = replace;
  }

  /**
   * A folder to be written.
   *
   * @param replace true if an earlier export there may go
   * @throws RefusedException if something is there that may not
   */
  static ExportFolder of(Path folder, Configuration configuration, boolean replace)
      throws IOException {
    FileSystem files = folder.getFileSystem(configuration);
    files.setWriteChecksum(false);
    Path target = files.makeQualified(folder);
    if (!replace && files.exists(target) && files.listStatus(target).length > 0) {
      throw new RefusedException(
          plain(target) + " is not empty. Name another folder with --to, or remove this one.");
    }
    return new ExportFolder(files, target, replace);
  }

  /** A new file. */
  Writer create(String name) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(files.create(new Path(staged, name), true), StandardCharsets.UTF_8),
        BUFFER);
  }

  /** Writes a small file. */
  void write(String name, String content) throws IOException {
    try (Writer writer = create(name)) {
      writer.write(content);
    }
  }

  /** Makes everything visible under its name. */
  void publish() throws IOException {
    files.mkdirs(target.getParent());
    if (files.exists(target) && (replace || files.listStatus(target).length == 0)) {
      files.delete(target, true);
    }
    if (!files.rename(staged, target)) {
      throw new IOException("cannot move " + staged + " to " + target);
    }
  }

  @Override
  public void close() throws IOException {
    files.delete(staged, true);
  }

  private static String plain(Path path) {
    return path.toUri().getScheme().equals("file") ? path.toUri().getPath() : path.toString();
  }

  @Override
  public String toString() {
    return plain(target);
  }
}
