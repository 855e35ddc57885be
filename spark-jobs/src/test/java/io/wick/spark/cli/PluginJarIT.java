package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example plug-in of CONTRIBUTING.md, compiled, packed and used as written there. */
class PluginJarIT {
  private static final Path MODULE = Path.of(System.getProperty("user.dir"));
  private static final Path SOURCES = MODULE.resolve("src/test/plugin");

  @TempDir Path folder;
  private String jar;
  private String sweep;

  @BeforeEach
  void pack() throws IOException {
    Path classes = folder.resolve("classes");
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    String service = "META-INF/services/io.wick.catalog.Extension";
    Files.copy(SOURCES.resolve(service), services.resolve("io.wick.catalog.Extension"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-cp", MODULE.resolve("target/wick.jar").toString()));
    arguments.addAll(List.of("--release", "17", "-d", classes.toString()));
    for (String source : List.of("Funnel.java", "Funnels.java")) {
      arguments.add(SOURCES.resolve("org/example").resolve(source).toString());
    }
    tool("javac", arguments);
    jar = folder.resolve("funnel.jar").toString();
    tool("jar", List.of("--create", "--file", jar, "-C", classes.toString(), "."));
    sweep =
        Files.writeString(
                folder.resolve("funnel.yaml"),
                """
                name: funnel
                seed: 1
                replicates: 3
                potentials:
                  - {type: funnel, dimension: 3, width: {values: [0.1, 1.0]}}
                schedules:
                  - {type: linear, start: 1.0, end: 0.0, duration: 1}
                methods:
                  - {type: simulated-annealing, steps: 2000}
                targets: [0.5]
                """)
            .toString();
  }

  private static void tool(String name, List<String> arguments) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(log, true, StandardCharsets.UTF_8);
    int code =
        ToolProvider.findFirst(name)
            .orElseThrow()
            .run(print, print, arguments.toArray(String[]::new));
    assertThat(code).as(log.toString(StandardCharsets.UTF_8)).isZero();
  }

  private String wick(int code, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(MODULE.resolveSibling("wick").toString());
    command.addAll(List.of(arguments));
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.to(err.toFile()))
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out + Files.readString(err)).isEqualTo(code);
    return out + Files.readString(err);
  }

  @Test
  void aJarAddsAPotentialToEveryCommand() throws IOException, InterruptedException {
    assertThat(wick(2, "plan", sweep)).contains("there is no potential of type 'funnel'");
    assertThat(wick(0, "catalog", "potentials", "funnel", "--jars", jar))
        .contains("a narrow funnel in a plain", "height r / sqrt(r^2 + width^2)");
    assertThat(wick(0, "plan", sweep, "--jars", jar)).contains("6 trials");
    JsonNode trial =
        Json.MAPPER.readTree(wick(0, "trial", sweep, "--jars", jar, "--index", "0", "--json"));
    assertThat(trial.get("potential").asText()).isEqualTo("funnel");

    Path out = folder.resolve("out");
    wick(0, "run", sweep, "--jars", jar, "--out", out.toString());
    List<Object[]> rows = new ArrayList<>();
    CommittedTable.of(OutputFolder.of(out.toString(), new Configuration()), Table.TRIALS)
        .forEach(List.of("trial_key", "best_value"), rows::add);
    assertThat(rows).hasSize(6);
    assertThat(rows)
        .as("one trial alone is the same trial in the sweep, bit by bit")
        .anyMatch(
            row ->
                row[0].equals(trial.get("trial_key").asText())
                    && row[1].equals(trial.get("best_value").asDouble()));
  }
}
