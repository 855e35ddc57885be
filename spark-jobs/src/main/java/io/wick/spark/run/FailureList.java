package io.wick.spark.run;

import io.wick.spark.table.Commit;
import io.wick.spark.table.CommitLog;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import io.wick.trial.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Failed trials of an output, by cause, the most frequent first. */
public final class FailureList {
  private static final List<String> COLUMNS =
      List.of("trial_key", "status", "method", "potential", "error");

  private FailureList() {}

  /**
   * One cause.
   *
   * @param status DIVERGED, FAILED, TIMED_OUT or LOST
   * @param method type of the method
   * @param potential type of the potential
   * @param error the cause; numbers within it may differ from trial to trial, the first is shown
   * @param count how many trials
   * @param keys some of them
   */
  public record Cause(
      String status,
      String method,
      String potential,
      String error,
      long count,
      List<String> keys) {}

  private record Group(String status, String method, String potential, String error) {}

  /** Reads the failures of an output, keeping at most {@code examples} keys per cause. */
  public static List<Cause> of(OutputFolder output, int examples) throws IOException {
    List<Commit> commits = new CommitLog(output).commits();
    Map<Group, Cause> causes = new LinkedHashMap<>();
    Map<String, Object[]> open = new HashMap<>();
    CommittedTable.of(output, Table.FAILURES, commits)
        .forEach(COLUMNS, row -> open.put((String) row[0], row));
    CommittedTable.of(output, Table.TRIALS, commits)
        .forEach(
            COLUMNS,
            row -> {
              open.remove((String) row[0]);
              if (!Status.valueOf((String) row[1]).isSuccess()) {
                add(causes, row, examples);
              }
            });
    open.values().forEach(row -> add(causes, row, examples));
    List<Cause> sorted = new ArrayList<>(causes.values());
    sorted.sort(Comparator.comparingLong(Cause::count).reversed());
    return sorted;
  }

  private static void add(Map<Group, Cause> causes, Object[] row, int examples) {
    String error = row[4] == null ? "" : (String) row[4];
    Group group =
        new Group(
            (String) row[1],
            (String) row[2],
            (String) row[3],
            error.replaceAll("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?", "#"));
    Cause before = causes.get(group);
    List<String> keys = before == null ? new ArrayList<>() : before.keys();
    if (keys.size() < examples) {
      keys.add((String) row[0]);
    }
    String shown = before == null ? error : before.error();
    long count = before == null ? 1 : before.count() + 1;
    causes.put(
        group, new Cause(group.status(), group.method(), group.potential(), shown, count, keys));
  }
}
