package io.wick.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextCommandTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/tmp/out, /tmp/out",
        "hdfs://h:8020/a_b, hdfs://h:8020/a_b",
        "/tmp/first try, '/tmp/first try'",
        "/tmp/it's, '/tmp/it'\\''s'",
        "/tmp/$(x), '/tmp/$(x)'",
        "/tmp/a;b, '/tmp/a;b'"
      })
  void pathsSurviveTheShell(String path, String word) {
    assertThat(NextCommand.quoted(path)).isEqualTo(word);
  }
}
