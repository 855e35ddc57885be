package io.wick.spark.run;

import io.wick.spark.table.AtomicFile;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps a second driver out of an output folder. Every contender writes a claim of its own, then
 * lists all claims: whoever sees no other live claim holds the lock. Two that start together see
 * each other; then the one with the smaller name waits for the other to withdraw. Listing after
 * writing makes it impossible that both see nobody (Lamport's bakery), with nothing asked of the
 * file system but that a listing shows files written before it.
 *
 * <p>The heartbeat is the claim's modification time, rewritten every few seconds; claims are
 * compared by the clock of the file system. A claim is stale after {@link #STALE}, or at once if
 * its process ran on this host and is gone.
 */
final class DriverLock implements AutoCloseable {
  /** A claim that was not renewed for so long belongs to a dead driver. */
  static final Duration STALE = Duration.ofSeconds(60);

  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  /** Long enough to see a claim go stale that a dying driver left unreadable. */
  private static final long SECONDS_TO_SETTLE = STALE.toSeconds() + 15;

  private static final int LOOKS_PER_SECOND = 20;
  private static final String HOLDS = "held-";
  private static final String CLAIMS = "claim-";

  /** Who claims: the content of a claim file. */
  record Owner(String id, String host, long pid, String started) {}

  /** Claims of this process that are in use: others of its were left by a run that broke. */
  private static final Set<String> LIVE = ConcurrentHashMap.newKeySet();

  private final OutputFolder output;
  private final Owner self;
  private final Path claim;
  private final Path held;
  private ScheduledExecutorService heart;

  private DriverLock(OutputFolder output) {
    this.output = output;
    ProcessHandle process = ProcessHandle.current();
    this.self = new Owner(UUID.randomUUID().toString(), host(), process.pid(), started(process));
    this.claim = new Path(output.lock(), CLAIMS + self.id());
    this.held = new Path(output.lock(), HOLDS + self.id());
  }

  /**
   * Takes the lock.
   *
   * @throws RefusedException if another live driver has it
   */
  static DriverLock acquire(OutputFolder output) throws IOException {
    DriverLock lock = new DriverLock(output);
    boolean acquired = false;
    LIVE.add(lock.self.id());
    try {
      lock.write(lock.claim);
      lock.settle();
      lock.write(lock.held);
      acquired = true;
    } finally {
      if (!acquired) {
        lock.withdraw();
      }
    }
    lock.startHeart();
    return lock;
  }

  /** True if a live driver has the folder. */
  static boolean isHeld(OutputFolder output) throws IOException {
    DriverLock looker = new DriverLock(output);
    long now = System.currentTimeMillis();
    for (FileStatus file : output.list(output.lock())) {
      long age = now - file.getModificationTime();
      if (!looker.isStale(looker.owner(file), age)) {
        return true;
      }
    }
    return false;
  }

  private void settle() throws IOException {
    for (int i = 0; i < SECONDS_TO_SETTLE * LOOKS_PER_SECOND; i++) {
      if (i % LOOKS_PER_SECOND == LOOKS_PER_SECOND - 1) {
        // Ages are told by the clock that stamps this claim: it has to go on.
        write(claim);
      }
      boolean contended = false;
      for (FileStatus other : others()) {
        Owner owner = owner(other);
        if (isStale(owner, age(other))) {
          remove(other);
          continue;
        }
        String id = id(other);
        boolean first = other.getPath().getName().startsWith(HOLDS) || id.compareTo(self.id()) < 0;
        // What cannot be read is being rewritten, or was when its driver died: time tells.
        if (first && owner != null) {
          throw new RefusedException(
              String.format(
                  Locale.ROOT,
                  "%s is in use by process %s on %s, last seen %d s ago. Wait for it to end.",
                  output,
                  owner.pid(),
                  owner.host(),
                  Math.max(0, age(other) / 1000)));
        }
        contended = true;
      }
      if (!contended) {
        return;
      }
      pause();
    }
    throw new RefusedException(output + " is claimed by several drivers at once. Try again.");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(1000 / LOOKS_PER_SECOND);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the lock", e);
    }
  }

  private List<FileStatus> others() throws IOException {
    List<FileStatus> others = new ArrayList<>();
    for (FileStatus file : output.list(output.lock())) {
      if (!id(file).equals(self.id())) {
        others.add(file);
      }
    }
    return others;
  }

  private static String id(FileStatus file) {
    String name = file.getPath().getName();
    return name.substring(name.indexOf('-') + 1);
  }

  private Owner owner(FileStatus file) {
    try {
      return Json.MAPPER.readValue(AtomicFile.read(output.files(), file.getPath()), Owner.class);
    } catch (IOException e) {
      // Being rewritten just now, or withdrawn: its age decides.
      return null;
    }
  }

  private boolean isStale(Owner owner, long age) {
    if (owner != null && owner.host().equals(self.host())) {
      if (owner.pid() == self.pid()) {
        return !LIVE.contains(owner.id());
      }
      return ProcessHandle.of(owner.pid())
          .map(process -> !started(process).equals(owner.started()))
          .orElse(true);
    }
    return age > STALE.toMillis();
  }

  private long age(FileStatus file) throws IOException {
    return output.files().getFileStatus(claim).getModificationTime() - file.getModificationTime();
  }

  private void remove(FileStatus stale) throws IOException {
    output.files().delete(stale.getPath(), false);
  }

  private void write(Path file) throws IOException {
    try (OutputStream out = output.files().create(file, true)) {
      out.write(Json.MAPPER.writeValueAsBytes(self));
    }
  }

  private void startHeart() {
    heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "wick-lock");
              thread.setDaemon(true);
              return thread;
            });
    heart.scheduleWithFixedDelay(
        this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      if (output.files().exists(held)) {
        write(claim);
        write(held);
      }
    } catch (IOException e) {
      // One missed beat is no harm; a lock that is lost shows at the next commit.
    }
  }

  /**
   * Makes sure that this driver still has the lock, before it changes anything visible.
   *
   * @throws RefusedException if another driver took it over in the meantime
   */
  void check() throws IOException {
    if (!output.files().exists(held)) {
      throw new RefusedException(
          "Another driver took over "
              + output
              + ", because this one was not heard of for "
              + STALE.toSeconds()
              + " s.");
    }
  }

  private void withdraw() throws IOException {
    LIVE.remove(self.id());
    FileSystem files = output.files();
    files.delete(held, false);
    files.delete(claim, false);
  }

  @Override
  public void close() throws IOException {
    heart.shutdownNow();
    try {
      heart.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    withdraw();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return ManagementFactory.getRuntimeMXBean().getName();
    }
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("");
  }
}
