package io.wick.catalog;

/**
 * A configurable record that stands for data: in the identity of a trial it is its content, not the
 * way to it. The same data under another path is the same trial; other data under the same path is
 * another one.
 */
public interface ContentAddressed {
  /** SHA-256 of everything in it that bears on results, 64 hex digits. */
  String contentHash();
}
