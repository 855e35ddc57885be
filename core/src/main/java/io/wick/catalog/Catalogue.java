package io.wick.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** All registered types by kind and name. Immutable. */
public final class Catalogue {
  private final Map<String, Class<? extends Record>> types;

  private Catalogue(Map<String, Class<? extends Record>> types) {
    this.types = types;
  }

  /** Everything the given class loader can see. */
  public static Catalogue of(ClassLoader loader) {
    return of(ServiceLoader.load(Extension.class, loader));
  }

  /** The types of the given extensions. */
  public static Catalogue of(Iterable<? extends Extension> extensions) {
    Map<String, Class<? extends Record>> types = new LinkedHashMap<>();
    for (Extension extension : extensions) {
      for (Class<? extends Record> type : extension.types()) {
        types.put(type.getName(), type);
      }
    }
    return new Catalogue(Collections.unmodifiableMap(types));
  }

  /** Everything the context class loader of this thread can see. */
  public static Catalogue load() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return of(context == null ? Catalogue.class.getClassLoader() : context);
  }

  /**
   * The types of one kind by name.
   *
   * @param kind the interface, e.g. {@code Potential.class}
   * @throws IllegalStateException if two classes of the kind claim the same name or a class has no
   *     {@link Entry}
   */
  public SortedMap<String, Class<? extends Record>> types(Class<?> kind) {
    SortedMap<String, Class<? extends Record>> found = new TreeMap<>();
    for (Class<? extends Record> type : types.values()) {
      if (kind.isAssignableFrom(type)) {
        Class<? extends Record> previous = found.put(nameOf(type), type);
        if (previous != null) {
          throw new IllegalStateException(
              "Two types are named '"
                  + nameOf(type)
                  + "': "
                  + previous.getName()
                  + " and "
                  + type.getName());
        }
      }
    }
    return Collections.unmodifiableSortedMap(found);
  }

  /** The name of a registered type. */
  public static String nameOf(Class<?> type) {
    Entry entry = type.getAnnotation(Entry.class);
    if (entry == null) {
      throw new IllegalStateException(type.getName() + " has no @Entry annotation");
    }
    return entry.name();
  }
}
