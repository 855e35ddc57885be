package io.wick.config;

/**
 * The sweep file is at fault. The message names file, line, path, value and a way out; the command
 * exits with 2.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One plain sentence per problem, separated by line breaks. */
  public ConfigException(String message) {
    super(message);
  }
}
