package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wick.spark.testing.SharedSpark;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The report in a real browser: every figure is drawn, the console stays silent. Skipped where
 * there is no Chromium; {@code .ci/run} installs it.
 */
class ReportPageIT {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Milliseconds of the page's clock, which runs as fast as the page allows. */
  private static final String PATIENCE = "30000";

  /** Vega ends what it shortens with an ellipsis. */
  private static final Predicate<String> CUT = label -> label.contains("…");

  @TempDir static Path folder;
  private static String browser;

  @BeforeAll
  static void report() throws IOException {
    browser = find();
    assumeTrue(browser != null, "there is no Chromium on the PATH");
    SharedSpark.get();
    report("analysis", ReportTest.SWEEP);
    report("study", StudyTest.SWEEP + StudyTest.FIGURES);
  }

  private static void report(String name, String document) throws IOException {
    Path sweep = Files.writeString(folder.resolve(name + ".yaml"), document);
    Wick.run("run", sweep.toString(), "--out", folder.resolve(name).toString());
  }

  private static String find() {
    for (String entry : System.getenv("PATH").split(File.pathSeparator)) {
      for (String name : NAMES) {
        if (Files.isExecutable(Path.of(entry, name))) {
          return Path.of(entry, name).toString();
        }
      }
    }
    return null;
  }

  static List<Arguments> views() {
    List<String> analysis =
        List.of("convergence", "evolution", "profiles", "heatmap", "scaling", "decay");
    List<String> study = List.of("levels", "map", "bars");
    String desk = "--window-size=1280,900";
    String phone = "--window-size=390,844";
    return List.of(
        Arguments.of("analysis", analysis, List.of(desk)),
        Arguments.of("analysis", analysis, List.of(desk, "--force-dark-mode")),
        Arguments.of("study", study, List.of(desk)),
        Arguments.of("analysis", analysis, List.of(phone)),
        Arguments.of("study", study, List.of(phone)));
  }

  @ParameterizedTest
  @MethodSource("views")
  void drawsEveryFigureWithoutAWord(String name, List<String> figures, List<String> screen)
      throws Exception {
    Path dom = folder.resolve("dom.html");
    Path log = folder.resolve("log.txt");
    List<String> command = new ArrayList<>(List.of(browser, "--headless", "--no-sandbox"));
    command.addAll(List.of("--disable-gpu", "--no-first-run", "--disable-background-networking"));
    command.addAll(List.of("--disable-component-update", "--disable-sync", "--disable-quic"));
    command.addAll(List.of("--enable-logging=stderr", "--user-data-dir=" + folder.resolve("home")));
    command.addAll(List.of("--virtual-time-budget=" + PATIENCE, "--dump-dom"));
    command.addAll(screen);
    command.add(folder.resolve(name).resolve("report/index.html").toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String drawn = Files.readString(dom);
    Matcher marks = Pattern.compile("<figure data-spec=\"spec-([a-z-]+)\"[^>]*>").matcher(drawn);
    List<String> names = new ArrayList<>();
    while (marks.find()) {
      names.add(marks.group(1));
      assertThat(marks.group()).contains("data-drawn=\"yes\"");
    }
    assertThat(names).containsAll(figures);
    assertThat(drawn.split("<svg", -1)).hasSizeGreaterThan(names.size());
    // No name in a legend is cut, however narrow the page.
    Matcher legends = Pattern.compile("role-legend-label.*?</g>").matcher(drawn);
    assertThat(legends.results().map(MatchResult::group)).isNotEmpty().noneMatch(CUT);
    String console =
        Files.readString(log, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.contains("CONSOLE"))
            .reduce("", String::concat);
    assertThat(console).isEmpty();
  }
}
