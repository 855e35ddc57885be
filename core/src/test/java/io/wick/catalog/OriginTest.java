package io.wick.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginTest {
  @TempDir Path folder;

  /** Stands for a type of a plug-in. */
  record Thing(int size) {}

  private static byte[] bytes() throws IOException {
    try (InputStream file = OriginTest.class.getResourceAsStream("OriginTest$Thing.class")) {
      return file.readAllBytes();
    }
  }

  private String originIn(String jar, long time, Map<String, byte[]> files) throws Exception {
    Path path = folder.resolve(jar);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(time);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    URL[] urls = {path.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      return Origin.of(loader.loadClass(Thing.class.getName()));
    }
  }

  private static Map<String, byte[]> files(Object... namesAndContents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      files.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
    }
    return files;
  }

  @Test
  void isTheContentOfAJarAndNothingElse() throws Exception {
    String type = Thing.class.getName().replace('.', '/') + ".class";
    byte[] one = {1};
    byte[] two = {2};
    String first = originIn("a.jar", 1_000_000_000_000L, files(type, bytes(), "data", one));
    assertThat(first).matches("[0-9a-f]{64}");
    assertThat(originIn("b.jar", 1_500_000_000_000L, files("data", one, type, bytes())))
        .isEqualTo(first);
    assertThat(originIn("c.jar", 0, files("META-INF/MANIFEST.MF", two, type, bytes(), "data", one)))
        .isEqualTo(first);
    assertThat(originIn("d.jar", 0, files(type, bytes(), "data", two))).isNotEqualTo(first);
    assertThat(originIn("e.jar", 0, files(type, bytes(), "date", one))).isNotEqualTo(first);
  }

  @Test
  void isEmptyForWhatComesWithWickAndTheClassFileElsewhere() {
    assertThat(Origin.of(Catalogue.class)).isEmpty();
    assertThat(Origin.of(Thing.class)).matches("[0-9a-f]{64}");
    assertThat(Origin.of(OriginTest.class)).isNotEqualTo(Origin.of(Thing.class));
  }
}
