package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wick.config.ConfigException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterMasterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "local",
        "local[4]",
        "local[*]",
        "local[2,4]",
        "local-cluster[2,1,1024]",
        "yarn",
        "k8s://https://h:1"
      })
  void mastersThatNeedNoAnswer(String master) {
    assertThatCode(() -> ClusterMaster.check(master)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local[x]", "local[0]", "host:7077", "", "spark:/host"})
  void namesThatSparkDoesNotKnow(String master) {
    assertThatThrownBy(() -> ClusterMaster.check(master))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--master must be local[N]")
        .hasMessageContaining("'" + master + "'");
  }

  @Test
  void aStandaloneMasterMustListen() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      String master = "spark://127.0.0.1:" + port;
      assertThatCode(() -> ClusterMaster.check(master)).doesNotThrowAnyException();
    }
    String gone = "spark://127.0.0.1:" + port;
    assertThatThrownBy(() -> ClusterMaster.check(gone))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("No Spark master answers at " + gone);
    assertThatThrownBy(() -> ClusterMaster.check("spark://host"))
        .hasMessageContaining("must name a host and a port");
  }
}
