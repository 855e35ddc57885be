package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.sweep.Block;
import io.wick.sweep.Fingerprint;
import io.wick.sweep.Presentation;
import io.wick.sweep.ProductSpace;
import io.wick.sweep.Sweep;
import java.util.List;

/** Reads sweep files, YAML or JSON, strictly. */
public final class SweepReader {
  private final Catalogue catalogue;
  private final Attachments attachments;

  /**
   * A reader that knows the types of {@code catalogue} and reads no other files: contents that a
   * stored sweep names by hash must be at hand.
   */
  public SweepReader(Catalogue catalogue) {
    this(catalogue, null);
  }

  /** A reader that also reads the files that a sweep names. */
  public SweepReader(Catalogue catalogue, Attachments attachments) {
    this.catalogue = catalogue;
    this.attachments = attachments;
  }

  /**
   * Reads and checks a sweep.
   *
   * @param text the document
   * @param source its name in messages, e.g. {@code configs/a.yaml}
   * @param overrides assignments {@code path=value} as given by {@code --set}
   * @throws ConfigException if anything is wrong; one sentence per problem, one problem per line
   */
  public Sweep read(String text, String source, List<String> overrides) {
    Node.Mapping root = root(text, source);
    Overrides applied = new Overrides(root);
    overrides.forEach(applied::apply);
    Problems problems = new Problems();
    if (attachments != null) {
      AttachedFiles.read(root, attachments, source, problems);
      problems.check();
    }
    SweepBinder binder = new SweepBinder(catalogue, problems);
    List<Block> blocks = binder.blocks(root);
    Presentation presentation = binder.presentation(root);
    problems.check();
    try {
      return new Sweep(
          ((Node.Scalar) root.get("name")).text(),
          new ProductSpace(blocks),
          Specification.of(root),
          Fingerprint.of(blocks),
          presentation);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          e.getMessage()
              + " ("
              + (e.getMessage().startsWith("design") ? root.keyPlace("design") : root.place())
              + "). Take fewer "
              + (e.getMessage().startsWith("design") ? "trials or design: grid." : "values."));
    }
  }

  /**
   * Reads the figures and claims of a sweep, and nothing else of it: they can be drawn anew without
   * the plug-ins that the trials needed.
   *
   * @throws ConfigException if anything is wrong with them
   */
  public static Presentation presentation(String text, String source) {
    Problems problems = new Problems();
    Presentation presentation = new SweepBinder(null, problems).presentation(root(text, source));
    problems.check();
    return presentation;
  }

  private static Node.Mapping root(String text, String source) {
    Node document = DocumentParser.document(text, source);
    if (document instanceof Node.Mapping root) {
      return root;
    }
    throw new ConfigException(
        "A sweep must be a mapping of fields, but was "
            + document.describe()
            + " ("
            + document.place()
            + "). Write name: my-sweep and the other fields, each with a colon and a space.");
  }
}
