package io.wick.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.wick.spark.cli.Main;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Spark side depends one way, solves nothing itself, and only {@link Main} exits. */
class RoomsTest {
  /** From the bottom up; a room may use only those before it. */
  private static final List<String> ROOMS =
      List.of("table", "run", "analyze", "export", "report", "cli");

  private static final JavaClasses SPARK =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.wick.spark");

  @Test
  void everyRoomUsesOnlyTheRoomsBelowIt() {
    assertThat(SPARK).hasSizeGreaterThan(50);
    for (int room = 0; room < ROOMS.size() - 1; room++) {
      String[] above = packages(ROOMS.subList(room + 1, ROOMS.size()));
      noClasses()
          .that()
          .resideInAPackage("io.wick.spark." + ROOMS.get(room) + "..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(above))
          .check(SPARK);
    }
    classes().should().resideInAnyPackage(packages(ROOMS)).check(SPARK);
  }

  @Test
  void theSparkSideKnowsNoSolver() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.wick.math..",
                "io.wick.grid..",
                "io.wick.walker..",
                "io.wick.method..",
                "org.apache.commons.math3.."))
        .because("core solves, the Spark side ships specifications out and rows back")
        .check(SPARK);
  }

  @Test
  void onlyMainExits() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(SPARK);
  }

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(name -> "io.wick.spark." + name + "..").toArray(String[]::new);
  }
}
