package io.wick.spark.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class CsvTest {
  private static String line(Object... cells) throws IOException {
    StringWriter text = new StringWriter();
    new Csv(text).line(RowFactory.create(cells));
    return text.toString();
  }

  @Test
  void quotesWhatWouldBreakALine() throws IOException {
    assertThat(line("a", "b,c", "d\"e", "f\ng", "", null, " h"))
        .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",\"\",,\" h\"\r\n");
    assertThat(line((Object) null)).isEqualTo("\"\"\r\n");
  }

  @Test
  void numbersKeepAllDigits() throws IOException {
    assertThat(line(0.1 + 0.2, Double.MIN_VALUE, -0.0, 3L, true))
        .isEqualTo("0.30000000000000004,4.9E-324,-0.0,3,true\r\n");
  }

  @Test
  void listsAreJsonAndTimesAreIso() throws IOException {
    Object list = CollectionConverters.asScala(Arrays.asList(1.5, null, 2.0)).toSeq();
    assertThat(line(list, CollectionConverters.asScala(List.of()).toSeq()))
        .isEqualTo("\"[1.5,null,2.0]\",[]\r\n");
    assertThat(line(Timestamp.from(Instant.parse("2026-01-02T03:04:05.000006Z"))))
        .isEqualTo("2026-01-02T03:04:05.000006Z\r\n");
  }
}
