package io.wick.spark.analyze;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The collapse of two levels on one curve ([19]): the ground state and the lowest other level that
 * the start overlaps, their shares of each other over x = (E_k − E_0)τ. All trials lie on 1/(1 +
 * e^{−x}); the Born populations on 1/(1 + |c_k/c_0|²e^{−2x}).
 */
final class Sigmoid implements Analysis {
  private static final List<Computed> COMPUTED =
      List.of(
          Computed.count("step", "step number, 0 is the start"),
          Computed.real("time", "tau"),
          Computed.count("level", "k, the lowest excited level that the start overlaps"),
          Computed.real("gap", "E_k - E_0"),
          Computed.real("x", "gap times tau"),
          Computed.real("p0", "(a_0/c_0) / (a_0/c_0 + a_k/c_k), measured"),
          Computed.real("p0_predicted", "1 / (1 + e^{-x})"),
          Computed.real("born0", "|a_0|^2 / (|a_0|^2 + |a_k|^2), measured"),
          Computed.real("born0_predicted", "1 / (1 + |c_k/c_0|^2 e^{-2x})"));

  @Override
  public String name() {
    return "sigmoid";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) throws IOException {
    List<String> keys = LevelWeights.keys(evidence);
    return Grouped.of(
        evidence,
        LevelShares.rows(evidence, keys),
        keys,
        LevelShares.MEASURED,
        COMPUTED,
        Sigmoid::pairs);
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(List.of("potential", "potential_parameters", "trial_key", "step"));
  }

  private static List<Object[]> pairs(List<Row> members) {
    TreeMap<Long, List<LevelShares>> steps = new TreeMap<>();
    for (LevelShares shares : LevelShares.of(members)) {
      steps.computeIfAbsent(shares.step(), s -> new ArrayList<>()).add(shares);
    }
    List<Object[]> rows = new ArrayList<>();
    for (List<LevelShares> levels : steps.values()) {
      if (levels.size() < 2 || levels.get(0).level() != 0) {
        continue;
      }
      LevelShares ground = levels.get(0);
      LevelShares excited = levels.get(1);
      double gap = excited.energy() - ground.energy();
      rows.add(
          new Object[] {
            ground.step(),
            ground.time(),
            (long) excited.level(),
            gap,
            gap * ground.time(),
            of(ground.softmax(), excited.softmax()),
            of(ground.softmaxPredicted(), excited.softmaxPredicted()),
            of(ground.born(), excited.born()),
            of(ground.bornPredicted(), excited.bornPredicted())
          });
    }
    return rows;
  }

  private static double of(double ground, double excited) {
    return ground / (ground + excited);
  }
}
