package io.wick.spark.table;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MICROS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.wick.sweep.AxisColumn;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Types of columns, each with its Java, Parquet and Spark form. */
public enum ColumnType {
  /** {@link String}; UTF-8. */
  STRING(BINARY),
  /** {@link Long}. */
  LONG(INT64),
  /** {@link Integer}. */
  INTEGER(INT32),
  /** {@link Double}; NaN is stored as null. */
  REAL(DOUBLE),
  /** {@link Boolean}. */
  FLAG(BOOLEAN),
  /** {@link Long}: microseconds since the epoch, UTC. */
  TIMESTAMP(INT64),
  /** {@code double[]}; NaN elements are stored as null. */
  REALS(DOUBLE),
  /** {@code long[]}; negative elements are stored as null. */
  LONGS(INT64);

  private final PrimitiveTypeName primitive;

  ColumnType(PrimitiveTypeName primitive) {
    this.primitive = primitive;
  }

  /** Type of the column of an axis. */
  static ColumnType of(AxisColumn.Type type) {
    return switch (type) {
      case LONG -> LONG;
      case DOUBLE -> REAL;
      case BOOLEAN -> FLAG;
      case STRING -> STRING;
    };
  }

  /** Type of a column of Spark. */
  static ColumnType of(DataType type) {
    for (ColumnType candidate : values()) {
      if (candidate.spark().simpleString().equals(type.simpleString())) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("no table has columns of type " + type.simpleString());
  }

  /** True for lists. */
  boolean isList() {
    return this == REALS || this == LONGS;
  }

  /** The Parquet field; lists in the standard three levels. */
  Type parquet(String name, boolean required) {
    Type.Repetition repetition = required ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
    if (isList()) {
      return Types.list(repetition).optionalElement(primitive).named(name);
    }
    var field = Types.primitive(primitive, repetition);
    return switch (this) {
      case STRING -> field.as(stringType()).named(name);
      case TIMESTAMP -> field.as(timestampType(true, MICROS)).named(name);
      default -> field.named(name);
    };
  }

  /** The Spark type. */
  DataType spark() {
    return switch (this) {
      case STRING -> DataTypes.StringType;
      case LONG -> DataTypes.LongType;
      case INTEGER -> DataTypes.IntegerType;
      case REAL -> DataTypes.DoubleType;
      case FLAG -> DataTypes.BooleanType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case REALS -> DataTypes.createArrayType(DataTypes.DoubleType, true);
      case LONGS -> DataTypes.createArrayType(DataTypes.LongType, true);
    };
  }
}
