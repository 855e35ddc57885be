package io.wick.method;

/** How walkers get from one noise level to the next. */
public enum ReverseSampler {
  /** Steps of Langevin dynamics at each level. */
  LANGEVIN,
  /** One step of the reversed noising per level, with noise. */
  ANCESTRAL,
  /** One Heun step of the equivalent ordinary differential equation per level. */
  PROBABILITY_FLOW;

  /** Throws if the levels are not such as it can follow. */
  void check(NoiseLevels noise) {
    if (this != LANGEVIN) {
      noise.requireUnitScale();
    }
    if (this == ANCESTRAL) {
      noise.requireFalling();
    }
  }

  /** Scores that a walker needs per level; {@code innerSteps} are those of Langevin dynamics. */
  int scores(int innerSteps) {
    return switch (this) {
      case LANGEVIN -> innerSteps;
      case ANCESTRAL -> 1;
      case PROBABILITY_FLOW -> 2;
    };
  }
}
