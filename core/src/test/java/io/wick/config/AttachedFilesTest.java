package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.catalog.Catalogue;
import io.wick.potential.learning.Contents;
import io.wick.sweep.Sweep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttachedFilesTest {
  private final Map<String, String> files = new HashMap<>();

  private Sweep read(String data) {
    return read(data, List.of());
  }

  private Sweep read(String data, List<String> overrides) {
    String text =
        """
        name: learn
        potentials:
          - {type: logistic-regression, l2: {values: [0.1, 0.2]}, data: %s}
        methods: [{type: random-search, points: 10}]
        """
            .formatted(data);
    Attachments attachments =
        (path, document) -> {
          assertThat(document).isIn("a.yaml", "sweep.json");
          String address = path.startsWith("/") ? path : "/base/" + path;
          if (!files.containsKey(address)) {
            throw new IOException("there is no file " + address);
          }
          byte[] bytes = files.get(address).getBytes(StandardCharsets.UTF_8);
          return new Attachments.Attachment(address, bytes);
        };
    return new SweepReader(Catalogue.load(), attachments).read(text, "a.yaml", overrides);
  }

  private static String key(Sweep sweep) {
    return sweep.space().trial(0).orElseThrow().key().toString();
  }

  @Test
  void theStoredSweepSaysWhichContentItMeans() {
    files.put("/base/p.csv", "x,c\n1,a\n2,b\n");
    Sweep sweep = read("{type: csv, path: p.csv}");
    String hash = Contents.hash("x,c\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_8));
    assertThat(sweep.specification()).contains("\"/base/p.csv\"", hash);
    assertThat(AttachedFiles.hashes(sweep.specification())).containsExactly(hash);
    assertThat(sweep.space().size()).isEqualTo(2);
    // An executor has the content, not the file.
    files.clear();
    Sweep again =
        new SweepReader(Catalogue.load()).read(sweep.specification(), "sweep.json", List.of());
    assertThat(again.hash()).isEqualTo(sweep.hash());
    assertThat(key(again)).isEqualTo(key(sweep));
  }

  @Test
  void anotherContentIsAnotherTrialAndRefusedWhereItIsNotMeant() {
    files.put("/base/p.csv", "x,c\n1,a\n2,b\n");
    files.put("/q.csv", "x,c\n1,a\n2,b\n");
    Sweep sweep = read("{type: csv, path: p.csv}");
    Sweep moved = read("{type: csv, path: p.csv}", List.of("potentials[0].data.path=/q.csv"));
    assertThat(key(moved)).isEqualTo(key(sweep));
    files.put("/base/p.csv", "x,c\n1,a\n3,b\n4,b\n");
    Sweep changed = read("{type: csv, path: p.csv}");
    assertThat(key(changed)).isNotEqualTo(key(sweep));
    assertThat(changed.hash()).isNotEqualTo(sweep.hash());
    String old = AttachedFiles.hashes(sweep.specification()).iterator().next();
    assertThatThrownBy(() -> read("{type: csv, path: p.csv, hash: " + old + "}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(
            "potentials[0].data: the content of /base/p.csv is not the one that is asked for")
        .hasMessageContaining("(a.yaml:3)");
  }

  @Test
  void mistakesInAFileAreToldWithTheSweep() {
    assertThatThrownBy(() -> read("{type: csv, path: no.csv}"))
        .hasMessage(
            "potentials[0].data.path: there is no file /base/no.csv (a.yaml:3). Paths are"
                + " absolute, or start at the folder of the sweep file.");
    files.put("/base/p.csv", "x,c\n1,a\ntwo,b\n");
    assertThatThrownBy(() -> read("{type: csv, path: p.csv}"))
        .hasMessageContaining("/base/p.csv:3, column 1 ('x') must be a finite number")
        .hasMessageContaining("a.yaml:3");
    assertThatThrownBy(() -> read("{type: csv, path: {values: [a, b]}}"))
        .hasMessageContaining("potentials[0].data.path cannot be an axis");
    assertThatThrownBy(() -> read("{type: csv}")).hasMessageContaining("data.path is missing");
    assertThatThrownBy(() -> read("{type: csv, path: }")).hasMessageContaining("path has no value");
    files.put("/base/p.csv", "x,c\n1,a\n2,b\n");
    assertThatThrownBy(() -> read("{type: csv, path: p.csv, label: lst}"))
        .hasMessageContaining("has no column 'lst' for the label");
  }

  @Test
  void dataSetsCanBeNamedAndSwept() {
    assertThat(read("iris").space().size()).isEqualTo(2);
    Sweep moons = read("{type: two-moons, points: {values: [20, 40]}, noise: 0.2}");
    assertThat(moons.space().size()).isEqualTo(4);
    assertThatThrownBy(() -> read("{type: iriz}")).hasMessageContaining("Maybe 'iris'?");
  }
}
