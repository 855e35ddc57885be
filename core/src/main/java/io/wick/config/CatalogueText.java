package io.wick.config;

import io.wick.catalog.Catalogue;
import io.wick.catalog.Entry;
import io.wick.potential.Box;
import io.wick.potential.KnownMinimum;
import io.wick.potential.Potential;
import io.wick.sweep.Notation;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What {@code wick catalog} prints: everything that can be named in a sweep file, with formula,
 * parameters, units, defaults and source; as text for people and as JSON for programs.
 */
public final class CatalogueText {
  /** Points or intervals that the text lists. */
  private static final int MOST = 4;

  private final Catalogue catalogue;

  /** The texts of {@code catalogue}. */
  public CatalogueText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The plural of the kind of a type, e.g. {@code potentials}; empty for a plain record. */
  static String kindOf(Class<? extends Record> type) {
    for (Kind kind : Kind.values()) {
      if (kind.type().isAssignableFrom(type)) {
        return kind.plural();
      }
    }
    return "";
  }

  /**
   * The catalogue as text: one line per type, or all about one type.
   *
   * @param kind potentials, schedules, methods, starts or datasets (or one of them in the
   *     singular); null for all
   * @param name a type; null for all of the kind
   * @throws ConfigException if there is no such kind or type
   */
  public String text(String kind, String name) {
    StringBuilder out = new StringBuilder();
    if (name != null) {
      Found found = find(kind, name);
      describe(out, found.kind(), found.type());
      return out.toString();
    }
    for (Kind each : kinds(kind)) {
      SortedMap<String, Class<? extends Record>> types = each.types(catalogue);
      int width = types.keySet().stream().mapToInt(String::length).max().orElse(0);
      out.append(out.length() == 0 ? "" : "\n").append(each.plural()).append('\n');
      types.forEach(
          (typeName, type) ->
              out.append("  ")
                  .append(padded(typeName, width))
                  .append("  ")
                  .append(type.getAnnotation(Entry.class).summary())
                  .append('\n'));
    }
    return out.toString();
  }

  /**
   * The same as a JSON array of objects.
   *
   * @throws ConfigException if there is no such kind or type
   */
  public String json(String kind, String name) {
    List<String> entries = new ArrayList<>();
    if (name != null) {
      Found found = find(kind, name);
      entries.add(json(found.kind(), found.type()));
    } else {
      for (Kind each : kinds(kind)) {
        each.types(catalogue).values().forEach(type -> entries.add(json(each, type)));
      }
    }
    return "[" + String.join(",\n", entries) + "]\n";
  }

  private record Found(Kind kind, Class<? extends Record> type) {}

  private static List<Kind> kinds(String kind) {
    if (kind == null) {
      return List.of(Kind.values());
    }
    for (Kind each : Kind.values()) {
      if (kind.equals(each.plural()) || kind.equals(each.singular())) {
        return List.of(each);
      }
    }
    List<String> known = Arrays.stream(Kind.values()).map(Kind::plural).toList();
    throw new ConfigException(
        "There is no kind '" + kind + "' in the catalogue. " + Names.remedy(kind, known));
  }

  private Found find(String kind, String name) {
    List<String> known = new ArrayList<>();
    for (Kind each : kinds(kind)) {
      SortedMap<String, Class<? extends Record>> types = each.types(catalogue);
      if (types.containsKey(name)) {
        return new Found(each, types.get(name));
      }
      known.addAll(types.keySet());
    }
    throw new ConfigException(
        "There is nothing named '" + name + "' in the catalogue. " + Names.remedy(name, known));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private void describe(StringBuilder out, Kind kind, Class<? extends Record> type) {
    Entry entry = type.getAnnotation(Entry.class);
    out.append(entry.name()).append(" (").append(kind.singular()).append("): ");
    out.append(entry.summary()).append('\n');
    out.append("  formula  ").append(entry.formula()).append('\n');
    if (!entry.symbols().isEmpty()) {
      out.append("  symbols  ").append(entry.symbols()).append('\n');
    }
    out.append("  source   ").append(entry.source()).append('\n');
    List<String> names = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    fields(type, "", names, notes);
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    out.append(names.isEmpty() ? "  no parameters\n" : "  parameters\n");
    for (int i = 0; i < names.size(); i++) {
      out.append("    ").append(padded(names.get(i), width)).append("  ");
      out.append(notes.get(i)).append('\n');
    }
    example(type).ifPresent(potential -> describe(out, potential));
  }

  private static void fields(
      Class<? extends Record> type, String path, List<String> names, List<String> notes) {
    for (RecordField field : RecordField.of(type)) {
      String inside = ShapeBinder.join(path, field.name());
      names.add(inside);
      notes.add(note(field));
      if (field.type() instanceof Class<?> raw
          && raw.isRecord()
          && !RecordField.isPositional(raw.asSubclass(Record.class))) {
        fields(raw.asSubclass(Record.class), inside, names, notes);
      }
    }
  }

  private static String note(RecordField field) {
    String note = field.meaning().isEmpty() ? "" : field.meaning() + "; ";
    String kind = RecordField.kindOf(field.type());
    if (field.takesScalarForList() && field.type() instanceof ParameterizedType list) {
      kind = RecordField.kindOf(list.getActualTypeArguments()[0]) + " or " + kind;
    }
    return note + kind + "; " + standing(field);
  }

  private static String standing(RecordField field) {
    if (field.isRequired()) {
      return "required";
    }
    return field.isOptional() ? "optional" : "default " + field.byDefault();
  }

  private void describe(StringBuilder out, Potential potential) {
    out.append("  with its defaults\n");
    out.append("    dimension      ").append(potential.dimension()).append('\n');
    out.append("    box            ").append(box(potential)).append('\n');
    potential
        .knownMinimum()
        .ifPresent(
            minimum ->
                out.append("    known minimum  ")
                    .append(Notation.number(minimum.value()))
                    .append(minimum.minimisers().isEmpty() ? "" : " at ")
                    .append(few(points(minimum)))
                    .append('\n'));
  }

  /** Many axes that are equal are one interval. */
  private static String box(Potential potential) {
    List<String> axes = axes(potential.box());
    return axes.size() > MOST && Set.copyOf(axes).size() == 1
        ? "[" + axes.get(0) + "] on each axis"
        : "[" + String.join(",", axes) + "]";
  }

  private static List<String> axes(Box box) {
    List<String> axes = new ArrayList<>();
    for (int i = 0; i < box.dimension(); i++) {
      axes.add("[" + Notation.number(box.lower(i)) + "," + Notation.number(box.upper(i)) + "]");
    }
    return axes;
  }

  private static List<String> points(KnownMinimum minimum) {
    List<String> points = new ArrayList<>();
    for (double[] point : minimum.minimisers()) {
      points.add(
          "[" + String.join(",", Arrays.stream(point).mapToObj(Notation::number).toList()) + "]");
    }
    return points;
  }

  /** The first of a long list, and how many more there are. */
  private static String few(List<String> items) {
    return items.size() <= MOST
        ? String.join(", ", items)
        : String.join(", ", items.subList(0, MOST - 1))
            + ", and "
            + (items.size() - MOST + 1)
            + " more (--json has them)";
  }

  /** The potential with all defaults; empty for another kind or if something must be given. */
  private Optional<Potential> example(Class<? extends Record> type) {
    boolean bare = RecordField.of(type).stream().noneMatch(RecordField::isRequired);
    if (!Potential.class.isAssignableFrom(type) || !bare) {
      return Optional.empty();
    }
    Node name = new Node.Scalar(new Place("catalogue", 0, 0), Catalogue.nameOf(type), true);
    var template =
        new ShapeBinder(catalogue, new Problems())
            .entry(Potential.class, name, "potential", "potential");
    return template == null ? Optional.empty() : Optional.of(template.at(new int[0]));
  }

  private String json(Kind kind, Class<? extends Record> type) {
    Entry entry = type.getAnnotation(Entry.class);
    StringBuilder out = new StringBuilder("{");
    member(out, "kind", kind.singular());
    member(out, "name", entry.name());
    member(out, "summary", entry.summary());
    member(out, "formula", entry.formula());
    if (!entry.symbols().isEmpty()) {
      member(out, "symbols", entry.symbols());
    }
    member(out, "source", entry.source());
    out.append("\"numerics\":").append(entry.numerics()).append(",\"parameters\":[");
    boolean first = true;
    for (RecordField field : RecordField.of(type)) {
      out.append(first ? "{" : ",{");
      member(out, "name", field.name());
      member(out, "kind", RecordField.kindOf(field.type()));
      if (field.parameter() != null) {
        member(out, "meaning", field.parameter().value());
        member(out, "unit", field.parameter().unit());
      }
      if (field.byDefault() != null) {
        member(out, "default", field.byDefault());
      }
      out.append("\"required\":").append(field.isRequired()).append('}');
      first = false;
    }
    out.append(']');
    example(type)
        .ifPresent(
            potential -> {
              out.append(",\"dimension\":").append(potential.dimension());
              out.append(",\"box\":")
                  .append('[')
                  .append(String.join(",", axes(potential.box())))
                  .append(']');
              potential
                  .knownMinimum()
                  .ifPresent(
                      minimum -> {
                        out.append(",\"minimum\":").append(Notation.json(minimum.value()));
                        out.append(",\"minimisers\":[")
                            .append(String.join(", ", points(minimum)))
                            .append(']');
                      });
            });
    return out.append('}').toString();
  }

  private static void member(StringBuilder out, String name, String value) {
    out.append(Notation.quoted(name)).append(':').append(Notation.quoted(value)).append(',');
  }
}
