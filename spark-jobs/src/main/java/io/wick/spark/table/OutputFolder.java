package io.wick.spark.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The layout of an output folder, on any Hadoop file system:
 *
 * <pre>
 * OUT/sweep.json          what is computed
 * OUT/run_status.json     how the run is doing
 * OUT/trials/ …           one folder per {@link Table}
 * OUT/_commits/           wave-00007.json per committed wave; wave-00007.intent while it is published
 * OUT/_staging/           files of waves that are not committed
 * OUT/_attempts/          which trials were running, should the process die
 * OUT/_lock/              which driver owns the folder
 * </pre>
 */
public final class OutputFolder {
  private final Path root;
  private final Configuration configuration;
  private final FileSystem files;

  private OutputFolder(Path root, Configuration configuration, FileSystem files) {
    this.root = root;
    this.configuration = configuration;
    this.files = files;
  }

  /** The folder of that name, which need not exist. */
  public static OutputFolder of(String folder, Configuration configuration) throws IOException {
    Path path = new Path(folder);
    FileSystem files = path.getFileSystem(configuration);
    // Parquet pages and commits carry their own checks; .crc files beside the tables would only
    // double the calls and puzzle readers.
    files.setWriteChecksum(false);
    return new OutputFolder(files.makeQualified(path), configuration, files);
  }

  /** The folder, qualified. */
  public Path root() {
    return root;
  }

  /** The folder as users write it: a plain path where it is local. */
  @Override
  public String toString() {
    return root.toUri().getScheme().equals("file") ? root.toUri().getPath() : root.toString();
  }

  /** The file system it lives on. */
  public FileSystem files() {
    return files;
  }

  /** Hadoop's settings. */
  public Configuration configuration() {
    return configuration;
  }

  /** True if a sweep was started here. */
  public boolean hasSweep() throws IOException {
    return files.exists(sweepFile());
  }

  /** What is computed here. */
  public Path sweepFile() {
    return new Path(root, "sweep.json");
  }

  /** How the run is doing. */
  public Path statusFile() {
    return new Path(root, "run_status.json");
  }

  /** Folder of a table. */
  public Path folder(Table table) {
    return new Path(root, table.folder());
  }

  /** Commits and intents. */
  public Path commits() {
    return new Path(root, "_commits");
  }

  /** Everything unpublished. */
  public Path staging() {
    return new Path(root, "_staging");
  }

  /** Everything unpublished of one wave. */
  public Path staging(int wave) {
    return new Path(staging(), waveName(wave));
  }

  /** Marks of running trials. */
  public Path attempts() {
    return new Path(root, "_attempts");
  }

  /** Claims of drivers. */
  public Path lock() {
    return new Path(root, "_lock");
  }

  /** Name of a wave in all file names, e.g. {@code wave-00007}. */
  public static String waveName(int wave) {
    return String.format(Locale.ROOT, "wave-%05d", wave);
  }

  /** Entries of a folder, sorted by name; empty if it does not exist. */
  public List<FileStatus> list(Path folder) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    try {
      for (FileStatus status : files.listStatus(folder)) {
        found.add(status);
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    found.sort((a, b) -> a.getPath().getName().compareTo(b.getPath().getName()));
    return found;
  }

  /** Writes a small file in one step. */
  public void write(Path target, byte[] content) throws IOException {
    AtomicFile.write(files, staging(), target, content);
  }
}
