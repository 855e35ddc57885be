package io.wick.spark.run;

import io.wick.spark.table.Commit;
import io.wick.spark.table.CommitLog;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What an output holds, read from its small files only.
 *
 * @param sweep name of the sweep
 * @param hash its hash
 * @param state running, finished, interrupted, failed, or "stopped" if its driver is gone without a
 *     word
 * @param settled trials committed, failures included
 * @param waves waves committed
 * @param statuses committed trials by status
 * @param run the last run as it described itself; null if it did not get so far
 */
public record SweepState(
    String sweep,
    String hash,
    String state,
    long settled,
    int waves,
    Map<String, Long> statuses,
    RunStatus run) {

  /**
   * Reads the state of a folder.
   *
   * @throws java.io.FileNotFoundException if no sweep was started there
   */
  public static SweepState of(OutputFolder output) throws IOException {
    SweepFile file = SweepFile.read(output);
    RunStatus run = RunStatus.read(output).orElse(null);
    List<Commit> commits = new CommitLog(output).commits();
    Map<String, Long> statuses = Statuses.of(commits, file.hash());
    String state = run == null ? "starting" : run.state();
    if ((run == null || state.equals("running")) && !DriverLock.isHeld(output)) {
      state = "stopped; continue with: " + SweepRun.resumeCommand(output);
    }
    return new SweepState(
        file.name(), file.hash(), state, Statuses.total(statuses), commits.size(), statuses, run);
  }
}
