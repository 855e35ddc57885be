package io.wick.spark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.spark.table.Json;
import io.wick.sweep.Chart;
import io.wick.sweep.Coordinate;
import io.wick.sweep.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns a chart of a sweep file into a Vega-Lite specification. */
final class Drawing {
  private static final int HEIGHT = 340;

  /** Two panels fit beside each other on the page. */
  private static final int PANEL_WIDTH = 420;

  private static final int PANEL_HEIGHT = 260;

  /** What the name of a row takes. */
  private static final int ROW_HEIGHT = 15;

  /** Colours of the page, see {@code page.js}. */
  private static final int COLOURS = 8;

  /** Solid, dashed, dotted. */
  private static final int[][] DASHES = {{1, 0}, {6, 3}, {2, 3}};

  private final Chart chart;
  private final Extract data;

  private Drawing(Chart chart, Extract data) {
    this.chart = chart;
    this.data = data;
  }

  /** The columns that the chart names and the query does not give. */
  static List<String> missing(Chart chart, List<String> columns) {
    List<String> named = new ArrayList<>();
    named.add(chart.x().field());
    named.add(chart.y().field());
    named.add(chart.color());
    named.add(chart.panel());
    named.add(chart.select());
    for (Layer layer : chart.layers()) {
      named.add(layer.field());
      named.add(layer.low());
      named.add(layer.high());
    }
    return named.stream().filter(n -> n != null && !columns.contains(n)).distinct().toList();
  }

  /** The specification, without data. */
  static ObjectNode of(Chart chart, Extract data) {
    return new Drawing(chart, data).spec();
  }

  private ObjectNode spec() {
    ObjectNode spec = Json.MAPPER.createObjectNode();
    ObjectNode view = spec;
    if (chart.panel() == null) {
      spec.put("width", "container").put("height", height(HEIGHT));
    } else {
      spec.put("columns", 2);
      // The last row may have one panel only; a shared axis would stand under an empty place.
      spec.putObject("resolve").putObject("axis").put("x", "independent");
      ObjectNode facet = channel(spec.putObject("facet"), chart.panel(), "nominal");
      // Without an order of its own a facet is sorted by name: 10 before 2.
      ArrayNode order = facet.putArray("sort");
      data.distinct(chart.panel()).forEach(order::add);
      facet.putObject("header").putNull("title").put("labelFontSize", 13);
      view = spec.putObject("spec").put("width", PANEL_WIDTH).put("height", height(PANEL_HEIGHT));
    }
    ObjectNode encoding = view.putObject("encoding");
    position(encoding.putObject("x"), chart.x(), chart.x().field());
    if (chart.color() != null) {
      ObjectNode color = channel(encoding.putObject("color"), chart.color(), "nominal");
      color.putNull("sort");
      legend(color);
    }
    ArrayNode layers = view.putArray("layer");
    boolean menu = chart.color() != null;
    for (Layer layer : chart.layers()) {
      draw(layers, layer, menu);
      menu = false;
    }
    return spec;
  }

  /** At least this; more where the y axis names so many rows that their names would overlap. */
  private int height(int least) {
    boolean named = chart.y().scale() == Coordinate.Scale.NOMINAL;
    return named ? Math.max(least, ROW_HEIGHT * data.distinct(chart.y().field()).size()) : least;
  }

  private void draw(ArrayNode layers, Layer layer, boolean legend) {
    if (layer.low() != null) {
      ObjectNode interval = layers.addObject();
      boolean band = layer.mark() == Layer.Mark.LINE;
      ObjectNode mark = interval.putObject("mark").put("type", band ? "area" : "rule");
      if (band) {
        mark.put("opacity", 0.15);
      }
      ObjectNode encoding = interval.putObject("encoding");
      position(encoding.putObject("y"), chart.y(), layer.low());
      besideEachOther(encoding, layer);
      encoding.putObject("y2").put("field", escaped(layer.high()));
    }
    ObjectNode drawn = layers.addObject();
    if (legend) {
      ObjectNode chosen = drawn.putArray("params").addObject().put("name", "chosen");
      chosen.putObject("select").put("type", "point").putArray("fields").add(chart.color());
      chosen.put("bind", "legend");
    }
    ObjectNode encoding = drawn.putObject("encoding");
    mark(drawn.putObject("mark"), layer);
    if (layer.mark() == Layer.Mark.CELL) {
      position(encoding.putObject("y"), chart.y(), chart.y().field());
      ObjectNode color = channel(encoding.putObject("color"), layer.field(), "quantitative");
      color.putObject("scale").put("scheme", "viridis");
      color.putObject("legend").put("title", layer.field()).put("orient", "right");
    } else {
      position(encoding.putObject("y"), chart.y(), layer.field());
      besideEachOther(encoding, layer);
      dashes(encoding, layer);
    }
    tooltip(encoding.putArray("tooltip"));
  }

  /** Points and bars of different colour that share a place would hide each other. */
  private void besideEachOther(ObjectNode encoding, Layer layer) {
    boolean shared = chart.x().scale() == Coordinate.Scale.NOMINAL && chart.color() != null;
    if (shared && (layer.mark() == Layer.Mark.POINT || layer.mark() == Layer.Mark.BAR)) {
      channel(encoding.putObject("xOffset"), chart.color(), "nominal").putNull("sort");
    }
  }

  /** The ninth line has the colour of the first: a dash tells them apart. */
  private void dashes(ObjectNode encoding, Layer layer) {
    int lines = chart.color() == null ? 0 : data.distinct(chart.color()).size();
    if (lines > COLOURS && layer.mark() == Layer.Mark.LINE && !layer.dashed()) {
      ObjectNode dash = channel(encoding.putObject("strokeDash"), chart.color(), "nominal");
      dash.putNull("sort");
      legend(dash);
      ArrayNode range = dash.putObject("scale").putArray("range");
      for (int i = 0; i < lines; i++) {
        int[] pattern = DASHES[i / COLOURS % DASHES.length];
        range.addArray().add(pattern[0]).add(pattern[1]);
      }
    }
  }

  private static void legend(ObjectNode channel) {
    ObjectNode legend = channel.putObject("legend").putNull("title").put("orient", "bottom");
    legend.put("columns", 3).put("labelLimit", 300);
  }

  private static void mark(ObjectNode mark, Layer layer) {
    switch (layer.mark()) {
      case POINT -> mark.put("type", "point").put("filled", true).put("size", 50);
      case LINE -> {
        mark.put("type", "line").put("strokeWidth", 2);
        if (layer.dashed()) {
          mark.putArray("strokeDash").add(6).add(4);
        }
      }
      case BAR -> mark.put("type", "bar");
      case CELL -> mark.put("type", "rect");
    }
  }

  private void tooltip(ArrayNode tooltip) {
    for (String column : data.columns()) {
      boolean number = data.isNumeric(column);
      ObjectNode line = channel(tooltip.addObject(), column, number ? "quantitative" : "nominal");
      line.put("title", column);
      if (number) {
        line.put("format", ".5~g");
      }
    }
  }

  private static void position(ObjectNode channel, Coordinate coordinate, String field) {
    boolean nominal = coordinate.scale() == Coordinate.Scale.NOMINAL;
    channel(channel, field, nominal ? "nominal" : "quantitative");
    ObjectNode axis = channel.putObject("axis").put("title", coordinate.title());
    if (nominal) {
      channel.putNull("sort");
      // Swept numbers such as 64.633040701 would not fit.
      axis.put("labelExpr", "isNumber(datum.value) ? format(datum.value, '.4~g') : datum.label");
      return;
    }
    ObjectNode scale = channel.putObject("scale");
    scale.put("type", coordinate.scale().name().toLowerCase(Locale.ROOT));
    if (coordinate.scale() == Coordinate.Scale.LINEAR) {
      scale.put("zero", false);
    }
    axis.put("format", "~g").put("labelSeparation", 8);
  }

  private static ObjectNode channel(ObjectNode channel, String field, String type) {
    return channel.put("field", escaped(field)).put("type", type);
  }

  /** A dot or a bracket in a name would be a path to Vega. */
  private static String escaped(String field) {
    return field.replaceAll("([\\\\.\\[\\]])", "\\\\$1");
  }
}
