package io.wick.config;

import java.io.IOException;

/** Reads the files that a sweep file names. Core knows no file system: the caller supplies this. */
public interface Attachments {
  /** A file that was read: its whole address, which means the same from anywhere, and its bytes. */
  record Attachment(String address, byte[] bytes) {}

  /**
   * Reads a file.
   *
   * @param path as written
   * @param document name of the sweep file; relative paths start at its folder
   * @throws IOException if it cannot be read; the message is a plain sentence without a full stop
   *     that names the file
   */
  Attachment read(String path, String document) throws IOException;
}
