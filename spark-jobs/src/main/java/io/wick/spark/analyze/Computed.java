package io.wick.spark.analyze;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A computed column of an analysis table, with what it means. */
record Computed(String name, DataType type, String comment) {
  static Computed real(String name, String comment) {
    return new Computed(name, DataTypes.DoubleType, comment);
  }

  static Computed count(String name, String comment) {
    return new Computed(name, DataTypes.LongType, comment);
  }

  static Computed text(String name, String comment) {
    return new Computed(name, DataTypes.StringType, comment);
  }

  private StructField field() {
    return new StructField(
        name, type, true, new MetadataBuilder().putString("comment", comment).build());
  }

  /** These keys, as they are in {@code from}, and after them the computed columns. */
  static StructType schema(StructType from, List<String> keys, List<Computed> computed) {
    StructType schema = new StructType();
    for (String key : keys) {
      schema = schema.add(from.fields()[from.fieldIndex(key)]);
    }
    for (Computed column : computed) {
      schema = schema.add(column.field());
    }
    return schema;
  }
}
