package io.wick.spark.run;

import io.wick.spark.table.Commit;
import io.wick.trial.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trials counted by status. */
final class Statuses {
  private Statuses() {}

  /**
   * Adds up commits. A failure that was run again is counted once, by its last status (the commit
   * of the later run takes the earlier one off). Failures of a sweep that was changed since are
   * missing trials again and are not counted.
   *
   * @param hash the sweep the folder computes now
   */
  static TreeMap<String, Long> of(List<Commit> commits, String hash) {
    TreeMap<String, Long> sum = new TreeMap<>();
    for (Commit commit : commits) {
      commit
          .statuses()
          .forEach(
              (status, count) -> {
                if (commit.sweep().equals(hash) || Status.valueOf(status).isResult()) {
                  sum.merge(status, count, Long::sum);
                }
              });
    }
    sum.values().removeIf(count -> count == 0);
    return sum;
  }

  /** All trials. */
  static long total(Map<String, Long> statuses) {
    return statuses.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Trials that did not end as intended. */
  static long failed(Map<String, Long> statuses) {
    return statuses.entrySet().stream()
        .filter(entry -> !Status.valueOf(entry.getKey()).isSuccess())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
