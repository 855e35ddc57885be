package io.wick.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wick.spark.table.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  /** Times are the machine's; that the parts are measured at all, and on all trials, is ours. */
  @Test
  void theEngineIsMeasuredBesideThreads() throws IOException {
    Wick.Result bench = Wick.run("bench", "--replicates", "10", "--rounds", "1", "--json");
    assertThat(bench.code()).as(bench.err()).isZero();
    JsonNode document = Json.MAPPER.readTree(bench.out());
    assertThat(document.at("/machine/threads").asInt()).isPositive();
    assertThat(document.at("/engine/few/trials").asInt()).isEqualTo(4);
    assertThat(document.at("/engine/many/trials").asInt()).isEqualTo(40);
    for (String side : new String[] {"first", "few/threads", "many/threads", "many/engine"}) {
      assertThat(document.at("/engine/" + side + "/cpu").asDouble()).as(side).isPositive();
      assertThat(document.at("/engine/" + side + "/wall").asDouble()).as(side).isPositive();
    }
  }

  @Test
  void theTableNamesMachineAndShare() {
    Wick.Result bench = Wick.run("bench", "--replicates", "10", "--rounds", "1");
    assertThat(bench.code()).as(bench.err()).isZero();
    assertThat(bench.out().lines())
        .anyMatch(line -> line.startsWith("40 trials of four lengths"))
        .anyMatch(line -> line.matches("threads alone +[0-9.]+ s +[0-9.]+ s +[0-9.]+ ms"))
        .anyMatch(
            line ->
                line.matches("The engine itself: -?[0-9.]+ s of CPU per run and .* 4 trials\\)."));
  }

  @Test
  void mistakesAreAnsweredBeforeSparkStarts() {
    Wick.Result none = Wick.run("bench", "--rounds", "0");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("--rounds must be at least 1, but was 0.");
    Wick.Result replicates = Wick.run("bench", "--replicates", "9");
    assertThat(replicates.code()).isEqualTo(2);
    assertThat(replicates.err()).contains("--replicates must be at least 10, but was 9.");
  }
}
