package io.wick.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wick.catalog.Catalogue;
import io.wick.catalog.Entry;
import io.wick.catalog.Extension;
import io.wick.potential.Potential;
import io.wick.sweep.Conditions;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everything that is registered must keep to, so that it can be written in a sweep file. */
class RealCatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  private static List<Class<? extends Record>> types() {
    List<Class<? extends Record>> types = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      types.addAll(kind.types(CATALOGUE).values());
    }
    return types;
  }

  /** The record and all plain records inside it. */
  private static void collect(Class<?> type, Set<Class<?>> found) {
    if (type.isRecord() && found.add(type)) {
      for (RecordComponent component : type.getRecordComponents()) {
        collect(component.getType(), found);
      }
    }
  }

  @Test
  void noFieldIsNamedLikeAWordOfAnAxis() {
    Set<Class<?>> records = new HashSet<>();
    types().forEach(type -> collect(type, records));
    collect(Conditions.class, records);
    assertThat(records).hasSizeGreaterThan(20);
    for (Class<?> record : records) {
      for (RecordComponent component : record.getRecordComponents()) {
        assertThat(AxisReader.RESERVED).as(record.getName()).doesNotContain(component.getName());
        assertThat(component.getName()).isNotEqualTo("type");
      }
    }
  }

  @Test
  void everyTypeIsDescribedAndEveryDefaultIsTaken() {
    for (Class<? extends Record> type : types()) {
      Entry entry = type.getAnnotation(Entry.class);
      assertThat(entry.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(List.of(entry.summary(), entry.formula(), entry.source())).doesNotContain("");
      for (RecordField field : RecordField.of(type)) {
        assertThat(field.meaning()).as(entry.name() + "." + field.name()).isNotEmpty();
      }
      boolean bare = RecordField.of(type).stream().noneMatch(RecordField::isRequired);
      Problems problems = new Problems();
      Class<?> kind = kind(type);
      Node name = new Node.Scalar(new Place("test", 0, 0), entry.name(), true);
      var template = new ShapeBinder(CATALOGUE, problems).entry(kind, name, "it", "it");
      if (bare) {
        assertThat(template).as(entry.name()).isNotNull();
        assertThat(template.at(new int[0])).isInstanceOf(type);
      } else {
        // Only what is required is missing: the defaults themselves bind.
        long required = RecordField.of(type).stream().filter(RecordField::isRequired).count();
        assertThat((long) problems.count()).as(entry.name()).isEqualTo(required);
      }
    }
  }

  private static Class<?> kind(Class<?> type) {
    for (Kind kind : Kind.values()) {
      if (kind.type().isAssignableFrom(type)) {
        return kind.type();
      }
    }
    throw new AssertionError(type);
  }

  @Test
  void aSweepOverRealTypesReadsItself() {
    String document =
        """
        name: real
        potentials:
          - {type: rastrigin, dimension: {values: [1, 2]}}
          - {type: tilted-double-well, tilt: {values: [0.05, 0.1]}}
          - {type: expression, formula: "x0^2 + 10*(1 - cos(2*pi*x0))", box: [[-5.12, 5.12]]}
        schedules:
          - {type: power, start: 1.0, exponent: {values: [1, 2, 3]}, duration: {from: 10, to: 1.0e4, count: 7, scale: log}}
        methods:
          - {type: random-walk, walkers: {values: [10, 20]}}
        exclude:
          - {potential: rastrigin, where: "dimension >= 2 and not (schedule.exponent < 3 or method.walkers == 10)"}
        """;
    List<Extension> all = new ArrayList<>();
    ServiceLoader.load(Extension.class).forEach(all::add);
    all.add(() -> List.of(Fixtures.Walk.class));
    Catalogue both = Catalogue.of(all);
    var sweep = new SweepReader(both).read(document, "a.yaml", List.of());
    assertThat(sweep.space().size()).isEqualTo(5 * 21 * 2);
    assertThat(Fixtures.trials(sweep)).hasSize(5 * 21 * 2 - 7);
    var again = new SweepReader(both).read(sweep.specification(), "sweep.json", List.of());
    assertThat(again.hash()).isEqualTo(sweep.hash());
    assertThat(Fixtures.trials(again)).isEqualTo(Fixtures.trials(sweep));
  }

  @Test
  void theCatalogueAndTheSchemaShowEveryType() throws IOException {
    String text = new CatalogueText(CATALOGUE).text(null, null);
    JsonNode json = new ObjectMapper().readTree(new CatalogueText(CATALOGUE).json(null, null));
    JsonNode schema = new ObjectMapper().readTree(new SchemaWriter(CATALOGUE).write());
    assertThat(json).hasSize(types().size());
    for (Kind kind : Kind.values()) {
      for (String name : kind.types(CATALOGUE).keySet()) {
        assertThat(text).contains("  " + name + " ");
        assertThat(schema.at("/definitions").has(kind.singular() + "." + name))
            .as(kind + " " + name)
            .isEqualTo(
                kind != Kind.STARTS || !CATALOGUE.types(io.wick.trial.Method.class).isEmpty());
        String one = new CatalogueText(CATALOGUE).text(kind.plural(), name);
        assertThat(one).startsWith(name + " (" + kind.singular() + "): ").contains("  source   ");
      }
    }
    for (Class<? extends Record> type : CATALOGUE.types(Potential.class).values()) {
      if (RecordField.of(type).stream().noneMatch(RecordField::isRequired)) {
        assertThat(new CatalogueText(CATALOGUE).text("potentials", Catalogue.nameOf(type)))
            .contains("    box            [[");
      }
    }
  }

  @Test
  void longListsAreShortenedForReadersAndSymbolsAreSaid() throws IOException {
    CatalogueText catalogue = new CatalogueText(CATALOGUE);
    JsonNode whole = new ObjectMapper().readTree(catalogue.json("potentials", "pathological"));
    int minimisers = whole.at("/0/minimisers").size();
    assertThat(minimisers).isGreaterThan(4);
    assertThat(catalogue.text("potentials", "pathological"))
        .contains(", and " + (minimisers - 3) + " more (--json has them)")
        .hasSizeLessThan(2000);
    assertThat(catalogue.text("potentials", "lennard-jones")).contains("]] on each axis");
    for (String name : CATALOGUE.types(Potential.class).keySet()) {
      if (name.startsWith("bbob-")) {
        assertThat(catalogue.text("potentials", name)).contains("  symbols  ", "f_pen = sum");
      }
    }
    assertThat(catalogue.text("methods", "annealed-langevin")).contains("4th nearest neighbour");
  }
}
