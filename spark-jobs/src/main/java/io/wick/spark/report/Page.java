package io.wick.spark.report;

import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/** The page as far as it is written, and the data of its figures beside it. */
final class Page {
  private static final List<String> SCRIPTS =
      List.of(
          "webjars/vega/5.32.0/vega.min.js",
          "webjars/vega-lite/5.23.0/vega-lite.min.js",
          "webjars/vega-embed/6.29.0/vega-embed.min.js");

  private final OutputFolder output;
  private final Path folder;
  private final Html html = new Html();
  private final Set<String> taken = new HashSet<>();

  Page(OutputFolder output) {
    this.output = output;
    this.folder = new Path(output.root(), "report");
  }

  /** What is written so far. */
  Html html() {
    return html;
  }

  void head(String name) throws IOException {
    html.raw(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
            + " content=\"width=device-width, initial-scale=1\"><title>"
            + Html.escape(name)
            + " · Wick</title><style>"
            + resource("page.css")
            + "</style></head><body>");
    html.raw("<h1>" + Html.escape(name) + "</h1>");
  }

  void foot() throws IOException {
    for (String script : SCRIPTS) {
      html.raw("<script>" + webjar(script).replace("</script", "<\\/script") + "</script>");
    }
    html.raw("<script>" + resource("page.js") + "</script></body></html>");
  }

  /**
   * Takes the name of a figure or a table with data beside it; false if it is taken. Those of the
   * sweep file come first, and so the report's own of the same name stays away.
   */
  boolean take(String name) {
    return taken.add(name);
  }

  /** A figure of the report's own, unless its name is taken. */
  void figure(Figure figure) throws IOException {
    if (take(figure.name())) {
      draw(figure);
    }
  }

  void draw(Figure figure) throws IOException {
    if (!figure.data().isEmpty()) {
      data(figure.name(), figure.data());
      html.heading(figure.title());
      html.raw(figure.html());
    }
  }

  /** The data of a figure or table as CSV beside the page. */
  void data(String name, Extract extract) throws IOException {
    Path data = new Path(folder, "data");
    output.files().mkdirs(data);
    output.write(new Path(data, name + ".csv"), extract.csv().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the page; returns its path. */
  Path write() throws IOException {
    Path index = new Path(folder, "index.html");
    output.files().mkdirs(folder);
    output.write(index, html.toString().getBytes(StandardCharsets.UTF_8));
    return index;
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = Page.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String webjar(String name) throws IOException {
    try (InputStream file =
        Page.class.getClassLoader().getResourceAsStream("META-INF/resources/" + name)) {
      if (file == null) {
        throw new IOException("the jar has no " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
