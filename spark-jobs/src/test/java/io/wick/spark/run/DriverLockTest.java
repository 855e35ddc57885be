package io.wick.spark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverLockTest {
  @TempDir Path folder;

  private OutputFolder output() throws IOException {
    return OutputFolder.of(folder.toString(), new Configuration());
  }

  private Path foreign(DriverLock.Owner owner, Instant heartbeat) throws IOException {
    Path claims = Files.createDirectories(folder.resolve("_lock"));
    Path held = claims.resolve("held-" + owner.id());
    Files.write(held, Json.MAPPER.writeValueAsBytes(owner));
    Files.setLastModifiedTime(held, FileTime.from(heartbeat));
    return held;
  }

  @Test
  void aHeldLockRefusesOthersUntilItIsReleased() throws IOException {
    try (DriverLock first = DriverLock.acquire(output())) {
      first.check();
      assertThat(DriverLock.isHeld(output())).isTrue();
      assertThatThrownBy(() -> DriverLock.acquire(output()))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
      // A refused contender leaves the holder alone.
      first.check();
    }
    assertThat(DriverLock.isHeld(output())).isFalse();
    DriverLock.acquire(output()).close();
  }

  /**
   * A driver that died while it renewed its claim leaves files that say nothing of whose they are.
   */
  @Test
  void claimsThatNobodyCanReadAreWaitedOut() throws IOException {
    Path claims = Files.createDirectories(folder.resolve("_lock"));
    Instant almostStale = Instant.now().minus(DriverLock.STALE).plusSeconds(3);
    for (String name : List.of("claim-0", "held-0", "claim-z")) {
      Path torn = Files.createFile(claims.resolve(name));
      Files.setLastModifiedTime(torn, FileTime.from(almostStale));
    }
    try (DriverLock lock = DriverLock.acquire(output())) {
      lock.check();
      assertThat(claims.resolve("held-0")).doesNotExist();
    }
  }

  @Test
  void ofManyThatStartTogetherAtMostOneHoldsIt() throws Exception {
    int contenders = 4;
    ExecutorService threads = Executors.newFixedThreadPool(contenders);
    for (int round = 0; round < 20; round++) {
      CyclicBarrier start = new CyclicBarrier(contenders);
      List<Callable<DriverLock>> rivals = new ArrayList<>();
      for (int i = 0; i < contenders; i++) {
        rivals.add(
            () -> {
              start.await();
              try {
                return DriverLock.acquire(output());
              } catch (RefusedException e) {
                return null;
              }
            });
      }
      List<DriverLock> winners = new ArrayList<>();
      for (Future<DriverLock> rival : threads.invokeAll(rivals)) {
        if (rival.get() != null) {
          winners.add(rival.get());
        }
      }
      assertThat(winners).hasSize(1);
      winners.get(0).close();
    }
    threads.shutdown();
  }

  @Test
  void aForeignHeartbeatCountsForAMinute() throws IOException {
    DriverLock.Owner owner = new DriverLock.Owner("far", "another-host", 1, "");
    foreign(owner, Instant.now().minusSeconds(30));
    assertThat(DriverLock.isHeld(output())).isTrue();
    assertThatThrownBy(() -> DriverLock.acquire(output()))
        .hasMessageContaining("on another-host, last seen 3");
    foreign(owner, Instant.now().minusSeconds(61));
    assertThat(DriverLock.isHeld(output())).isFalse();
    DriverLock.acquire(output()).close();
    assertThat(folder.resolve("_lock/held-far")).doesNotExist();
  }

  @Test
  void aDeadProcessOfThisHostIsTakenOverAtOnce() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    String host = InetAddress.getLocalHost().getHostName();
    foreign(new DriverLock.Owner("dead", host, process.pid(), "then"), Instant.now());
    assertThat(DriverLock.isHeld(output())).isFalse();
    DriverLock.acquire(output()).close();
  }

  @Test
  void anUnreadableClaimIsJudgedByItsAge() throws IOException {
    Path held = foreign(new DriverLock.Owner("torn", "another-host", 1, ""), Instant.now());
    Files.write(held, new byte[0]);
    assertThat(DriverLock.isHeld(output())).isTrue();
    Files.setLastModifiedTime(held, FileTime.from(Instant.now().minusSeconds(61)));
    assertThat(DriverLock.isHeld(output())).isFalse();
  }

  @Test
  void whoLostTheLockNotices() throws IOException {
    try (DriverLock lock = DriverLock.acquire(output())) {
      for (var file : output().list(output().lock())) {
        output().files().delete(file.getPath(), false);
      }
      assertThatThrownBy(lock::check).hasMessageContaining("took over");
    }
  }
}
