package io.wick.spark.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds single trials in an output, in the form of {@link TrialDocument}. */
public final class StoredTrial {
  private static final String KEY = "trial_key";

  private StoredTrial() {}

  /**
   * Finds trials by key.
   *
   * @param prefix first digits of the key, or all
   * @return one document per trial, with its detail rows if there is only one; a trial without a
   *     result has the fields of {@code failures}
   */
  public static List<ObjectNode> find(OutputFolder output, String prefix) throws IOException {
    List<Commit> commits = new CommitLog(output).commits();
    List<ObjectNode> found = new ArrayList<>(rows(output, Table.TRIALS, commits, prefix));
    for (ObjectNode failure : rows(output, Table.FAILURES, commits, prefix)) {
      if (found.stream().noneMatch(trial -> trial.get(KEY).equals(failure.get(KEY)))) {
        found.add(failure);
      }
    }
    if (found.size() == 1) {
      ObjectNode document = found.get(0);
      String key = document.get(KEY).asText();
      for (Table table : List.of(Table.SPECTRA, Table.POPULATIONS, Table.TRAJECTORIES)) {
        document.putArray(table.folder()).addAll(rows(output, table, commits, key));
      }
    }
    return found;
  }

  private static List<ObjectNode> rows(
      OutputFolder output, Table table, List<Commit> commits, String prefix) throws IOException {
    List<ObjectNode> found = new ArrayList<>();
    for (Commit commit : commits) {
      CommittedTable part = CommittedTable.of(output, table, List.of(commit));
      // Keys first: they are a small part of a file.
      boolean[] here = new boolean[1];
      part.forEach(List.of(KEY), row -> here[0] |= ((String) row[0]).startsWith(prefix));
      if (here[0]) {
        TableSchema schema = part.schema();
        part.forEach(
            schema.columns().stream().map(Column::name).toList(),
            row -> {
              if (((String) row[0]).startsWith(prefix)) {
                found.add(TrialDocument.object(schema, row));
              }
            });
      }
    }
    return found;
  }
}
