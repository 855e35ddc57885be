package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.sweep.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * Which parameters of a stored record nobody need have written: those that it would have had
 * anyway, being a default or following from the others, such as the box of a potential that grows
 * with a distance.
 */
public final class ImpliedParameters {
  private static final String SOURCE = "parameters.json";

  private ImpliedParameters() {}

  /**
   * True if the record is the same when it is bound without this parameter; false if it is not,
   * cannot be bound without, or is of a type that is not at hand.
   *
   * @param kind what the record is, e.g. {@code Potential.class}
   * @param json the record as {@link CanonicalJson} writes it
   * @param name a parameter of it
   */
  public static boolean contain(Catalogue catalogue, Class<?> kind, String json, String name) {
    if (!(DocumentParser.document(json, SOURCE) instanceof Node.Mapping stored)) {
      return false;
    }
    Node.Mapping less = (Node.Mapping) said(stored);
    less.fields().remove(name);
    Problems problems = new Problems();
    Template<?> template = new ShapeBinder(catalogue, problems).entry(kind, less, "", "");
    return template != null
        && problems.count() == 0
        && CanonicalJson.of((Record) template.at(new int[0])).equals(json);
  }

  /** The same without what is null, which is how files leave it out. */
  private static Node said(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Node.Mapping said = new Node.Mapping(mapping.place());
      mapping
          .fields()
          .forEach(
              (name, value) -> {
                if (!(value instanceof Node.Scalar scalar && scalar.isNull())) {
                  said.put(name, mapping.keyPlace(name), said(value));
                }
              });
      return said;
    }
    if (node instanceof Node.Sequence sequence) {
      List<Node> elements = new ArrayList<>();
      sequence.elements().forEach(element -> elements.add(said(element)));
      return new Node.Sequence(sequence.place(), elements);
    }
    return node;
  }
}
