package io.wick.spark.analyze;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.wick.catalog.Catalogue;
import io.wick.potential.Potential;
import io.wick.potential.bbob.BbobFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/**
 * Groups of potentials over which results are put together: the families of the catalogue, and the
 * five groups of the BBOB suite (INRIA report RR-6829).
 */
final class PotentialGroups {
  private static final String FAMILIES = Potential.class.getPackageName() + ".";

  /** Name, and the number of the last function of the suite that is in it. */
  private static final Map<Integer, String> BBOB =
      new TreeMap<>(
          Map.of(
              5, "bbob f1-f5, separable",
              9, "bbob f6-f9, moderate",
              14, "bbob f10-f14, ill-conditioned",
              19, "bbob f15-f19, multi-modal",
              24, "bbob f20-f24, weakly structured"));

  private PotentialGroups() {}

  /** The groups of a potential: itself, its family, its group of BBOB, and all. */
  static Column of(String all) {
    Map<String, List<String>> families = new TreeMap<>();
    Catalogue.load()
        .types(Potential.class)
        .forEach(
            (name, type) -> {
              String room = type.getPackageName();
              if (room.startsWith(FAMILIES)) {
                families
                    .computeIfAbsent(
                        room.substring(FAMILIES.length()) + " potentials", f -> new ArrayList<>())
                    .add(name);
              }
            });
    return array_compact(array(col("potential"), member(families), member(bbob()), lit(all)));
  }

  private static Map<String, List<String>> bbob() {
    Map<String, List<String>> groups = new TreeMap<>();
    List<Class<? extends Record>> functions = new BbobFunctions().types();
    int first = 0;
    for (Map.Entry<Integer, String> group : BBOB.entrySet()) {
      groups.put(
          group.getValue(),
          functions.subList(first, group.getKey()).stream().map(Catalogue::nameOf).toList());
      first = group.getKey();
    }
    return groups;
  }

  private static Column member(Map<String, List<String>> groups) {
    Column group = lit(null).cast("string");
    for (Map.Entry<String, List<String>> entry : groups.entrySet()) {
      group =
          when(col("potential").isin(entry.getValue().toArray()), entry.getKey()).otherwise(group);
    }
    return group;
  }
}
