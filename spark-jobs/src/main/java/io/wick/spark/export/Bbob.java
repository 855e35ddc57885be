package io.wick.spark.export;

import io.wick.catalog.Catalogue;
import io.wick.potential.bbob.BbobFunctions;
import java.util.List;

/** The noiseless BBOB suite: f1 to f24 and what other tools call them. */
final class Bbob {
  /** Types of our potentials, f1 first. */
  private static final List<String> TYPES =
      new BbobFunctions().types().stream().map(Catalogue::nameOf).toList();

  /** As IOHexperimenter names them (include/ioh/problem/bbob). */
  private static final List<String> NAMES =
      List.of(
          "Sphere",
          "Ellipsoid",
          "Rastrigin",
          "BuecheRastrigin",
          "LinearSlope",
          "AttractiveSector",
          "StepEllipsoid",
          "Rosenbrock",
          "RosenbrockRotated",
          "EllipsoidRotated",
          "Discus",
          "BentCigar",
          "SharpRidge",
          "DifferentPowers",
          "RastriginRotated",
          "Weierstrass",
          "Schaffers10",
          "Schaffers1000",
          "GriewankRosenbrock",
          "Schwefel",
          "Gallagher101",
          "Gallagher21",
          "Katsuura",
          "LunacekBiRastrigin");

  private Bbob() {}

  /** Types of our potentials that are functions of the suite. */
  static List<String> types() {
    return TYPES;
  }

  /** Number of the function, 1 to 24; 0 if the potential is none of the suite. */
  static int number(String potential) {
    return TYPES.indexOf(potential) + 1;
  }

  /** Name of function {@code number}. */
  static String name(int number) {
    return NAMES.get(number - 1);
  }
}
