package io.wick.spark.analyze;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The levels against the softmax: how far the measured shares of {@link LevelShares} are from the
 * predicted ones over a run, per trial and level.
 */
final class LevelWeights implements Analysis {
  /** A single level has the whole share whatever happens: nothing that could agree. */
  private static final int FEWEST_LEVELS = 2;

  private static final List<Computed> COMPUTED =
      List.of(
          Computed.count("level", "0 is the ground state; levels that the start overlaps"),
          Computed.real("energy", "E_n in units of zeta"),
          Computed.real("start_amplitude", "c_n = <psi_n|psi(0)>, real part"),
          Computed.count("points", "times that were compared"),
          Computed.real("to_time", "the last of them, tau"),
          Computed.real("final_share", "|a_n| / sum |a_i| at the last time"),
          Computed.real("final_softmax", "e^{-E_n tau} / sum at the last time"),
          Computed.real("final_born", "|a_n|^2 / sum |a_i|^2 at the last time"),
          Computed.real(
              "share_maximum",
              "largest |share - softmax|: what [18] is off by, as it takes all c_n for equal"),
          Computed.real("share_rms", "root mean square of the same"),
          Computed.real(
              "softmax_maximum",
              "largest difference of (a_n/c_n) / sum (a_i/c_i) from e^{-E_n tau} / sum"),
          Computed.real("softmax_rms", "root mean square of the same"),
          Computed.real(
              "born_maximum",
              "largest difference of |a_n|^2 / sum |a_i|^2 from |c_n|^2 e^{-2 E_n tau} / sum"),
          Computed.real("born_rms", "root mean square of the same"));

  @Override
  public String name() {
    return "levels";
  }

  @Override
  public Dataset<Row> of(Evidence evidence) throws IOException {
    List<String> keys = keys(evidence);
    return Grouped.of(
        evidence,
        LevelShares.rows(evidence, keys),
        keys,
        LevelShares.MEASURED,
        COMPUTED,
        LevelWeights::compare);
  }

  @Override
  public List<SortKey> order(Evidence evidence) {
    return SortKey.ascending(List.of("potential", "potential_parameters", "trial_key", "level"));
  }

  /** What tells a trial. */
  static List<String> keys(Evidence evidence) {
    List<String> keys =
        new ArrayList<>(
            List.of(
                "trial_key",
                "potential",
                "potential_parameters",
                "dimension",
                "schedule",
                "schedule_parameters",
                "method",
                "method_parameters"));
    keys.addAll(evidence.axes());
    return keys;
  }

  private static List<Object[]> compare(List<Row> members) {
    TreeMap<Integer, List<LevelShares>> levels = new TreeMap<>();
    for (LevelShares shares : LevelShares.of(members)) {
      levels.computeIfAbsent(shares.level(), l -> new ArrayList<>()).add(shares);
    }
    List<Object[]> rows = new ArrayList<>();
    if (levels.size() < FEWEST_LEVELS) {
      return rows;
    }
    levels.forEach(
        (level, course) -> {
          LevelShares last = course.get(course.size() - 1);
          double[] share = differences(course, s -> s.share() - s.softmaxPredicted());
          double[] softmax = differences(course, s -> s.softmax() - s.softmaxPredicted());
          double[] born = differences(course, s -> s.born() - s.bornPredicted());
          rows.add(
              new Object[] {
                (long) level,
                last.energy(),
                last.start(),
                (long) course.size(),
                last.time(),
                last.share(),
                last.softmaxPredicted(),
                last.born(),
                share[0],
                share[1],
                softmax[0],
                softmax[1],
                born[0],
                born[1]
              });
        });
    return rows;
  }

  /** Largest and root mean square. */
  private static double[] differences(
      List<LevelShares> course, java.util.function.ToDoubleFunction<LevelShares> difference) {
    double largest = 0;
    double squares = 0;
    for (LevelShares shares : course) {
      double value = difference.applyAsDouble(shares);
      largest = Math.max(largest, Math.abs(value));
      squares += value * value;
    }
    return new double[] {largest, Math.sqrt(squares / course.size())};
  }
}
