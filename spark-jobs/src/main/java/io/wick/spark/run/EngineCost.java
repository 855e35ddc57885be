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
 * Parquet and commits: a part per run and a part per trial, which a smaller sweep of the same kind
 * tells apart.
 *
 * @param first the first run of the engine in this session, which compiles and starts what later
 *     ones have
 * @param few the smaller sweep
 * @param many the larger one
 */
public record EngineCost(Time first, Pair few, Pair many) {
  /** CPU time of the whole process, and time on the wall, s. */
  public record Time(double cpu, double wall) {}

  /**
   * So many trials both ways, medians of the rounds.
   *
   * @param trials how many
   * @param threads by threads alone
   * @param engine through the engine
   */
  public record Pair(long trials, Time threads, Time engine) {
    /** CPU time of the engine itself, s. */
    public double more() {
      return engine.cpu() - threads.cpu();
    }
  }

  /** CPU time of the engine itself for one more trial, s. */
  public double perTrial() {
    return (many.more() - few.more()) / (many.trials() - few.trials());
  }

  /** CPU time of the engine itself for a run of no trials, s. */
  public double perRun() {
    return few.more() - few.trials() * perTrial();
  }

  private interface Work {
    void run() throws IOException;
  }

  /**
   * Measures it.
   *
   * @param few a sweep of fewer trials
   * @param many one of more
   * @param folder where outputs may be written; each is deleted after its run
   * @param rounds how often both are run
   */
  public static EngineCost measure(
      SparkSession spark, Sweep few, Sweep many, Path folder, int rounds) throws IOException {
    Time first = engine(spark, many, folder);
    return new EngineCost(
        first, pair(spark, few, folder, rounds), pair(spark, many, folder, rounds));
  }

  private static Pair pair(SparkSession spark, Sweep sweep, Path folder, int rounds)
      throws IOException {
    int cores = spark.sparkContext().defaultParallelism();
    List<Time> threads = new ArrayList<>();
    List<Time> engine = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      threads.add(alone(sweep, cores));
      engine.add(engine(spark, sweep, folder));
    }
    return new Pair(sweep.space().size(), median(threads), median(engine));
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
