package io.wick.spark.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Spark standalone cluster on loopback: a master and two workers, each a process of its own, out
 * of the Spark home the build assembles.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private final Path sparkHome;
  private final Path work;
  private final List<Process> processes = new ArrayList<>();
  private final int masterPort;
  private final int masterWebPort;

  private StandaloneCluster(Path sparkHome, Path work) throws IOException {
    this.sparkHome = sparkHome;
    this.work = work;
    this.masterPort = freePort();
    this.masterWebPort = freePort();
  }

  /** Starts a cluster and waits until both workers are alive. */
  static StandaloneCluster start(Path sparkHome, Path work)
      throws IOException, InterruptedException {
    StandaloneCluster cluster = new StandaloneCluster(sparkHome, work);
    try {
      cluster.launch(
          "master",
          "127.0.0.1",
          "org.apache.spark.deploy.master.Master",
          "--host",
          "127.0.0.1",
          "--port",
          "" + cluster.masterPort,
          "--webui-port",
          "" + cluster.masterWebPort);
      for (int worker = 1; worker <= 2; worker++) {
        String host = "127.0.0." + worker;
        cluster.launch(
            "worker-" + worker,
            host,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            host,
            "--webui-port",
            "" + freePort(),
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            work.resolve("worker-" + worker).toString(),
            cluster.url());
      }
      cluster.awaitTwoWorkers();
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** The address to submit to. */
  String url() {
    return "spark://127.0.0.1:" + masterPort;
  }

  private void launch(String name, String localIp, String... command) throws IOException {
    List<String> line = new ArrayList<>(List.of(sparkHome.resolve("bin/spark-class").toString()));
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve(name + ".log").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("SPARK_LOCAL_IP", localIp);
    // The default would open an unauthenticated REST port.
    environment.put("SPARK_MASTER_OPTS", "-Dspark.master.rest.enabled=false");
    environment.put("SPARK_DAEMON_MEMORY", "384m");
    environment.put("SPARK_WORKER_DIR", work.toString());
    processes.add(builder.start());
  }

  private void awaitTwoWorkers() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + masterWebPort + "/json/")).build();
    Pattern alive = Pattern.compile("\"aliveworkers\"\\s*:\\s*(\\d+)");
    long end = System.nanoTime() + START_LIMIT.toNanos();
    String last = "no answer";
    while (System.nanoTime() < end) {
      for (Process process : processes) {
        if (!process.isAlive()) {
          throw new IOException(
              "a Spark daemon ended with " + process.exitValue() + "; logs in " + work);
        }
      }
      try {
        last = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher matcher = alive.matcher(last);
        if (matcher.find() && Integer.parseInt(matcher.group(1)) == 2) {
          return;
        }
      } catch (IOException notYet) {
        last = notYet.toString();
      }
      Thread.sleep(200);
    }
    throw new IOException("the workers did not come up within " + START_LIMIT + ": " + last);
  }

  /** Process ids of the executors of running applications. */
  List<Long> executors() {
    return processes.stream()
        .flatMap(Process::descendants)
        .filter(
            handle ->
                handle.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .map(ProcessHandle::pid)
        .toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Deletes nothing; ends every process. */
  @Override
  public void close() {
    for (int i = processes.size() - 1; i >= 0; i--) {
      Process process = processes.get(i);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      try {
        process.waitFor(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The Spark home that the package phase assembled. */
  static Path builtSparkHome() {
    Path home = Path.of("target", "spark-home").toAbsolutePath();
    if (!Files.isExecutable(home.resolve("bin/spark-class"))) {
      throw new IllegalStateException(
          "no Spark home at " + home + "; the package phase assembles it");
    }
    return home;
  }
}
