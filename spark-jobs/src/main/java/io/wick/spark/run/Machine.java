package io.wick.spark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a time was measured on.
 *
 * @param processor name and architecture
 * @param threads how many run at once
 * @param java name and version of the virtual machine
 */
public record Machine(String processor, int threads, String java) {
  /** This one. */
  public static Machine here() throws IOException {
    return new Machine(
        named(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
  }

  private static String named() throws IOException {
    Path description = Path.of("/proc/cpuinfo");
    String name = "unnamed processor";
    if (Files.isReadable(description)) {
      name =
          Files.readAllLines(description).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(name);
    }
    return name + ", " + System.getProperty("os.arch");
  }

  @Override
  public String toString() {
    return processor + ", " + threads + " threads; " + java;
  }
}
