package io.wick;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Packages of core depend one way, on nothing that belongs to an engine, and on no function whose
 * bits depend on the machine.
 */
class RoomsTest {
  /** From the bottom up; a room may use only those before it. */
  private static final List<String> ROOMS =
      List.of(
          "catalog",
          "math",
          "statistics",
          "potential",
          "schedule",
          "grid",
          "walker",
          "trial",
          "method",
          "sweep",
          "config");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.wick");

  @Test
  void everyRoomUsesOnlyTheRoomsBelowIt() {
    for (int room = 0; room < ROOMS.size(); room++) {
      String[] above =
          ROOMS.subList(room + 1, ROOMS.size()).stream()
              .map(name -> "io.wick." + name + "..")
              .toArray(String[]::new);
      if (above.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("io.wick." + ROOMS.get(room) + "..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(above))
            .because("rooms depend one way: " + ROOMS)
            .check(CORE);
      }
    }
  }

  @Test
  void thereIsNoOtherRoomAndNoCycle() {
    assertThat(CORE).hasSizeGreaterThan(100);
    String[] known = ROOMS.stream().map(name -> "io.wick." + name + "..").toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(CORE);
    slices().matching("io.wick.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void coreKnowsNoEngineNoClockNoThreadPoolNoLogger() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.apache.spark..",
                "org.apache.hadoop..",
                "org.apache.parquet..",
                "scala..",
                "org.slf4j..",
                "org.apache.logging..",
                "java.util.logging..",
                "java.nio.file.."))
        .check(CORE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executors")
        .check(CORE);
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.File").check(CORE);
    noClasses()
        .should(
            callMethodWhere(
                owner(
                    "java.lang.System",
                    Set.of("currentTimeMillis", "nanoTime", "exit", "getenv"),
                    "a clock, the environment or exit")))
        .check(CORE);
  }

  @Test
  void noFunctionWhoseBitsDependOnTheMachine() {
    noClasses()
        .should(
            callMethodWhere(
                owner(
                    "java.lang.Math",
                    Set.of(
                        "sin", "cos", "tan", "exp", "log", "log10", "log1p", "expm1", "pow", "sinh",
                        "cosh", "tanh", "asin", "acos", "atan", "atan2", "cbrt", "hypot", "random"),
                    "a transcendental of java.lang.Math")))
        .because("their bits may differ between machines; use Elementary or StrictMath")
        .check(CORE);
  }

  private static DescribedPredicate<JavaMethodCall> owner(
      String type, Set<String> methods, String description) {
    return DescribedPredicate.describe(
        description,
        call ->
            call.getTargetOwner().getName().equals(type)
                && methods.contains(call.getTarget().getName()));
  }
}
