package io.wick.spark.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Runs the tasks of a wave as a Spark job and finds the trials that end their processes: what a
 * failed job left undone runs again one trial per task, and what that leaves undone runs alone, one
 * job after the other, until it is done or LOST.
 */
final class WaveJob {
  private static final int JOBS_ALONE = 2 * Attempts.MAXIMUM;

  private final JavaSparkContext spark;
  private final WaveTask task;
  private final BooleanSupplier stopped;

  WaveJob(JavaSparkContext spark, WaveTask task, BooleanSupplier stopped) {
    this.spark = spark;
    this.task = task;
    this.stopped = stopped;
  }

  /** Name under which the jobs of a wave can be cancelled. */
  static String group(int wave) {
    return String.format(Locale.ROOT, "wick-wave-%d", wave);
  }

  /** Runs all tasks; one report per task, each trial in exactly one. */
  List<TaskReport> run(Wave wave) {
    if (wave.tasks().isEmpty()) {
      return List.of();
    }
    spark.setJobGroup(group(wave.number()), "wave " + wave.number(), true);
    List<TaskReport> reports = new ArrayList<>();
    List<TaskPlan> undone = runJob(wave.tasks(), reports);
    if (!undone.isEmpty()) {
      undone = runJob(split(wave, undone), reports);
    }
    for (TaskPlan suspect : undone) {
      runAlone(suspect, reports);
    }
    return reports;
  }

  /** Runs suspects of an earlier process: those with attempts of their own come first and alone. */
  List<TaskReport> runSuspects(Wave wave, Map<Long, Integer> attempts) {
    spark.setJobGroup(group(wave.number()), "wave " + wave.number(), true);
    List<TaskReport> reports = new ArrayList<>();
    List<TaskPlan> others = new ArrayList<>();
    for (TaskPlan plan : wave.tasks()) {
      if (attempts.get(plan.indices()[0]) > 0) {
        runAlone(plan, reports);
      } else {
        others.add(plan);
      }
    }
    for (TaskPlan suspect : runJob(others, reports)) {
      runAlone(suspect, reports);
    }
    return reports;
  }

  private void runAlone(TaskPlan suspect, List<TaskReport> reports) {
    for (int i = 0; i < JOBS_ALONE; i++) {
      if (runJob(List.of(suspect), reports).isEmpty()) {
        return;
      }
    }
    throw new IllegalStateException(
        "trial " + suspect.indices()[0] + " can neither be run nor be given up");
  }

  private static List<TaskPlan> split(Wave wave, List<TaskPlan> undone) {
    List<TaskPlan> singles = new ArrayList<>();
    int number = wave.tasks().size();
    for (TaskPlan plan : undone) {
      for (long index : plan.indices()) {
        singles.add(new TaskPlan(number++, wave.number(), new long[] {index}, true));
      }
    }
    return singles;
  }

  /** Adds the reports of finished tasks; returns the plans of those that ended their process. */
  private List<TaskPlan> runJob(List<TaskPlan> plans, List<TaskReport> reports) {
    if (plans.isEmpty()) {
      return List.of();
    }
    if (stopped.getAsBoolean()) {
      throw new WaveDroppedException();
    }
    Map<Integer, TaskReport> finished = new ConcurrentHashMap<>();
    RDD<TaskPlan> work = spark.parallelize(plans, plans.size()).rdd();
    try {
      spark
          .sc()
          .runJob(
              work,
              task,
              partitions(plans.size()),
              new Collector(finished),
              ClassTag$.MODULE$.apply(TaskReport.class));
    } catch (Exception e) {
      if (stopped.getAsBoolean()) {
        throw new WaveDroppedException();
      }
      if (!isProcessDeath(e)) {
        throw e;
      }
    }
    List<TaskPlan> undone = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      TaskReport report = finished.get(i);
      if (report == null) {
        undone.add(plans.get(i));
      } else {
        reports.add(report);
      }
    }
    return undone;
  }

  private static Seq<Object> partitions(int count) {
    List<Object> numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    return CollectionConverters.asScala(numbers).toSeq();
  }

  private static boolean isProcessDeath(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof BrokenTrialException
          || (cause instanceof SparkException
              && (message.contains("ExecutorLostFailure")
                  || message.contains(BrokenTrialException.class.getName())))) {
        return true;
      }
    }
    return false;
  }

  /** Takes each task's report as it comes, so that a job that fails later keeps them. */
  private static final class Collector extends AbstractFunction2<Object, TaskReport, BoxedUnit> {
    private final Map<Integer, TaskReport> finished;

    Collector(Map<Integer, TaskReport> finished) {
      this.finished = finished;
    }

    @Override
    public BoxedUnit apply(Object partition, TaskReport report) {
      finished.put((Integer) partition, report);
      return BoxedUnit.UNIT;
    }
  }

  /** All indices of the reports in ascending order. */
  static long[] indices(List<TaskReport> reports) {
    return reports.stream()
        .flatMapToLong(report -> Arrays.stream(report.indices()))
        .sorted()
        .toArray();
  }
}
