package io.wick.spark.run;

import io.wick.trial.Status;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Counts finished trials while their tasks run. Executors add to accumulators; the values of tasks
 * that are under way arrive with the heartbeats of the executors, those of finished tasks with
 * their results.
 */
final class Progress implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LongAccumulator done;
  private final LongAccumulator failed;
  private final LongAccumulator predictedMicros;

  Progress(SparkContext spark) {
    done = spark.longAccumulator("wick.done");
    failed = spark.longAccumulator("wick.failed");
    predictedMicros = spark.longAccumulator("wick.predicted");
  }

  /** Called by a task for every trial it finished. */
  void finished(Status status, double predictedSeconds) {
    done.add(1L);
    if (!status.isSuccess()) {
      failed.add(1L);
    }
    predictedMicros.add(Math.round(1e6 * predictedSeconds));
  }

  /** What is known now. */
  record Count(long done, long failed, double predictedSeconds) {}

  /** Follows the progress on the driver. */
  Listener listener() {
    return new Listener();
  }

  /** Keeps the latest values of running tasks. */
  final class Listener extends SparkListener {
    private final Map<Long, long[]> running = new ConcurrentHashMap<>();

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
      for (var task : CollectionConverters.asJava(update.accumUpdates())) {
        long[] values = new long[3];
        boolean ours = false;
        for (AccumulableInfo info : CollectionConverters.asJava(task._4())) {
          int slot = slot(info.id());
          if (slot >= 0 && info.update().isDefined()) {
            values[slot] = ((Number) info.update().get()).longValue();
            ours = true;
          }
        }
        if (ours) {
          running.put((Long) task._1(), values);
        }
      }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      running.remove(end.taskInfo().taskId());
    }

    private int slot(long id) {
      return id == done.id() ? 0 : id == failed.id() ? 1 : id == predictedMicros.id() ? 2 : -1;
    }

    /** Finished tasks plus running ones. */
    Count count() {
      long[] sum = {done.value(), failed.value(), predictedMicros.value()};
      for (long[] values : running.values()) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += values[i];
        }
      }
      return new Count(sum[0], sum[1], 1e-6 * sum[2]);
    }
  }
}
