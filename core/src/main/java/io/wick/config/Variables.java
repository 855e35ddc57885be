package io.wick.config;

import io.wick.sweep.Shape;
import io.wick.sweep.Template;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that conditions of a block may use. */
final class Variables {
  private Variables() {}

  /** Paths of all scalars of these templates, and what does not belong to a record. */
  static Set<String> of(List<Template<?>> templates) {
    Set<String> names = new TreeSet<>(List.of("dimension", "replicate"));
    for (Template<?> template : templates) {
      String room = "";
      for (Kind kind : Kind.values()) {
        if (kind.type().isAssignableFrom(template.root().type())) {
          room = kind.singular();
        }
      }
      collect(template.root(), room, names);
    }
    names.removeIf(name -> name.equals("replicates"));
    return names;
  }

  private static void collect(Shape shape, String path, Set<String> names) {
    if (shape instanceof Shape.Structure structure) {
      List<RecordField> fields = RecordField.of(structure.type());
      for (int i = 0; i < fields.size(); i++) {
        String inside = ShapeBinder.join(path, fields.get(i).name());
        collect(structure.components().get(i), inside, names);
      }
    } else if (shape instanceof Shape.Sequence sequence && sequence.elements().size() == 1) {
      // One value for all axes goes by the name of the list.
      collect(sequence.elements().get(0), path, names);
    } else if (shape instanceof Shape.Sequence sequence) {
      for (int i = 0; i < sequence.elements().size(); i++) {
        collect(sequence.elements().get(i), path + "[" + i + "]", names);
      }
    } else {
      if (!path.isEmpty()) {
        names.add(path);
      }
    }
  }
}
