package io.wick.spark.run;

import io.wick.spark.table.FinishedTrial;
import io.wick.spark.table.OutputFolder;
import io.wick.spark.table.StagedRows;
import io.wick.spark.table.TableDefinitions;
import io.wick.sweep.TrialSpace;
import io.wick.trial.Trial;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * What a Spark task does: makes its trials from their indices, runs them, stages their rows. A
 * retried or speculative copy stages under another name, and only the copy that Spark counts is
 * published.
 */
final class WaveTask extends AbstractFunction2<TaskContext, Iterator<TaskPlan>, TaskReport>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<SweepSetup> setup;
  private final Progress progress;

  WaveTask(Broadcast<SweepSetup> setup, Progress progress) {
    this.setup = setup;
    this.progress = progress;
  }

  @Override
  public TaskReport apply(TaskContext context, Iterator<TaskPlan> plans) {
    TaskPlan plan = plans.next();
    SweepSetup sweep = setup.value();
    try {
      OutputFolder output = sweep.output();
      Attempts attempts = new Attempts(output, sweep.hash());
      if (plan.suspect()) {
        return runSuspect(context, plan, sweep, output, attempts);
      }
      Path mark = sweep.marked() ? attempts.begin(plan.indices()) : null;
      TaskReport report = run(context, plan, sweep, output, null);
      if (mark != null) {
        attempts.clear(mark);
      }
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TaskReport runSuspect(
      TaskContext context, TaskPlan plan, SweepSetup sweep, OutputFolder output, Attempts attempts)
      throws IOException {
    long index = plan.indices()[0];
    Attempts.Mark before = attempts.begin(index);
    if (before.attempts() >= Attempts.MAXIMUM) {
      return run(context, plan, sweep, output, cause(before));
    }
    try {
      TaskReport report = run(context, plan, sweep, output, null);
      attempts.clear(index);
      return report;
    } catch (BrokenTrialException e) {
      attempts.explain(before, e.getMessage());
      throw e;
    }
  }

  private static String cause(Attempts.Mark mark) {
    return mark.cause() == null
        ? "the process that ran it ended "
            + mark.attempts()
            + " times: out of memory, killed, or it ignored its wall-clock limit"
        : "it was tried " + mark.attempts() + " times: " + mark.cause();
  }

  private TaskReport run(
      TaskContext context, TaskPlan plan, SweepSetup sweep, OutputFolder output, String lost)
      throws IOException {
    TrialSpace space = TrialSpaces.of(sweep);
    TableDefinitions tables = TableDefinitions.of(space.axes());
    TrialRun runner =
        new TrialRun(sweep.name(), plan.wave(), context.attemptNumber(), sweep.grace());
    TreeMap<String, Long> statuses = new TreeMap<>();
    double cpu = 0;
    double predicted = 0;
    try (StagedRows rows = new StagedRows(output, tables, folder(output, plan))) {
      for (long index : plan.indices()) {
        if (context.isInterrupted()) {
          throw new TaskKilledException("the wave was dropped");
        }
        Trial trial = space.trial(index).orElseThrow(() -> hole(index));
        FinishedTrial finished = lost == null ? run(runner, trial) : runner.lost(trial, lost);
        rows.write(finished);
        statuses.merge(finished.result().status().name(), 1L, Long::sum);
        double seconds = trial.cost().seconds();
        progress.finished(finished.result().status(), seconds);
        predicted += seconds;
        cpu += finished.execution().cpuSeconds();
      }
      return new TaskReport(plan.indices(), rows.finish(), statuses, cpu, predicted);
    }
  }

  private static FinishedTrial run(TrialRun runner, Trial trial) {
    try {
      return runner.run(trial);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (StackOverflowError | LinkageError | AssertionError e) {
      // The process survives these; the trial is tried again by itself and then given up.
      throw new BrokenTrialException(trial.index(), e);
    }
  }

  private static IllegalStateException hole(long index) {
    return new IllegalStateException(
        "index " + index + " is a trial for the driver but a hole for this executor");
  }

  private static Path folder(OutputFolder output, TaskPlan plan) {
    String name = String.format(Locale.ROOT, "task-%05d-%s", plan.number(), UUID.randomUUID());
    return new Path(output.staging(plan.wave()), name);
  }
}
