package io.wick.spark.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Small files that are there whole or not at all: written beside their place and renamed into it.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a file, replacing what was there.
   *
   * @param scratch folder for the unfinished file, on the same file system
   */
  public static void write(FileSystem files, Path scratch, Path target, byte[] content)
      throws IOException {
    Path unfinished = new Path(scratch, target.getName() + "." + UUID.randomUUID());
    try {
      try (OutputStream out = files.create(unfinished, false)) {
        out.write(content);
      }
      // Without its folder, the local file system would copy instead of renaming.
      files.mkdirs(target.getParent());
      move(files, unfinished, target);
    } catch (IOException e) {
      files.delete(unfinished, false);
      throw e;
    }
  }

  /**
   * Renames a file into place, replacing what was there. Some file systems replace in one step,
   * others refuse: there the old one is deleted first.
   */
  static void move(FileSystem files, Path from, Path to) throws IOException {
    boolean moved;
    try {
      moved = files.rename(from, to);
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      moved = false;
    }
    if (moved) {
      return;
    }
    if (!files.exists(from)) {
      throw new FileNotFoundException(from + " is not there to be renamed to " + to);
    }
    files.delete(to, false);
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  /** The whole content of a small file. */
  public static byte[] read(FileSystem files, Path file) throws IOException {
    try (var in = files.open(file)) {
      return in.readAllBytes();
    }
  }
}
