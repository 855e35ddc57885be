package io.wick.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one plain sentence what the parser found wrong with the syntax. */
final class SyntaxMessage {
  private final String[] lines;
  private final String file;
  private final String source;

  /**
   * For a document.
   *
   * @param file its name if lines make sense, else null
   */
  SyntaxMessage(String text, String file, String source) {
    this.lines = text.split("\n", -1);
    this.file = file;
    this.source = source;
  }

  /** The sentence. */
  String of(JsonProcessingException e) {
    int line = line(e);
    String what = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    String lower = what.toLowerCase(Locale.ROOT);
    if (tabIndents(line)) {
      return sentence("A tab indents this line", line, "Indent with spaces.");
    }
    if (lower.contains("could not find expected ':'")) {
      return sentence(
          "A colon is missing after '" + shown(line) + "'", line, "Write 'name: value'.");
    }
    if (lower.contains("mapping values are not allowed")) {
      return sentence(
          "A colon stands where none can be in '" + shown(line) + "'",
          line,
          "Check the indentation, or put the value in quotes.");
    }
    if (lower.contains("did not find expected '-' indicator")
        || lower.contains("expected <block end>")
        || lower.contains("expected the node content")) {
      return sentence(
          "The indentation or nesting does not fit at '" + shown(line) + "'",
          line,
          "Align it with its neighbours and close every bracket.");
    }
    if (lower.contains("quoted scalar")) {
      return sentence(
          "A quote is opened and not closed in '" + shown(line) + "'", line, "Close it.");
    }
    if (lower.contains("non-standard token")) {
      return sentence("NaN and infinities are not taken", line, "Only finite numbers are taken.");
    }
    if (lower.contains("leading zeroes")) {
      return sentence("A number starts with a zero", line, "Write it without the leading zero.");
    }
    if (lower.contains("expected ',' or")) {
      return sentence(
          "A comma or a closing bracket is missing after '" + shown(line) + "'",
          line,
          "Close the bracket or separate the items with commas.");
    }
    if (lower.contains("undefined alias") || lower.contains("anchor")) {
      return sentence("Anchors and aliases are not taken", line, "Write the value itself.");
    }
    return sentence(
        "The syntax is wrong: " + firstLine(what), line, "Check quotes, brackets and indentation.");
  }

  private String sentence(String what, int line, String remedy) {
    return what + " (" + (file == null ? source : file + ":" + line) + "). " + remedy;
  }

  /** The context of an unfinished key is the line at fault; the problem is noticed later. */
  private int line(JsonProcessingException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof MarkedYAMLException marked) {
        String context = marked.getContext() == null ? "" : marked.getContext();
        boolean key =
            context.matches("while (scanning a simple key|scanning a quoted|parsing a flow).*");
        Mark mark =
            key && marked.getContextMark() != null
                ? marked.getContextMark()
                : marked.getProblemMark();
        if (mark != null) {
          return mark.getLine() + 1;
        }
      }
    }
    JsonLocation at = e.getLocation();
    return at == null ? 1 : Math.max(1, at.getLineNr());
  }

  private String shown(int line) {
    String whole = line <= lines.length ? lines[line - 1].strip() : "";
    return whole.length() > 60 ? whole.substring(0, 57) + "..." : whole;
  }

  private boolean tabIndents(int line) {
    return line <= lines.length && lines[line - 1].matches("\\s*\\t.*");
  }

  private static String firstLine(String what) {
    String line = what.lines().findFirst().orElse("unreadable");
    return line.length() > 120 ? line.substring(0, 117) + "..." : line;
  }
}
