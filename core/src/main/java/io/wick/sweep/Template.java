package io.wick.sweep;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;

/**
 * One entry of a sweep file, e.g. {@code potentials[0]}: a record with axes in it.
 *
 * @param <T> what it makes
 */
public final class Template<T> {
  private final Class<T> kind;
  private final String type;
  private final Shape.Structure root;
  private final List<Axis> axes;

  /**
   * A template.
   *
   * @param kind what it makes, e.g. {@code Potential.class}
   * @param type name of its type, e.g. {@code rastrigin}
   * @param root the record
   * @param axes the axes that occur in it, by number
   */
  public Template(Class<T> kind, String type, Shape.Structure root, List<Axis> axes) {
    this.kind = kind;
    this.type = type;
    this.root = root;
    this.axes = List.copyOf(axes);
  }

  /** Name of its type. */
  public String type() {
    return type;
  }

  /** Its record. */
  public Shape.Structure root() {
    return root;
  }

  /** Its axes. */
  public List<Axis> axes() {
    return axes;
  }

  /**
   * The record for one digit per axis.
   *
   * @throws Shape.Mismatch if the values do not fit together
   */
  public T at(int[] digits) {
    return kind.cast(root.at(digits));
  }

  /**
   * True if a constructor keeps something else than it is given, e.g. one value expanded to one per
   * axis: then records can be equal although their shapes are not.
   */
  boolean rewrites(int[] digits) {
    return rewrites(root, digits);
  }

  private static boolean rewrites(Shape.Structure structure, int[] digits) {
    Object record = structure.at(digits);
    RecordComponent[] components = structure.type().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Shape shape = structure.components().get(i);
      if (!Objects.equals(value(components[i], record), shape.at(digits))) {
        return true;
      }
      if (shape instanceof Shape.Structure inner && rewrites(inner, digits)) {
        return true;
      }
    }
    return false;
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /**
   * The shape at a path of component names and list positions, e.g. {@code grid.points} or {@code
   * at[0]}; a list of one stands for its element. Null if there is none.
   */
  public Shape find(String path) {
    Shape shape = root;
    for (String step : path.replace("[", ".[").split("\\.")) {
      if (shape instanceof Shape.Structure structure) {
        shape = component(structure, step);
      } else if (shape instanceof Shape.Sequence sequence) {
        shape = element(sequence, step);
      } else {
        return null;
      }
    }
    if (shape instanceof Shape.Sequence sequence && sequence.elements().size() == 1) {
      return sequence.elements().get(0);
    }
    return shape;
  }

  private static Shape component(Shape.Structure structure, String name) {
    RecordComponent[] components = structure.type().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return structure.components().get(i);
      }
    }
    return null;
  }

  private static Shape element(Shape.Sequence sequence, String step) {
    if (!step.matches("\\[\\d{1,6}\\]")) {
      return null;
    }
    int position = Integer.parseInt(step.substring(1, step.length() - 1));
    return position < sequence.elements().size() ? sequence.elements().get(position) : null;
  }
}
