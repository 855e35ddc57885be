package io.wick.sweep;

import io.wick.catalog.Entry;
import io.wick.catalog.Origin;
import io.wick.trial.CanonicalEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A hash of everything that decides which trials a sweep has: entries with defaults filled in, axes
 * with their values, rules, designs. Names of sweep and file, order of fields and ways of writing
 * numbers do not enter.
 */
public final class Fingerprint {
  private Fingerprint() {}

  /** 32 hex digits. */
  public static String of(List<Block> blocks) {
    CanonicalEncoding encoding = new CanonicalEncoding().add("sweep-1");
    for (Block block : blocks) {
      encoding.add("block");
      for (Template<?> template : BlockSpace.templates(block)) {
        encoding.add(content(template.root()));
      }
      encoding.add(content(block.design()));
      for (Exclusion rule : block.exclusions()) {
        encoding.add(rule.text());
      }
    }
    return encoding.key().toString();
  }

  private static List<Object> content(Design design) {
    List<Object> content = new ArrayList<>();
    content.add(design.getClass().getSimpleName());
    if (design instanceof Design.Random random) {
      content.add(random.trials());
    } else if (design instanceof Design.Ablation ablation) {
      new TreeMap<>(ablation.baseline())
          .forEach((path, value) -> content.add(List.of(path, value)));
    }
    return content;
  }

  private static Object content(Shape shape) {
    List<Object> content = new ArrayList<>();
    if (shape instanceof Shape.Structure structure) {
      Entry entry = structure.type().getAnnotation(Entry.class);
      content.add(entry == null ? "record" : entry.name());
      content.add(entry == null ? 0 : entry.numerics());
      content.add(entry == null ? "" : Origin.of(structure.type()));
      structure.components().forEach(c -> content.add(content(c)));
    } else if (shape instanceof Shape.Sequence sequence) {
      content.add("list");
      sequence.elements().forEach(e -> content.add(content(e)));
    } else if (shape instanceof Shape.Swept swept) {
      content.add("axis");
      content.add(swept.axis().zip());
      content.addAll(swept.axis().values());
    } else {
      content.add(((Shape.Fixed) shape).value());
    }
    return content;
  }
}
