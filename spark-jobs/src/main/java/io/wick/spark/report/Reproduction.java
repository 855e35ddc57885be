package io.wick.spark.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.wick.spark.analyze.AnalysisTables;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.Json;
import io.wick.spark.table.OutputFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How to get the same results again, and where these were made. */
final class Reproduction {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build());

  private Reproduction() {}

  static void write(Html page, OutputFolder output, SweepFile sweep) throws IOException {
    page.heading("How to reproduce");
    List<List<Object>> facts = new ArrayList<>();
    sweep.versions().forEach((name, version) -> facts.add(List.of(name, version)));
    sweep.conf().forEach((name, value) -> facts.add(List.of(name, value)));
    page.code(
        "./wick run sweep.yaml          # the file below\n./wick resume "
            + output
            + "\n./wick trial "
            + output
            + " --key KEY   # one trial alone, with the same bits");
    page.raw("<details><summary>The sweep file</summary>");
    JsonNode specification = Json.MAPPER.readTree(sweep.specification());
    page.code(YAML.writeValueAsString(specification));
    page.raw("</details>");
    page.heading("Environment");
    page.table(List.of("", ""), facts);
    page.soft("Tables: " + String.join(", ", AnalysisTables.names()) + " in analysis/.");
  }
}
