package io.wick.spark.run;

import com.sun.management.OperatingSystemMXBean;
import io.wick.spark.table.OutputFolder;
import io.wick.statistics.Quantiles;
import io.wick.sweep.Sweep;
import io.wick.trial.Deadline;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * What the engine costs: the trials of a sweep by threads alone, which store nothing, and through
 * Spark into an output folder, in turn on the same machine. The difference is scheduling, encoding,
 * Parquet and commits.
 *
 * @param trials how many they are
 * @param first the first run of the engine in this session, which compiles and starts what later
 *     ones have
 * @param threads medians of the rounds, threads alone
 * @param engine medians of the rounds, through the engine
 */
public record EngineCost(long trials, Time first, Time threads, Time engine) {
  /** CPU time of the whole process, and time on the wall, s. */
  public record Time(double cpu, double wall) {}

  private interface Work {
    void run() throws IOException;
  }

  /**
   * Measures it.
   *
   * @param folder where outputs may be written; each is deleted after its run
   * @param rounds how often both are run
   */
  public static EngineCost measure(SparkSession spark, Sweep sweep, Path folder, int rounds)
      throws IOException {
    int cores = spark.sparkContext().defaultParallelism();
    Time first = engine(spark, sweep, folder);
    alone(sweep, cores);
    List<Time> threads = new ArrayList<>();
    List<Time> engine = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      threads.add(alone(sweep, cores));
      engine.add(engine(spark, sweep, folder));
    }
    long trials = sweep.space().size();
    return new EngineCost(trials, first, median(threads), median(engine));
  }

  private static Time median(List<Time> times) {
    return new Time(
        Quantiles.median(times.stream().mapToDouble(Time::cpu).toArray()),
        Quantiles.median(times.stream().mapToDouble(Time::wall).toArray()));
  }

  private static Time engine(SparkSession spark, Sweep sweep, Path folder) throws IOException {
    OutputFolder output =
        OutputFolder.of(folder.toString(), spark.sparkContext().hadoopConfiguration());
    try {
      return timed(
          () -> new SweepRun(spark, sweep, output, RunOptions.DEFAULT, ProgressView.NONE).run());
    } finally {
      output.files().delete(output.root(), true);
    }
  }

  private static Time alone(Sweep sweep, int cores) throws IOException {
    return timed(
        () -> {
          AtomicLong next = new AtomicLong();
          List<Thread> threads = new ArrayList<>();
          for (int i = 0; i < cores; i++) {
            threads.add(new Thread(() -> work(sweep, next), "wick-bench-" + i));
          }
          threads.forEach(Thread::start);
          for (Thread thread : threads) {
            join(thread);
          }
        });
  }

  private static void work(Sweep sweep, AtomicLong next) {
    long size = sweep.space().size();
    for (long i = next.getAndIncrement(); i < size; i = next.getAndIncrement()) {
      sweep.space().trial(i).ifPresent(trial -> trial.run(Deadline.NONE));
    }
  }

  private static void join(Thread thread) throws IOException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the trials ran", e);
    }
  }

  private static Time timed(Work work) throws IOException {
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = process.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    return new Time((process.getProcessCpuTime() - cpu) * 1e-9, (System.nanoTime() - wall) * 1e-9);
  }
}
