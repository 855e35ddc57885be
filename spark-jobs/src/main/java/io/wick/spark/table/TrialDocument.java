package io.wick.spark.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.trial.PopulationRow;
import io.wick.trial.Sample;
import io.wick.trial.SpectrumRow;

/**
 * A finished trial as one JSON object whose names are those of the tables: the columns of its
 * {@code trials} row at the top, {@code spectra}, {@code populations} and {@code trajectories} as
 * arrays of their rows. Numbers in full precision; what a table holds as null is null.
 */
public final class TrialDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TrialDocument() {}

  /** The document. */
  public static ObjectNode of(TableDefinitions tables, FinishedTrial finished) {
    ObjectNode document = object(tables.trials(), finished);
    ArrayNode spectra = document.putArray(Table.SPECTRA.folder());
    String parameters = Parameters.json(finished.trial().potential());
    for (SpectrumRow row : finished.result().spectrum()) {
      spectra.add(object(tables.levels(), new TableDefinitions.Level(finished, parameters, row)));
    }
    ArrayNode populations = document.putArray(Table.POPULATIONS.folder());
    for (PopulationRow row : finished.result().populations()) {
      populations.add(object(tables.shares(), new TableDefinitions.Share(finished.key(), row)));
    }
    ArrayNode trajectories = document.putArray(Table.TRAJECTORIES.folder());
    for (Sample sample : finished.result().trajectory()) {
      trajectories.add(object(tables.steps(), new TableDefinitions.Step(finished.key(), sample)));
    }
    return document;
  }

  private static <T> ObjectNode object(TableDefinition<T> table, T source) {
    return object(table.schema(), table.row(source));
  }

  /** One row of a table. */
  static ObjectNode object(TableSchema schema, Object[] row) {
    ObjectNode node = NODES.objectNode();
    for (int i = 0; i < row.length; i++) {
      node.set(schema.columns().get(i).name(), node(row[i]));
    }
    return node;
  }

  private static JsonNode node(Object value) {
    if (value instanceof double[] list) {
      ArrayNode array = NODES.arrayNode(list.length);
      for (double element : list) {
        array.add(number(element));
      }
      return array;
    }
    if (value instanceof long[] list) {
      ArrayNode array = NODES.arrayNode(list.length);
      for (long element : list) {
        array.add(element < 0 ? NODES.nullNode() : NODES.numberNode(element));
      }
      return array;
    }
    if (value instanceof Double d) {
      return number(d);
    }
    if (value instanceof Boolean b) {
      return NODES.booleanNode(b);
    }
    if (value instanceof Number n) {
      return NODES.numberNode(n.longValue());
    }
    return value == null ? NODES.nullNode() : NODES.textNode(value.toString());
  }

  private static JsonNode number(double value) {
    return Double.isNaN(value) ? NODES.nullNode() : NODES.numberNode(value);
  }
}
