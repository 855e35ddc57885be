package io.wick.spark.run;

import io.wick.spark.table.Commit;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import io.wick.trial.Status;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The failures of a sweep that are still open: the last attempt of each trial without a result. */
final class EarlierFailures {
  private final Map<Long, Status> open = new TreeMap<>();

  private record Failure(long index, Status status) {}

  private EarlierFailures() {}

  /**
   * Reads the failures of the sweep with this hash.
   *
   * @param statuses those wanted
   */
  static EarlierFailures of(
      OutputFolder output, List<Commit> commits, String hash, Set<Status> statuses)
      throws IOException {
    List<Commit> own = commits.stream().filter(c -> c.sweep().equals(hash)).toList();
    Map<String, Failure> byKey = new HashMap<>();
    // Commits are in order of waves, so a later attempt replaces an earlier one.
    CommittedTable.of(output, Table.FAILURES, own)
        .forEach(
            List.of("trial_key", "trial_index", "status"),
            row ->
                byKey.put(
                    (String) row[0], new Failure((Long) row[1], Status.valueOf((String) row[2]))));
    if (!byKey.isEmpty()) {
      CommittedTable.of(output, Table.TRIALS, commits)
          .forEach(List.of("trial_key"), row -> byKey.remove((String) row[0]));
    }
    EarlierFailures failures = new EarlierFailures();
    byKey
        .values()
        .forEach(
            failure -> {
              if (statuses.contains(failure.status())) {
                failures.open.put(failure.index(), failure.status());
              }
            });
    return failures;
  }

  /** Indices of one status, ascending. */
  long[] indices(Status status) {
    return open.entrySet().stream()
        .filter(entry -> entry.getValue() == status)
        .mapToLong(Map.Entry::getKey)
        .toArray();
  }
}
