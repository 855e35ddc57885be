package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.wick.sweep.AxisColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Names of what is compared, and on what: method and schedule, or potential and dimension, with
 * their swept parameters as the sweep file calls them. A parameter that only some blocks sweep is
 * named in all of them, for the same type (of a schedule: and the same method); one that follows
 * from the dimension is left out of the configurations, so that the same one is seen in several
 * dimensions.
 */
public final class Configurations {
  /** The axis that scaling laws are fitted over. */
  private static final String DURATION = "schedule.duration";

  private final Map<AxisColumn, Set<String>> telling = new LinkedHashMap<>();

  private Configurations() {}

  /**
   * The names for these trials.
   *
   * @param axes their swept axes
   */
  public static Configurations of(Dataset<Row> trials, List<AxisColumn> axes) {
    return of(trials, axes, axis -> !room(axis).equals("potential"));
  }

  /** The same with what follows from the dimension: names that stand without one. */
  public static Configurations ofEachDimension(Dataset<Row> trials, List<AxisColumn> axes) {
    return of(trials, axes, axis -> false);
  }

  private static Configurations of(
      Dataset<Row> trials, List<AxisColumn> axes, Predicate<AxisColumn> besideDimension) {
    Configurations configurations = new Configurations();
    axes.stream()
        .filter(axis -> !axis.name().equals("p_seed"))
        .forEach(axis -> configurations.telling.put(axis, Set.of()));
    SweptValues values = SweptValues.of(trials, configurations.columns());
    configurations.telling.replaceAll(
        (axis, none) -> values.types(axis.name(), room(axis), besideDimension.test(axis)));
    return configurations;
  }

  /** Columns of swept axes. Seeds are replicates of a cell, not cells. */
  public List<String> columns() {
    return telling.keySet().stream().map(AxisColumn::name).toList();
  }

  /** The name of an axis in the sweep file, e.g. {@code schedule.D} for {@code p_schedule_d}. */
  public String path(String column) {
    Optional<AxisColumn> axis =
        telling.keySet().stream().filter(a -> a.name().equals(column)).findFirst();
    return axis.map(AxisColumn::path).orElse(column);
  }

  /** E.g. {@code langevin, linear, walkers=20, duration=10}. */
  public Column label(Dataset<Row> table) {
    return name(table, List.of("method", "schedule"), List.of("method", "schedule", "budget"), "");
  }

  /** The same without the duration. */
  public Column withoutDuration(Dataset<Row> table) {
    List<String> rooms = List.of("method", "schedule", "budget");
    return name(table, List.of("method", "schedule"), rooms, DURATION);
  }

  /** The method with what was swept of it, e.g. {@code langevin, walkers=20}. */
  public Column method(Dataset<Row> table) {
    return name(table, List.of("method"), List.of("method", "budget"), "");
  }

  /** E.g. {@code rastrigin, d = 2, tilt=0.1}. */
  public Column problem(Dataset<Row> table) {
    Column dimension = concat(lit("d = "), col("dimension").cast("string"));
    List<Column> parts = new ArrayList<>(List.of(col("potential"), dimension));
    parts.addAll(parts(table, List.of("potential"), "potential.dimension"));
    return concat_ws(", ", parts.toArray(Column[]::new));
  }

  private Column name(Dataset<Row> table, List<String> types, List<String> rooms, String without) {
    List<Column> parts = new ArrayList<>(types.stream().map(functions::col).toList());
    parts.addAll(parts(table, rooms, without));
    return concat_ws(", ", parts.toArray(Column[]::new));
  }

  /** Null where the axis is not this row's: concat_ws leaves it out. */
  private List<Column> parts(Dataset<Row> table, List<String> rooms, String without) {
    List<Column> parts = new ArrayList<>();
    telling.forEach(
        (axis, types) -> {
          String room = room(axis);
          if (rooms.contains(room) && !axis.path().equals(without) && !types.isEmpty()) {
            String name = axis.path().substring(room.length() + 1);
            Column part = concat(lit(name + "="), value(table, axis));
            parts.add(when(SweptValues.type(room).isin(types.toArray()), part));
          }
        });
    return parts;
  }

  /** The value, also where this block fixes it. */
  private static Column value(Dataset<Row> table, AxisColumn axis) {
    List<String> columns = Arrays.asList(table.columns());
    String room = room(axis);
    String key = "$." + axis.path().substring(room.length() + 1);
    Column swept = col(axis.name());
    String type = table.schema().apply(axis.name()).dataType().simpleString();
    for (String document : List.of(room + "_parameters", room + "_shape")) {
      if (columns.contains(document)) {
        // What is named with parameters of its own is written with its type.
        Column fixed =
            coalesce(
                get_json_object(col(document), key + ".type"), get_json_object(col(document), key));
        return coalesce(swept, fixed.try_cast(type)).cast("string");
      }
    }
    return swept.cast("string");
  }

  /** What the axis is a parameter of: potential, schedule, method or budget; empty if nothing. */
  private static String room(AxisColumn axis) {
    int dot = axis.path().indexOf('.');
    return dot < 0 ? "" : axis.path().substring(0, dot);
  }
}
