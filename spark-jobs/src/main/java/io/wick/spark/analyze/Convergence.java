package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The table {@code analysis/convergence}: one row per cell of the sweep (all replicates of one
 * potential, schedule, method and budget) and target, with intervals. Trials that failed, diverged,
 * timed out or were lost count as trials without success: they are never averaged away.
 */
final class Convergence implements Analysis {
  private static final List<String> IDENTITY =
      List.of(
          "potential",
          "potential_parameters",
          "dimension",
          "schedule",
          "schedule_parameters",
          "method",
          "method_parameters",
          "budget_parameters",
          "targets");
  private static final List<String> MEASURED =
      List.of(
          "status",
          "hits",
          "evaluations",
          "gradient_evaluations",
          "best_value",
          "residual",
          "distance",
          "success_probability",
          "sampler",
          "duration");

  @Override
  public String name() {
    return "convergence";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) {
    List<String> cell = new ArrayList<>(IDENTITY);
    cell.addAll(evidence.axes());
    Column[] keys = cell.stream().map(functions::col).toArray(Column[]::new);
    Dataset<Row> grouped =
        evidence
            .trials()
            .groupBy(keys)
            .agg(
                collect_list(struct(MEASURED.stream().map(functions::col).toArray(Column[]::new)))
                    .as("trials"));
    StructType schema = schema(grouped.schema(), cell.size());
    int width = cell.size();
    int targets = cell.indexOf("targets");
    FlatMapFunction<Row, Row> rows =
        row -> Cell.of(row.getList(width)).rows(row, width, targets).iterator();
    return grouped.flatMap(rows, Encoders.row(schema)).orderBy(sortKeys(cell));
  }

  private static Column[] sortKeys(List<String> cell) {
    List<Column> keys = new ArrayList<>();
    for (String name : cell) {
      if (!name.equals("targets")) {
        keys.add(col(name));
      }
    }
    keys.add(col("target").desc());
    return keys.toArray(Column[]::new);
  }

  private static StructType schema(StructType grouped, int width) {
    List<StructField> fields = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      StructField field = grouped.fields()[i];
      if (!field.name().equals("targets")) {
        fields.add(field);
      }
    }
    for (Cell.Field field : Cell.Field.values()) {
      Metadata comment =
          new org.apache.spark.sql.types.MetadataBuilder()
              .putString("comment", field.comment())
              .build();
      fields.add(
          new StructField(
              field.column(),
              field.isCount() ? DataTypes.LongType : DataTypes.DoubleType,
              true,
              comment));
    }
    return new StructType(fields.toArray(StructField[]::new));
  }
}
