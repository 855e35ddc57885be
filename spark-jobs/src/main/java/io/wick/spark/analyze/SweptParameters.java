package io.wick.spark.analyze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.sweep.AxisColumn;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds what an axis has set in stored parameters. */
final class SweptParameters {
  private SweptParameters() {}

  /**
   * Takes out what the axis of a column has set: the parameter of that name, else the innermost one
   * around it, for records may write what they were given in another form.
   *
   * @param path where {@code node} stands in a sweep file, e.g. {@code method.grid}
   */
  static boolean remove(JsonNode node, String path, String axis) {
    String closest = null;
    String its = "";
    Map<String, JsonNode> children = children(node);
    for (String step : children.keySet()) {
      String column = AxisColumn.nameOf(path + step);
      if (axis.equals(column)) {
        drop(node, step);
        return true;
      }
      if (axis.startsWith(column + "_") && column.length() > its.length()) {
        closest = step;
        its = column;
      }
    }
    if (closest != null && !remove(children.get(closest), path + closest, axis)) {
      drop(node, closest);
    }
    return closest != null;
  }

  private static Map<String, JsonNode> children(JsonNode node) {
    Map<String, JsonNode> children = new LinkedHashMap<>();
    node.properties().forEach(field -> children.put("." + field.getKey(), field.getValue()));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      children.put("[" + i + "]", node.get(i));
    }
    return children;
  }

  private static void drop(JsonNode node, String step) {
    if (node instanceof ObjectNode object) {
      object.remove(step.substring(1));
      return;
    }
    ArrayNode array = (ArrayNode) node;
    JsonNode value = array.get(Integer.parseInt(step.substring(1, step.length() - 1)));
    for (int i = 0; i < array.size(); i++) {
      // One value that was expanded to one per axis was swept as a whole.
      if (array.get(i).equals(value)) {
        array.setNull(i);
      }
    }
  }
}
