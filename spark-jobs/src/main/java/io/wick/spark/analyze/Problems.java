package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.spark.table.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Names of the problems of a sweep, each problem with a name of its own: potential, dimension and
 * swept parameters; where these are the same, the short parameters that differ, or else a number in
 * the order of the sweep.
 */
public final class Problems {
  /** More that cannot be told apart by what was swept are not named one by one. */
  private static final int MOST_ALIKE = 2_000;

  /** Longer values, and lists of many, say less than a number. */
  private static final int LONGEST = 40;

  private final Configurations names;
  private final Map<String, String> additions;

  private Problems(Configurations names, Map<String, String> additions) {
    this.names = names;
    this.additions = additions;
  }

  static Problems of(Evidence evidence) throws IOException {
    Dataset<Row> trials = evidence.trials();
    Configurations names = evidence.configurations();
    Dataset<Row> problems =
        trials
            .withColumn("name", names.problem(trials))
            .groupBy("name", "potential_parameters")
            .agg(min("trial_index").as("first"));
    List<Row> alike =
        problems
            .withColumn("namesakes", functions.count(lit(1)).over(Window.partitionBy("name")))
            .where(col("namesakes").gt(1))
            .orderBy("first")
            .limit(MOST_ALIKE)
            .collectAsList();
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (Row row : alike) {
      byName.computeIfAbsent(row.getAs("name"), n -> new ArrayList<>()).add(row.getString(1));
    }
    Map<String, String> additions = new HashMap<>();
    for (List<String> documents : byName.values()) {
      additions.putAll(apart(documents));
    }
    return new Problems(names, additions);
  }

  /** E.g. {@code rastrigin, d = 2, tilt=0.1}. */
  public Column name(Dataset<Row> table) {
    Column name = names.problem(table);
    if (additions.isEmpty()) {
      return name;
    }
    Map<String, String> added = additions;
    UDF1<String, String> addition = added::get;
    return concat(
        name,
        coalesce(
            functions.udf(addition, DataTypes.StringType).apply(col("potential_parameters")),
            lit("")));
  }

  /** Method and schedule with what was swept of them, without the duration. */
  public Column configuration(Dataset<Row> table) {
    return names.withoutDuration(table);
  }

  /** What tells documents of one type apart, by document. */
  static Map<String, String> apart(List<String> documents) throws IOException {
    Map<String, JsonNode> parsed = new LinkedHashMap<>();
    Set<String> fields = new LinkedHashSet<>();
    for (String document : documents) {
      JsonNode tree = Json.MAPPER.readTree(document);
      parsed.put(document, tree);
      tree.fieldNames().forEachRemaining(fields::add);
    }
    fields.removeIf(
        field ->
            parsed.values().stream().anyMatch(tree -> tree.path(field).isContainerNode())
                || parsed.values().stream().map(tree -> tree.path(field)).distinct().count() == 1);
    Map<String, String> apart = new LinkedHashMap<>();
    parsed.forEach(
        (document, tree) -> {
          StringBuilder text = new StringBuilder();
          for (String field : fields) {
            text.append(", ").append(field).append('=').append(tree.path(field).asText("none"));
          }
          apart.put(document, text.toString());
        });
    boolean named =
        new HashSet<>(apart.values()).size() == documents.size()
            && apart.values().stream().allMatch(text -> text.length() <= LONGEST);
    if (!named) {
      int number = 0;
      for (Map.Entry<String, String> entry : apart.entrySet()) {
        number++;
        entry.setValue(" (" + number + ")");
      }
    }
    return apart;
  }
}
