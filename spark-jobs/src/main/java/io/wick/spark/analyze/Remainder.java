package io.wick.spark.analyze;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wick.catalog.Catalogue;
import io.wick.config.ImpliedParameters;
import io.wick.potential.Potential;
import io.wick.schedule.Schedule;
import io.wick.trial.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * What is left of the stored parameters of trials without those that were swept: two trials can
 * only be paired if it is the same. A parameter that nobody wrote but that follows from a swept
 * one, such as a box that grows with a distance, is left out, too.
 */
final class Remainder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Remainder() {}

  /** The rooms of a trial. */
  enum Room {
    POTENTIAL(Potential.class),
    SCHEDULE(Schedule.class),
    METHOD(Method.class),
    BUDGET(null);

    private final Class<?> kind;

    Room(Class<?> kind) {
      this.kind = kind;
    }

    /** First step of the paths of its axes. */
    String path() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Column of its parameters. */
    String column() {
      return path() + "_parameters";
    }
  }

  /** Parameters, and which axes set some of them. */
  private record Stored(String json, Set<String> swept) {}

  /**
   * One text for every trial of a group, which has the columns of all rooms.
   *
   * @param swept columns of the axes that each trial has a level of
   */
  static List<String> of(List<Row> trials, List<Set<String>> swept) {
    List<StringBuilder> texts = new ArrayList<>();
    trials.forEach(trial -> texts.add(new StringBuilder()));
    for (Room room : Room.values()) {
      List<Stored> stored = new ArrayList<>();
      Map<Stored, Map<String, String>> left = new HashMap<>();
      for (int i = 0; i < trials.size(); i++) {
        Stored own = new Stored(trials.get(i).getAs(room.column()), here(room, swept.get(i)));
        stored.add(own);
        left.computeIfAbsent(own, s -> parameters(room, s));
      }
      leaveOutImplied(room, left);
      for (int i = 0; i < trials.size(); i++) {
        texts.get(i).append(left.get(stored.get(i)));
      }
    }
    return texts.stream().map(StringBuilder::toString).toList();
  }

  private static Set<String> here(Room room, Set<String> swept) {
    Set<String> here = new TreeSet<>(swept);
    here.removeIf(axis -> !axis.startsWith("p_" + room.path() + "_"));
    return here;
  }

  private static Map<String, String> parameters(Room room, Stored stored) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (stored.json() != null) {
      try {
        JsonNode root = JSON.readTree(stored.json());
        stored.swept().forEach(axis -> SweptParameters.remove(root, room.path(), axis));
        root.properties().forEach(p -> parameters.put(p.getKey(), p.getValue().toString()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("no JSON in " + room.column() + ": " + stored.json(), e);
      }
    }
    return parameters;
  }

  /** Only what differs need be asked for, which is little. */
  private static void leaveOutImplied(Room room, Map<Stored, Map<String, String>> left) {
    Set<String> differing = differing(left.values());
    if (room.kind == null || differing.isEmpty()) {
      return;
    }
    Catalogue catalogue = Catalogue.load();
    left.forEach(
        (stored, parameters) -> {
          if (!stored.swept().isEmpty()) {
            parameters
                .keySet()
                .removeIf(
                    name ->
                        differing.contains(name)
                            && ImpliedParameters.contain(
                                catalogue, room.kind, stored.json(), name));
          }
        });
  }

  private static Set<String> differing(Collection<Map<String, String>> all) {
    Map<String, String> first = new HashMap<>();
    Set<String> differing = new TreeSet<>();
    for (Map<String, String> parameters : all) {
      parameters.forEach(
          (name, text) -> {
            String earlier = first.putIfAbsent(name, text);
            if (earlier != null && !earlier.equals(text)) {
              differing.add(name);
            }
          });
    }
    return differing;
  }
}
