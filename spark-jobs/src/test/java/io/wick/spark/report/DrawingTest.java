package io.wick.spark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.sweep.Chart;
import io.wick.sweep.Coordinate;
import io.wick.sweep.Layer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static JsonNode spec(int lines) {
    return spec(lines, null);
  }

  private static JsonNode spec(int lines, String panel) {
    Chart chart =
        new Chart(
            "profiles",
            "Lines",
            "",
            "select 1",
            new Coordinate("x", "x", Coordinate.Scale.LINEAR),
            new Coordinate("y", "y", Coordinate.Scale.LINEAR),
            "method",
            panel,
            null,
            List.of(
                new Layer(Layer.Mark.LINE, "y", null, null, false),
                new Layer(Layer.Mark.LINE, "law", null, null, true)));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      rows.add(List.of(1.0, 2.0, 3.0, "method " + i));
    }
    return Drawing.of(chart, new Extract(List.of("x", "y", "law", "method"), rows));
  }

  /** Three panels in two columns: the second stands above an empty place. */
  @Test
  void everyPanelHasItsHorizontalAxis() {
    JsonNode panels = spec(3, "method");
    assertThat(panels.at("/resolve/axis/x").asText()).isEqualTo("independent");
    assertThat(panels.at("/facet/sort")).hasSize(3);
    assertThat(spec(3).has("resolve")).isFalse();
  }

  @Test
  void linesBeyondTheColoursAreDashed() {
    assertThat(spec(8).at("/layer/0/encoding").has("strokeDash")).isFalse();
    JsonNode dash = spec(20).at("/layer/0/encoding/strokeDash");
    assertThat(dash.at("/field").asText()).isEqualTo("method");
    JsonNode range = dash.at("/scale/range");
    assertThat(range).hasSize(20);
    // Of one colour: 0, 8 and 16.
    Set<String> patterns = new HashSet<>();
    for (int line : new int[] {0, 8, 16}) {
      patterns.add(range.get(line).toString());
    }
    assertThat(patterns).hasSize(3);
    // What is dashed by itself stays so.
    assertThat(spec(20).at("/layer/1/encoding").has("strokeDash")).isFalse();
    assertThat(spec(20).at("/layer/1/mark/strokeDash/0").asInt()).isEqualTo(6);
  }

  /** Names of rows that overlap cannot be read. */
  @Test
  void aHeatMapIsAsHighAsItsRowsNeed() {
    assertThat(heatMap(40).at("/spec/height").asInt()).isEqualTo(600);
    assertThat(heatMap(2).at("/spec/height").asInt()).isEqualTo(260);
  }

  private static JsonNode heatMap(int count) {
    Chart chart =
        new Chart(
            "cells",
            "Cells",
            "",
            "select 1",
            new Coordinate("x", "x", Coordinate.Scale.NOMINAL),
            new Coordinate("y", "y", Coordinate.Scale.NOMINAL),
            null,
            "panel",
            null,
            List.of(new Layer(Layer.Mark.CELL, "value", null, null, false)));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(List.of("a", "row " + i, 1.0, "panel"));
    }
    return Drawing.of(chart, new Extract(List.of("x", "y", "value", "panel"), rows));
  }
}
