package io.wick.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns YAML or JSON into nodes that know their lines. Scalars are kept as text and given a meaning
 * later, by the type they go to; anchors, aliases, merge keys, tags, duplicate fields and a second
 * document are refused here.
 */
final class DocumentParser {
  private static final int DEEPEST = 50;
  private static final int LARGEST = 1 << 20;

  private final String text;
  private final String source;
  private final boolean json;
  private final boolean located;
  private final List<Integer> lineStarts = new ArrayList<>();

  private DocumentParser(String text, String source, boolean json, boolean located) {
    this.text = text;
    this.source = source;
    this.json = json;
    this.located = located;
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lineStarts.add(i + 1);
      }
    }
  }

  /** A whole file; JSON if its name or its first characters say so. */
  static Node document(String text, String source) {
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new ConfigException(
          "The document is larger than 1 MB (" + source + "). Split it, or use axes.");
    }
    String name = source.toLowerCase(Locale.ROOT);
    boolean isYaml = name.endsWith(".yaml") || name.endsWith(".yml");
    boolean isJson =
        name.endsWith(".json") || (!isYaml && text.stripLeading().matches("(?s)\\{\\s*[\"}].*"));
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new DocumentParser(bare, source, isJson, true).parse();
  }

  /** A value in flow style, e.g. of an override or of a default. */
  static Node value(String text, String source) {
    return new DocumentParser(text, source, false, false).parse();
  }

  private Node parse() {
    if (text.isBlank()) {
      throw new ConfigException(
          "There is nothing in it ("
              + place(1, 1)
              + "). A sweep has at least a name, potentials and methods.");
    }
    try (JsonParser parser = open()) {
      if (parser.nextToken() == null) {
        throw new ConfigException(
            "There is nothing but comments in it ("
                + place(1, 1)
                + "). A sweep has at least a name, potentials and methods.");
      }
      Node root = node(parser, 0);
      if (parser.nextToken() != null) {
        throw new ConfigException(
            "A second document or value starts here ("
                + place(parser)
                + "). Keep one document per file; remove what follows '---'.");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw new ConfigException(new SyntaxMessage(text, located ? source : null, source).of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonParser open() throws IOException {
    return json ? new JsonFactory().createParser(text) : new YAMLFactory().createParser(text);
  }

  private Place place(int line, int column) {
    return new Place(source, located ? line : 0, column);
  }

  private Place place(JsonParser parser) {
    JsonLocation at = parser.currentTokenLocation();
    return place(at.getLineNr(), at.getColumnNr());
  }

  private Node node(JsonParser parser, int depth) throws IOException {
    Place place = place(parser);
    if (depth > DEEPEST) {
      throw new ConfigException(
          "The document is nested deeper than " + DEEPEST + " levels (" + place + "). Flatten it.");
    }
    refuseReferences(parser, place);
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, place, depth);
      case START_ARRAY -> sequence(parser, place, depth);
      default -> scalar(parser, place);
    };
  }

  private void refuseReferences(JsonParser parser, Place place) throws IOException {
    if (!(parser instanceof YAMLParser yaml)) {
      return;
    }
    if (yaml.isCurrentAlias()) {
      throw new ConfigException(
          "The alias *"
              + yaml.getText()
              + " is not taken ("
              + place
              + "). Write the value itself.");
    }
    if (yaml.getObjectId() != null) {
      throw anchor(yaml.getObjectId(), place);
    }
    if (yaml.getTypeId() != null) {
      throw new ConfigException(
          "The tag !" + yaml.getTypeId() + " is not taken (" + place + "). Remove it.");
    }
  }

  private static ConfigException anchor(String name, Place place) {
    return new ConfigException("The anchor &" + name + " is not taken (" + place + "). Remove it.");
  }

  private Node mapping(JsonParser parser, Place place, int depth) throws IOException {
    Node.Mapping mapping = new Node.Mapping(place);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place key = place(parser);
      String name = parser.currentName();
      if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
        throw new ConfigException(
            "The alias *" + name + " is not taken (" + key + "). Write the name itself.");
      }
      if (keyAnchor(key)) {
        throw anchor(name, key);
      }
      if (name.equals("<<")) {
        throw new ConfigException(
            "The merge key << is not taken (" + key + "). Write the fields themselves.");
      }
      if (mapping.get(name) != null) {
        throw new ConfigException(
            "'"
                + name
                + "' is given twice, first in line "
                + Math.max(1, mapping.keyPlace(name).line())
                + " ("
                + key
                + "). Remove one of them.");
      }
      parser.nextToken();
      mapping.put(name, key, node(parser, depth + 1));
    }
    return mapping;
  }

  private boolean keyAnchor(Place key) {
    return located && !json && text.startsWith("&", offset(key.line(), key.column()));
  }

  private Node sequence(JsonParser parser, Place place, int depth) throws IOException {
    List<Node> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(node(parser, depth + 1));
    }
    return new Node.Sequence(place, elements);
  }

  private Node scalar(JsonParser parser, Place place) throws IOException {
    String value = parser.getText();
    if (json) {
      return new Node.Scalar(place, value, parser.currentToken() == JsonToken.VALUE_STRING);
    }
    JsonLocation at = parser.currentTokenLocation();
    int start = offset(at.getLineNr(), at.getColumnNr());
    char first = start < text.length() ? text.charAt(start) : ' ';
    if (first == '&') {
      throw anchor(text.substring(start + 1).split("[\\s,}\\]]", 2)[0], place);
    }
    boolean quoted = first == '"' || first == '\'' || first == '|' || first == '>';
    if (!quoted && value.indexOf(' ') > 0 && !text.startsWith(value, start)) {
      int end = text.indexOf('\n', start);
      String line =
          text.substring(text.lastIndexOf('\n', start) + 1, end < 0 ? text.length() : end);
      throw new ConfigException(
          isOpen(line)
              ? "A bracket is opened and not closed in '"
                  + line.strip()
                  + "' ("
                  + place(at.getLineNr(), 1)
                  + "). Close it."
              : "The value '"
                  + text.substring(start, end < 0 ? text.length() : end).strip()
                  + "' runs on into the next line ("
                  + place(at.getLineNr() + 1, 1)
                  + "). Check the indentation, the colon or the dash there.");
    }
    return new Node.Scalar(place, value, quoted);
  }

  private static boolean isOpen(String line) {
    long opened = line.chars().filter(c -> c == '{' || c == '[').count();
    return opened > line.chars().filter(c -> c == '}' || c == ']').count();
  }

  /** Index in the text of a line and column as SnakeYAML counts them (columns in code points). */
  private int offset(int line, int column) {
    int start = lineStarts.get(Math.min(line, lineStarts.size()) - 1);
    int end = line < lineStarts.size() ? lineStarts.get(line) : text.length();
    int ahead = Math.min(column - 1, text.codePointCount(start, end));
    return text.offsetByCodePoints(start, Math.max(0, ahead));
  }
}
