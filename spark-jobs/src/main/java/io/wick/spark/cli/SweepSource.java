package io.wick.spark.cli;

import io.wick.catalog.Catalogue;
import io.wick.config.ConfigException;
import io.wick.config.SweepReader;
import io.wick.spark.analyze.StudyQuery;
import io.wick.spark.run.SweepAttachments;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.OutputFolder;
import io.wick.sweep.Presentation;
import io.wick.sweep.Sweep;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * Where a command gets its sweep from: a sweep file, or the specification stored in an output
 * folder.
 */
final class SweepSource {
  /** Longest document that is read, bytes; the reader allows 1 MB. */
  private static final int LONGEST = 1_100_000;

  private SweepSource() {}

  /**
   * Reads the sweep file of that name.
   *
   * @throws ConfigException if it cannot be read or is wrong
   */
  static Sweep file(String name, List<String> overrides) {
    SweepAttachments attachments = new SweepAttachments(new Configuration());
    Sweep sweep = new SweepReader(Catalogue.load(), attachments).read(text(name), name, overrides);
    StudyQuery.check(sweep.presentation(), name);
    return sweep;
  }

  /**
   * Reads the figures and claims of a sweep file.
   *
   * @throws ConfigException if it cannot be read or they are wrong
   */
  static Presentation presentation(String name) {
    Presentation presentation = SweepReader.presentation(text(name), name);
    StudyQuery.check(presentation, name);
    return presentation;
  }

  /** Reads a sweep file or an output folder, whichever {@code name} is. */
  static Sweep fileOrFolder(String name, List<String> overrides) throws IOException {
    if (!isFolder(name)) {
      return file(name, overrides);
    }
    if (!overrides.isEmpty()) {
      throw new ConfigException(
          "--set changes a sweep file, but "
              + name
              + " is an output folder. Give the file instead.");
    }
    Configuration configuration = new Configuration();
    return SweepFile.read(OutputFolder.of(name, configuration))
        .sweep(Catalogue.load(), configuration);
  }

  static boolean isFolder(String name) throws IOException {
    if (!isRemote(name)) {
      return Files.isDirectory(Path.of(name));
    }
    var path = new org.apache.hadoop.fs.Path(name);
    var files = path.getFileSystem(new Configuration());
    return files.exists(path) && files.getFileStatus(path).isDirectory();
  }

  private static boolean isRemote(String name) {
    return name.matches("[A-Za-z][A-Za-z0-9+.-]+://?.*");
  }

  private static String text(String name) {
    byte[] bytes;
    try {
      bytes = isRemote(name) ? remote(name) : Files.readAllBytes(Path.of(name));
    } catch (java.nio.file.NoSuchFileException | java.io.FileNotFoundException e) {
      throw new ConfigException(
          "There is no file "
              + name
              + ". Give the path of a sweep file, e.g. configs/quickstart.yaml.");
    } catch (IOException e) {
      throw new ConfigException(
          (name.isEmpty() || Files.isDirectory(Path.of(name))
                  ? name + " is a folder, not a sweep file"
                  : "Cannot read " + name + ": " + e.getMessage())
              + ". Give the path of a sweep file.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ConfigException(name + " is not UTF-8 text. Save it as UTF-8.");
    }
  }

  private static byte[] remote(String name) throws IOException {
    var path = new org.apache.hadoop.fs.Path(name);
    try (FSDataInputStream in = path.getFileSystem(new Configuration()).open(path)) {
      return in.readNBytes(LONGEST);
    }
  }
}
