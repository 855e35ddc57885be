package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.potential.learning.Contents;
import io.wick.potential.learning.Csv;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The CSV files of a sweep: their contents are read with the sweep, and their hashes are written
 * into it, so that a stored sweep says which contents it means and refuses others.
 */
public final class AttachedFiles {
  private static final String TYPE = Catalogue.nameOf(Csv.class);

  private final Attachments attachments;
  private final String document;
  private final Problems problems;

  private AttachedFiles(Attachments attachments, String document, Problems problems) {
    this.attachments = attachments;
    this.document = document;
    this.problems = problems;
  }

  /** Reads all files that are named below a node; notes what is wrong. */
  static void read(Node root, Attachments attachments, String document, Problems problems) {
    new AttachedFiles(attachments, document, problems).visit(root, "");
  }

  /** The hashes of all files of a stored sweep. */
  public static Set<String> hashes(String specification) {
    Set<String> hashes = new TreeSet<>();
    collect(DocumentParser.document(specification, "sweep.json"), hashes);
    return hashes;
  }

  private static void collect(Node node, Set<String> hashes) {
    if (node instanceof Node.Mapping mapping) {
      if (isFile(mapping) && mapping.get("hash") instanceof Node.Scalar hash) {
        hashes.add(hash.text());
      }
      mapping.fields().values().forEach(field -> collect(field, hashes));
    } else if (node instanceof Node.Sequence sequence) {
      sequence.elements().forEach(element -> collect(element, hashes));
    }
  }

  private static boolean isFile(Node.Mapping mapping) {
    return mapping.get("type") instanceof Node.Scalar type && type.text().equals(TYPE);
  }

  private void visit(Node node, String path) {
    if (node instanceof Node.Mapping mapping) {
      if (isFile(mapping)) {
        attach(mapping, path);
      }
      for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
        visit(field.getValue(), ShapeBinder.join(path, field.getKey()));
      }
    } else if (node instanceof Node.Sequence sequence) {
      for (int i = 0; i < sequence.elements().size(); i++) {
        visit(sequence.elements().get(i), path + "[" + i + "]");
      }
    }
  }

  private void attach(Node.Mapping mapping, String path) {
    Node node = mapping.get("path");
    if (node instanceof Node.Mapping) {
      problems.add(
          node.place(), path + ".path cannot be an axis", "Write one entry for each file.");
    }
    if (!(node instanceof Node.Scalar file) || file.isNull()) {
      return;
    }
    try {
      Attachments.Attachment read = attachments.read(file.text(), document);
      String hash = Contents.keep(read.bytes());
      if (mapping.get("hash") instanceof Node.Scalar given
          && !given.isNull()
          && !given.text().equals(hash)) {
        problems.add(
            given.place(),
            path
                + ": the content of "
                + read.address()
                + " is not the one that is asked for: its SHA-256 is "
                + hash
                + ", not "
                + given.text(),
            "Bring the old content back, or run the sweep file again with --resume and without"
                + " hash: what changed is run anew.");
        return;
      }
      mapping.put("path", mapping.keyPlace("path"), scalar(file.place(), read.address()));
      mapping.put("hash", mapping.keyPlace("path"), scalar(file.place(), hash));
    } catch (IOException e) {
      problems.add(
          file.place(),
          path + ".path: " + e.getMessage(),
          "Paths are absolute, or start at the folder of the sweep file.");
    }
  }

  private static Node.Scalar scalar(Place place, String text) {
    return new Node.Scalar(place, text, true);
  }
}
