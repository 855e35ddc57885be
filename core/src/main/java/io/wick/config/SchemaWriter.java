package io.wick.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wick.catalog.Catalogue;
import io.wick.catalog.Entry;
import io.wick.sweep.Conditions;
import io.wick.sweep.Presentation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the JSON Schema (draft-07) of the sweep file, for editors: every type of the catalogue
 * with its fields, meanings, units and defaults, and the axis forms wherever a scalar stands. The
 * text depends on the catalogue only.
 */
public final class SchemaWriter {
  private final Catalogue catalogue;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  /** A writer for the types of {@code catalogue}. */
  public SchemaWriter(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The schema, indented, with a line break at the end. */
  public String write() {
    definitions.clear();
    ObjectNode root = mapper.createObjectNode();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "Wick sweep");
    root.put("type", "object");
    ObjectNode top = mapper.createObjectNode();
    ObjectNode name = top.putObject("name");
    name.put("type", "string").put("pattern", "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$");
    name.put("description", "name of the sweep and of its output folder");
    product(top);
    ObjectNode blocks = top.putObject("blocks").put("type", "array").put("minItems", 1);
    blocks.put(
        "description", "parts with products of their own; what a part does not say is inherited");
    ObjectNode block = blocks.putObject("items").put("type", "object");
    ObjectNode part = mapper.createObjectNode();
    product(part);
    block.set("properties", part);
    block.put("additionalProperties", false);
    for (RecordField field : RecordField.of(Presentation.class)) {
      top.set(field.name(), field(field, false));
    }
    root.set("properties", top);
    root.putArray("required").add("name");
    root.put("additionalProperties", false);
    axes();
    ObjectNode all = root.putObject("definitions");
    definitions.forEach(all::set);
    return text(root);
  }

  private String text(JsonNode node) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return mapper.writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void product(ObjectNode properties) {
    for (RecordField field : RecordField.of(Conditions.class)) {
      boolean axis = !field.name().equals("replicates");
      properties.set(field.name(), field(field, axis));
    }
    for (Kind kind : List.of(Kind.POTENTIALS, Kind.SCHEDULES, Kind.METHODS)) {
      ObjectNode list = properties.putObject(kind.plural()).put("type", "array");
      list.put("minItems", kind == Kind.SCHEDULES ? 0 : 1);
      list.set("items", kind(kind.type()));
    }
    design(properties.putObject("design"));
    exclude(properties.putObject("exclude"));
  }

  private void design(ObjectNode design) {
    design.put("description", "which trials of the product are run");
    design.put("default", "grid");
    ArrayNode forms = design.putArray("oneOf");
    forms.addObject().putArray("enum").add("grid").add("ablation");
    ObjectNode random = form(forms, "random", "trials");
    random.putObject("trials").put("type", "integer").put("minimum", 1);
    ObjectNode ablation = form(forms, "ablation");
    ablation.putObject("baseline").put("type", "object");
  }

  private ObjectNode form(ArrayNode forms, String type, String... required) {
    ObjectNode form = forms.addObject().put("type", "object");
    ObjectNode properties = form.putObject("properties");
    properties.putObject("type").put("const", type);
    ArrayNode names = form.putArray("required").add("type");
    for (String name : required) {
      names.add(name);
    }
    form.put("additionalProperties", false);
    return properties;
  }

  private void exclude(ObjectNode exclude) {
    exclude.put("type", "array");
    exclude.put("description", "rules that drop trials; all parts of a rule must apply");
    ObjectNode rule = exclude.putObject("items").put("type", "object").put("minProperties", 1);
    ObjectNode properties = rule.putObject("properties");
    for (Kind kind : List.of(Kind.POTENTIALS, Kind.SCHEDULES, Kind.METHODS)) {
      ArrayNode names = properties.putObject(kind.singular()).putArray("enum");
      kind.types(catalogue).keySet().forEach(names::add);
    }
    properties
        .putObject("where")
        .put("type", "string")
        .put("description", "a condition such as dimension > 3 and method.walkers >= 100");
    rule.put("additionalProperties", false);
  }

  /** Any type of a kind, by {@code type}, or its bare name if it needs nothing else. */
  private ObjectNode kind(Class<?> kind) {
    ObjectNode any = mapper.createObjectNode();
    ArrayNode forms = any.putArray("oneOf");
    ArrayNode bare = mapper.createArrayNode();
    catalogue
        .types(kind)
        .forEach(
            (name, type) -> {
              forms.addObject().put("$ref", "#/definitions/" + define(kind, name, type));
              if (RecordField.of(type).stream().noneMatch(RecordField::isRequired)) {
                bare.add(name);
              }
            });
    if (!bare.isEmpty()) {
      forms.addObject().set("enum", bare);
    }
    return any;
  }

  private String define(Class<?> kind, String name, Class<? extends Record> type) {
    String key = kind.getSimpleName().toLowerCase(Locale.ROOT) + "." + name;
    if (!definitions.containsKey(key)) {
      ObjectNode object = mapper.createObjectNode();
      definitions.put(key, object);
      Entry entry = type.getAnnotation(Entry.class);
      object.put("description", entry.summary() + ": " + entry.formula());
      fill(object, type, name, true);
    }
    return key;
  }

  private void fill(ObjectNode object, Class<? extends Record> type, String name, boolean axis) {
    object.put("type", "object");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = mapper.createArrayNode();
    if (name != null) {
      properties.putObject("type").put("const", name);
      required.add("type");
    }
    for (RecordField field : RecordField.of(type)) {
      properties.set(field.name(), field(field, axis));
      if (field.isRequired()) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    object.put("additionalProperties", false);
  }

  private ObjectNode field(RecordField field, boolean axis) {
    ObjectNode schema = type(field.type(), axis);
    if (field.takesScalarForList() && field.type() instanceof ParameterizedType list) {
      ObjectNode both = mapper.createObjectNode();
      both.putArray("anyOf").add(type(list.getActualTypeArguments()[0], axis)).add(schema);
      schema = both;
    }
    if (!field.meaning().isEmpty()) {
      schema.put("description", field.meaning());
    }
    if (field.byDefault() != null) {
      Node value = DocumentParser.value(field.byDefault(), "default");
      try {
        schema.set("default", mapper.readTree(Specification.of(value)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("bad default " + field.byDefault(), e);
      }
    }
    return schema;
  }

  private ObjectNode type(Type type, boolean axis) {
    if (type instanceof ParameterizedType list) {
      ObjectNode array = mapper.createObjectNode().put("type", "array");
      array.set("items", type(list.getActualTypeArguments()[0], axis));
      return array;
    }
    Class<?> raw = (Class<?>) type;
    if (ScalarReader.isScalar(raw)) {
      return scalar(raw, axis);
    }
    if (!raw.isRecord()) {
      return kind(raw);
    }
    Class<? extends Record> record = raw.asSubclass(Record.class);
    if (RecordField.isPositional(record)) {
      return positional(record, axis);
    }
    ObjectNode object = mapper.createObjectNode();
    fill(object, record, null, axis);
    return object;
  }

  private ObjectNode positional(Class<? extends Record> type, boolean axis) {
    List<RecordField> fields = RecordField.of(type);
    if (fields.size() == 1) {
      return type(fields.get(0).type(), axis);
    }
    ObjectNode array = mapper.createObjectNode().put("type", "array");
    array.put("minItems", fields.size()).put("maxItems", fields.size());
    ArrayNode items = array.putArray("items");
    fields.forEach(f -> items.add(type(f.type(), axis)));
    return array;
  }

  private ObjectNode scalar(Class<?> type, boolean axis) {
    ObjectNode plain = mapper.createObjectNode();
    String name;
    if (RecordField.isInteger(type)) {
      plain.put("type", name = "integer");
    } else if (type == double.class || type == Double.class) {
      plain.put("type", name = "number");
    } else if (type == boolean.class || type == Boolean.class) {
      plain.put("type", name = "boolean");
    } else {
      plain.put("type", name = "string");
      if (type.isEnum()) {
        RecordField.constants(type).forEach(plain.putArray("enum")::add);
      } else if (type == Duration.class) {
        plain.put("pattern", "^(\\d+(\\.\\d+)?(ms|s|min|m|h|d))+$");
      }
    }
    if (!axis) {
      return plain;
    }
    ObjectNode either = mapper.createObjectNode();
    either.putArray("anyOf").add(plain).addObject().put("$ref", "#/definitions/axis." + name);
    return either;
  }

  private void axes() {
    for (String name : List.of("integer", "number", "boolean", "string")) {
      ObjectNode axis = mapper.createObjectNode().put("type", "object");
      axis.put("description", "an axis: the trials take each of the values in turn");
      ObjectNode properties = axis.putObject("properties");
      ObjectNode values = properties.putObject("values").put("type", "array");
      values.put("minItems", 1).put("uniqueItems", true);
      values.putObject("items").put("type", name);
      ArrayNode forms = axis.putArray("oneOf");
      forms.addObject().putArray("required").add("values");
      if (name.equals("integer") || name.equals("number")) {
        properties.putObject("from").put("type", "number");
        properties.putObject("to").put("type", "number");
        properties.putObject("count").put("type", "integer").put("minimum", 1);
        properties
            .putObject("scale")
            .put("default", "linear")
            .putArray("enum")
            .add("linear")
            .add("log");
        forms.addObject().putArray("required").add("from").add("to").add("count");
      }
      properties
          .putObject("zip")
          .put("type", "string")
          .put("description", "axes of one zip name move together");
      axis.put("additionalProperties", false);
      definitions.put("axis." + name, axis);
    }
  }
}
