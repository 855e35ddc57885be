package io.wick.spark.cli;

import io.wick.config.ConfigException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what {@code --master} names before Spark starts: Spark answers a wrong name with a stack
 * trace, and a standalone master that does not listen with a minute of silence.
 */
final class ClusterMaster {
  private static final Pattern LOCAL =
      Pattern.compile("local(\\[(\\*|[1-9]\\d*)( *, *[1-9]\\d*)?\\])?");
  private static final Pattern LOCAL_CLUSTER =
      Pattern.compile("local-cluster\\[ *\\d+ *, *\\d+ *, *\\d+ *\\]");
  private static final Pattern ADDRESS = Pattern.compile("(\\[[^\\]]+\\]|[^:,]+):(\\d{1,5})");
  private static final int CONNECT_MILLIS = 5_000;

  private ClusterMaster() {}

  /**
   * Checks the name of a master.
   *
   * @throws ConfigException if Spark could not start with it
   */
  static void check(String master) {
    if (LOCAL.matcher(master).matches()
        || LOCAL_CLUSTER.matcher(master).matches()
        || master.equals("yarn")
        || master.startsWith("k8s://")) {
      return;
    }
    if (!master.startsWith("spark://")) {
      throw new ConfigException(
          "--master must be local[N], spark://HOST:PORT, yarn or k8s://…, but was '"
              + master
              + "'. Maybe local[*]?");
    }
    String silent = null;
    for (String address : master.substring("spark://".length()).split(",", -1)) {
      Matcher parts = ADDRESS.matcher(address);
      if (!parts.matches()) {
        throw new ConfigException(
            "--master must name a host and a port, but was '"
                + master
                + "'. Write it like spark://host:7077.");
      }
      silent = refusal(parts.group(1), Integer.parseInt(parts.group(2)));
      if (silent == null) {
        return;
      }
    }
    throw new ConfigException(
        "No Spark master answers at "
            + master
            + ": "
            + silent
            + ". Start one, or leave --master out to run on this machine.");
  }

  private static String refusal(String host, int port) {
    try (Socket socket = new Socket()) {
      InetSocketAddress address = new InetSocketAddress(host, port);
      if (address.isUnresolved()) {
        return "the host " + host + " is unknown";
      }
      socket.connect(address, CONNECT_MILLIS);
      return null;
    } catch (IllegalArgumentException | IOException e) {
      return e.getMessage();
    }
  }
}
