package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaWriterTest {
  private static final String TEXT = new SchemaWriter(Fixtures.CATALOGUE).write();
  private static final JsonNode SCHEMA = parse(new ObjectMapper(), TEXT);

  private static JsonNode parse(ObjectMapper mapper, String text) {
    try {
      return mapper.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean accepts(String yaml) {
    return valid(SCHEMA, parse(new ObjectMapper(new YAMLFactory()), yaml));
  }

  /** The keywords of draft-07 that the schema uses; any other fails the test. */
  private static boolean valid(JsonNode schema, JsonNode value) {
    boolean valid = true;
    for (Iterator<Map.Entry<String, JsonNode>> it = schema.fields(); it.hasNext(); ) {
      Map.Entry<String, JsonNode> keyword = it.next();
      JsonNode rule = keyword.getValue();
      valid &=
          switch (keyword.getKey()) {
            case "$schema", "title", "description", "default", "definitions", "properties" -> true;
            case "$ref" -> valid(SCHEMA.at(rule.asText().substring(1)), value);
            case "type" -> is(rule.asText(), value);
            case "const" -> rule.equals(value);
            case "enum" -> contains(rule, value);
            case "pattern" -> !value.isTextual() || value.asText().matches(rule.asText());
            case "minimum" -> !value.isNumber() || value.asDouble() >= rule.asDouble();
            case "minItems" -> !value.isArray() || value.size() >= rule.asInt();
            case "maxItems" -> !value.isArray() || value.size() <= rule.asInt();
            case "minProperties" -> !value.isObject() || value.size() >= rule.asInt();
            case "uniqueItems" -> true;
            case "items" -> !value.isArray() || items(rule, value);
            case "required" -> !value.isObject() || required(rule, value);
            case "additionalProperties" -> !value.isObject() || properties(schema, value);
            case "anyOf" -> count(rule, value) >= 1;
            case "oneOf" -> count(rule, value) == 1;
            default -> throw new AssertionError("keyword " + keyword.getKey());
          };
    }
    return valid;
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "number" -> value.isNumber();
      case "integer" -> value.isNumber() && value.asDouble() == Math.rint(value.asDouble());
      default -> throw new AssertionError(type);
    };
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode element : list) {
      if (element.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean items(JsonNode rule, JsonNode value) {
    for (int i = 0; i < value.size(); i++) {
      if (!valid(rule.isArray() ? rule.get(i) : rule, value.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean required(JsonNode rule, JsonNode value) {
    for (JsonNode name : rule) {
      if (!value.has(name.asText())) {
        return false;
      }
    }
    return true;
  }

  private static boolean properties(JsonNode schema, JsonNode value) {
    for (Iterator<Map.Entry<String, JsonNode>> it = value.fields(); it.hasNext(); ) {
      Map.Entry<String, JsonNode> field = it.next();
      JsonNode rule = schema.path("properties").get(field.getKey());
      if (rule == null || !valid(rule, field.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static int count(JsonNode rules, JsonNode value) {
    int count = 0;
    for (JsonNode rule : rules) {
      count += valid(rule, value) ? 1 : 0;
    }
    return count;
  }

  @Test
  void takesWhatTheReaderTakes() {
    assertThat(accepts(SweepReaderTest.SAMPLE)).isTrue();
    assertThat(
            accepts(
                """
                name: t
                seed: {values: [1, 2]}
                seeding: common
                budget: {evaluations: {from: 1, to: 100, count: 3, scale: log}}
                design: {type: random, trials: 10}
                blocks:
                  - potentials: [bowl, {type: expression, formula: {values: [a, b]}, box: [[0, {values: [1, 2]}]]}]
                    methods: [{type: imaginary-time, grid: {points: [8, {values: [8, 16], zip: a}]}, start: uniform, keep: {values: [true, false]}}]
                    schedules: [{type: constant, value: 1}]
                    exclude: [{method: imaginary-time, where: "dimension > 3"}]
                    design: {type: ablation, baseline: {budget.evaluations: 1}}
                """))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: tilted-double-well|name: ../x",
        "seed: 20240719|sed: 20240719",
        "replicates: 32|replicates: {values: [1, 2]}",
        "type: tilted-double-well|type: tilted-double-wall",
        "barrier: 1.0|barrier: high",
        "barrier: 1.0, |",
        "values: [0.05, 0.1]|values: []",
        "values: [0.05, 0.1]|from: 1, to: 2",
        "box: [[-5.12, 5.12]]|box: [-5.12, 5.12]",
        "scale: log|scale: logarithmic",
        "points: 512|points: 5.5",
        "walkers: {values: [100, 1000]}|walkers: {values: [a]}",
        "design: grid|design: grdi",
        "method: imaginary-time|method: imaginary",
        "time: 60s|time: 60",
        "spacing: log}|spacing: cubic}",
      })
  void refusesWhatTheReaderRefuses(String part, String wrong) {
    String document = SweepReaderTest.SAMPLE.replace(part, wrong == null ? "" : wrong);
    assertThat(document).isNotEqualTo(SweepReaderTest.SAMPLE);
    assertThat(accepts(document)).isFalse();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Fixtures.read(document))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  void carriesMeaningsUnitsAndDefaults() {
    JsonNode step = SCHEMA.at("/definitions/method.random-walk/properties/stepSize");
    assertThat(step.get("description").asText()).isEqualTo("length of a step [length]");
    assertThat(step.get("default").asDouble()).isEqualTo(0.1);
    assertThat(SCHEMA.at("/properties/targets/default").size()).isEqualTo(3);
    assertThat(SCHEMA.get("$schema").asText()).isEqualTo("http://json-schema.org/draft-07/schema#");
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(new SchemaWriter(Fixtures.CATALOGUE).write()).isEqualTo(TEXT).endsWith("}\n");
    SchemaWriter twice = new SchemaWriter(Fixtures.CATALOGUE);
    assertThat(List.of(twice.write(), twice.write())).containsOnly(TEXT);
  }
}
