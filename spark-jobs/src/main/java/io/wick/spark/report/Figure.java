package io.wick.spark.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.spark.table.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A figure: a Vega-Lite specification of this package, with its data.
 *
 * @param name of the specification {@code name.vl.json} and of the CSV file
 * @param title heading
 * @param caption what to see, in a sentence or two
 * @param data rows
 * @param axisTitles titles by channel that only the sweep knows, e.g. those of swept parameters
 */
record Figure(
    String name, String title, String caption, Extract data, Map<String, String> axisTitles) {
  Figure(String name, String title, String caption, Extract data) {
    this(name, title, caption, data, Map.of());
  }

  /** The specification with the data and, where it has one, the choices of its selection. */
  ObjectNode spec() {
    try (InputStream file = Figure.class.getResourceAsStream(name + ".vl.json")) {
      ObjectNode spec = (ObjectNode) Json.MAPPER.readTree(file);
      spec.put("$schema", "https://vega.github.io/schema/vega-lite/v5.json");
      spec.putObject("data").set("values", data.json());
      if (data.columns().contains("problem")) {
        ArrayNode options = Json.MAPPER.createArrayNode();
        data.distinct("problem").forEach(options::add);
        JsonNode parameter = spec.get("params").get(0);
        ((ObjectNode) parameter.get("bind")).set("options", options);
        ((ObjectNode) parameter).set("value", options.get(0));
      }
      axisTitles.forEach(
          (channel, title) -> ((ObjectNode) spec.get("encoding").get(channel)).put("title", title));
      return spec;
    } catch (IOException e) {
      throw new UncheckedIOException("the specification of figure " + name + " is unreadable", e);
    }
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
        + " <a href=\"data/"
        + name
        + ".csv\">Data as CSV</a></figcaption></figure>\n<script type=\"application/json\" id=\""
        + id
        + "\">"
        + Html.inScript(spec().toString())
        + "</script>";
  }
}
