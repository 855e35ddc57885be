package io.wick.sweep;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of the sweep file in which some scalars are axes: what a record looks like before the
 * axes have been given their values. Parts that no axis touches are made once.
 */
public sealed interface Shape {
  /** True if no axis touches it. */
  boolean isFixed();

  /**
   * The value for one digit per axis of its template.
   *
   * @throws Mismatch if a constructor refuses the values
   */
  Object at(int[] digits);

  /** A scalar that is the same in all trials: Boolean, number, String, enum, Duration or null. */
  record Fixed(Object value) implements Shape {
    @Override
    public boolean isFixed() {
      return true;
    }

    @Override
    public Object at(int[] digits) {
      return value;
    }
  }

  /**
   * A scalar that is swept.
   *
   * @param number position of the axis in its template
   */
  record Swept(int number, Axis axis) implements Shape {
    @Override
    public boolean isFixed() {
      return false;
    }

    @Override
    public Object at(int[] digits) {
      return axis.values().get(digits[number]);
    }
  }

  /** A list of fixed length. */
  final class Sequence implements Shape {
    private final List<Shape> elements;
    private final List<Object> made;

    /** A list of these. */
    public Sequence(List<Shape> elements) {
      this.elements = List.copyOf(elements);
      this.made = elements.stream().allMatch(Shape::isFixed) ? make(new int[0]) : null;
    }

    /** The elements. */
    public List<Shape> elements() {
      return elements;
    }

    @Override
    public boolean isFixed() {
      return made != null;
    }

    @Override
    public Object at(int[] digits) {
      return made != null ? made : make(digits);
    }

    private List<Object> make(int[] digits) {
      List<Object> list = new ArrayList<>(elements.size());
      for (Shape element : elements) {
        list.add(element.at(digits));
      }
      return List.copyOf(list);
    }
  }

  /** A record. */
  final class Structure implements Shape {
    private final Class<? extends Record> type;
    private final List<Shape> components;
    private final Constructor<? extends Record> constructor;
    private final Object made;

    /**
     * A record of these components, in order.
     *
     * @throws Mismatch if no axis touches it and its constructor refuses the values
     */
    public Structure(Class<? extends Record> type, List<Shape> components) {
      this.type = type;
      this.components = List.copyOf(components);
      this.constructor = canonical(type);
      this.made = components.stream().allMatch(Shape::isFixed) ? make(new int[0]) : null;
    }

    /** The record class. */
    public Class<? extends Record> type() {
      return type;
    }

    /** The components in order. */
    public List<Shape> components() {
      return components;
    }

    @Override
    public boolean isFixed() {
      return made != null;
    }

    @Override
    public Object at(int[] digits) {
      return made != null ? made : make(digits);
    }

    private Object make(int[] digits) {
      Object[] arguments = new Object[components.size()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = components.get(i).at(digits);
      }
      try {
        return constructor.newInstance(arguments);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException refusal) {
          throw new Mismatch(this, arguments, refusal);
        }
        throw new IllegalStateException("cannot make " + type.getName(), e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot make " + type.getName(), e);
      }
    }

    private static Constructor<? extends Record> canonical(Class<? extends Record> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      try {
        Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(type.getName() + " has no canonical constructor", e);
      }
    }
  }

  /** A constructor refused its arguments. */
  final class Mismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final transient Structure structure;
    private final transient Object[] arguments;

    Mismatch(Structure structure, Object[] arguments, RuntimeException refusal) {
      super(text(refusal), refusal);
      this.structure = structure;
      this.arguments = arguments;
    }

    /** The record that could not be made. */
    public Structure structure() {
      return structure;
    }

    /** What its constructor got. */
    public Object[] arguments() {
      return arguments.clone();
    }

    private static String text(RuntimeException refusal) {
      String message = refusal.getMessage();
      if (refusal instanceof IllegalArgumentException && message != null) {
        return message;
      }
      String name = refusal.getClass().getSimpleName();
      return message == null ? name : name + ": " + message;
    }
  }
}
