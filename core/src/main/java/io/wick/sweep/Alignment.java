package io.wick.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which records two templates have in common: the conditions on their digits under which they make
 * equal records, found by walking both shapes side by side. Nothing is enumerated.
 */
final class Alignment {
  /**
   * One condition.
   *
   * @param earlier axis number in the earlier template; −1 if it is fixed there
   * @param later axis number in the later template; −1 if it is fixed there
   * @param digits digit of the earlier axis by digit of the later axis (one element if that is −1);
   *     −1 where they have no value in common
   */
  record Link(int earlier, int later, int[] digits) {}

  private static final int[] NONE = {};

  private final Set<String> ignored;
  private final List<Link> links = new ArrayList<>();

  private Alignment(Set<String> ignored) {
    this.ignored = ignored;
  }

  /**
   * The links of two templates; null if they have nothing in common.
   *
   * @param ignored components of the root that need not agree
   */
  static List<Link> of(Template<?> earlier, Template<?> later, Set<String> ignored) {
    Alignment alignment = new Alignment(ignored);
    boolean possible =
        ignored.isEmpty()
            ? alignment.shapes(earlier.root(), later.root())
            : alignment.structures(earlier.root(), later.root(), true);
    return possible ? alignment.links : null;
  }

  private boolean structures(Shape.Structure a, Shape.Structure b, boolean root) {
    if (a.type() != b.type()) {
      return false;
    }
    for (int i = 0; i < a.components().size(); i++) {
      boolean skip = root && ignored.contains(a.type().getRecordComponents()[i].getName());
      if (!skip && !shapes(a.components().get(i), b.components().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean shapes(Shape a, Shape b) {
    if (a.isFixed() && b.isFixed()) {
      // Made values, not what was written: a constructor may expand or reorder what it gets.
      return Objects.equals(a.at(NONE), b.at(NONE));
    }
    if (a instanceof Shape.Structure x && b instanceof Shape.Structure y) {
      return structures(x, y, false);
    }
    if (a instanceof Shape.Sequence x && b instanceof Shape.Sequence y) {
      return sequences(x, y);
    }
    boolean scalars =
        (a instanceof Shape.Fixed || a instanceof Shape.Swept)
            && (b instanceof Shape.Fixed || b instanceof Shape.Swept);
    return scalars && scalars(a, b);
  }

  private boolean sequences(Shape.Sequence a, Shape.Sequence b) {
    if (a.elements().size() != b.elements().size()) {
      return false;
    }
    for (int i = 0; i < a.elements().size(); i++) {
      if (!shapes(a.elements().get(i), b.elements().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean scalars(Shape a, Shape b) {
    List<Object> values = values(a);
    Map<Object, Integer> before = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      before.put(values.get(i), i);
    }
    List<Object> after = values(b);
    int[] digits = new int[after.size()];
    boolean any = false;
    for (int i = 0; i < digits.length; i++) {
      digits[i] = before.getOrDefault(after.get(i), -1);
      any |= digits[i] >= 0;
    }
    links.add(new Link(number(a), number(b), digits));
    return any;
  }

  private static List<Object> values(Shape shape) {
    if (shape instanceof Shape.Swept swept) {
      return swept.axis().values();
    }
    return Collections.singletonList(((Shape.Fixed) shape).value());
  }

  private static int number(Shape shape) {
    return shape instanceof Shape.Swept swept ? swept.number() : -1;
  }
}
