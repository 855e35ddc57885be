package io.wick.spark.run;

import io.wick.spark.table.Commit;
import io.wick.spark.table.CommittedTable;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.Table;
import io.wick.sweep.TrialSpace;
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
   * @param space the sweep: in merged outputs an index may be that of another sweep, so keys decide
   * @param statuses those wanted
   */
  static EarlierFailures of(
      OutputFolder output,
      List<Commit> commits,
      String hash,
      TrialSpace space,
      Set<Status> statuses)
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
    byKey.forEach(
        (key, failure) -> {
          if (statuses.contains(failure.status()) && isAt(space, failure.index(), key)) {
            failures.open.put(failure.index(), failure.status());
          }
        });
    return failures;
  }

  private static boolean isAt(TrialSpace space, long index, String key) {
    return index < space.size()
        && space.trial(index).filter(trial -> trial.key().toString().equals(key)).isPresent();
  }

  /** Indices of one status, ascending. */
  long[] indices(Status status) {
    return open.entrySet().stream()
        .filter(entry -> entry.getValue() == status)
        .mapToLong(Map.Entry::getKey)
        .toArray();
  }
}
