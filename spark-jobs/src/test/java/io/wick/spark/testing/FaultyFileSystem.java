package io.wick.spark.testing;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local disk under the scheme {@code faulty}, one call of which fails. Calls are counted from
 * {@link #failAt}; after the failure all calls fail until {@link #heal} (a driver that lost its
 * file system) or only that one does.
 */
public final class FaultyFileSystem extends RawLocalFileSystem {
  private static final AtomicLong CALLS = new AtomicLong();
  private static volatile long failing = Long.MAX_VALUE;
  private static volatile boolean forGood;

  /** Settings under which {@code faulty:} paths are served by this class. */
  public static Configuration configure(Configuration configuration) {
    configuration.set("fs.faulty.impl", FaultyFileSystem.class.getName());
    return configuration;
  }

  /** The {@code call}-th call from now fails (1 is the next); all later ones too if wanted. */
  public static void failAt(long call, boolean forGood) {
    CALLS.set(0);
    FaultyFileSystem.forGood = forGood;
    failing = call;
  }

  /** No failures from here; returns the number of calls since {@link #failAt}. */
  public static long heal() {
    failing = Long.MAX_VALUE;
    return CALLS.get();
  }

  private static void call(String what, Path path) throws IOException {
    long call = CALLS.incrementAndGet();
    if (call == failing || (forGood && call > failing)) {
      throw new IOException("call " + call + " fails as told: " + what + " " + path);
    }
  }

  @Override
  public URI getUri() {
    return URI.create("faulty:///");
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  protected void checkPath(Path path) {}

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    call("open", path);
    return super.open(path, bufferSize);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    call("create", path);
    return super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    call("create", path);
    return super.create(path, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    call("rename", from);
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    call("delete", path);
    return super.delete(path, recursive);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    call("list", path);
    return super.listStatus(path);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    call("mkdirs", path);
    return super.mkdirs(path);
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    call("status", path);
    return super.getFileStatus(path);
  }
}
