package io.wick.spark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.spark.table.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A figure: a Vega-Lite specification and its data.
 *
 * @param name of the CSV file
 * @param title heading
 * @param caption what to see, in a sentence or two
 * @param data rows
 * @param drawing the specification without data and choices
 * @param choice column whose values the reader chooses among; null if all is shown at once
 */
record Figure(
    String name, String title, String caption, Extract data, ObjectNode drawing, String choice) {

  /** A figure of this package, drawn by {@code name.vl.json}, with a choice of the problem. */
  static Figure of(String name, String title, String caption, Extract data) {
    return of(name, title, caption, data, Map.of());
  }

  /**
   * A figure of this package.
   *
   * @param axisTitles titles by channel that only the sweep knows, e.g. those of swept parameters
   */
  static Figure of(
      String name, String title, String caption, Extract data, Map<String, String> axisTitles) {
    try (InputStream file = Figure.class.getResourceAsStream(name + ".vl.json")) {
      ObjectNode drawing = (ObjectNode) Json.MAPPER.readTree(file);
      axisTitles.forEach(
          (channel, text) ->
              ((ObjectNode) drawing.get("encoding").get(channel)).put("title", text));
      boolean chosen = data.columns().contains("problem");
      return chosen
          ? new Figure(name, title, caption, data.sorted("problem"), drawing, "problem")
          : new Figure(name, title, caption, data, drawing, null);
    } catch (IOException e) {
      throw new UncheckedIOException("the specification of figure " + name + " is unreadable", e);
    }
  }

  /** The whole specification. */
  ObjectNode spec() {
    ObjectNode spec = Json.MAPPER.createObjectNode();
    spec.put("$schema", "https://vega.github.io/schema/vega-lite/v5.json");
    spec.putObject("data").set("values", data.json());
    if (choice != null) {
      ArrayNode options = Json.MAPPER.createArrayNode();
      data.distinct(choice).forEach(options::add);
      ObjectNode parameter = spec.putArray("params").addObject().put("name", "choice");
      parameter.set("value", options.get(0));
      ObjectNode menu = parameter.putObject("bind").put("input", "select");
      menu.put("name", Character.toUpperCase(choice.charAt(0)) + choice.substring(1) + " ");
      menu.set("options", options);
      spec.putArray("transform")
          .addObject()
          .put("filter", "'' + datum[" + Json.MAPPER.valueToTree(choice) + "] === choice");
    }
    spec.setAll(drawing);
    return spec;
  }

  /** The figure as markup. */
  String html() {
    String id = "spec-" + name;
    return "<figure data-spec=\""
        + id
        + "\" id=\"figure-"
        + name
        + "\"><div class=\"chart\"></div><figcaption>"
        + Html.escape(caption)
        + (data.cut() ? " Only the first " + data.rows().size() + " points are shown." : "")
        + " <a href=\"data/"
        + name
        + ".csv\">Data as CSV</a></figcaption></figure>\n<script type=\"application/json\" id=\""
        + id
        + "\">"
        + Html.inScript(spec().toString())
        + "</script>";
  }
}
