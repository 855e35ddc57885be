package io.wick.spark.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * The files of COCO's logger ({@code code-experiments/src/logger_bbob.c}, data format bbob-new2),
 * which cocopp reads (doi 10.1080/10556788.2020.1808977):
 *
 * <pre>
 * ALGORITHM/bbobexp_f1.info
 * ALGORITHM/data_f1/bbobexp_f1_DIM5.dat      what is better than before
 * ALGORITHM/data_f1/bbobexp_f1_DIM5.tdat     all that is known
 * </pre>
 *
 * Columns: f evaluations, g evaluations (none), best − Fopt, measured and best measured fitness.
 * The measured fitness of a single evaluation is not kept; the best so far stands in its place.
 * Points are not kept either: the columns of x are left out, as COCO does from 22 dimensions on.
 */
final class CocoFiles extends RunFiles {
  private static final String DATA_FORMAT = "bbob-new2";
  private static final double PRECISION = 1e-8;

  private final String version;

  CocoFiles(ExportFolder folder, String version) {
    super(folder);
    this.version = version;
  }

  @Override
  String dataFile(Function function, int dimension) {
    String number = "f" + function.number();
    return "data_" + number + "/bbobexp_" + number + "_DIM" + dimension;
  }

  @Override
  List<String> endings() {
    return List.of(".dat", ".tdat");
  }

  @Override
  String indexFile(Function function) {
    return "bbobexp_f" + function.number() + ".info";
  }

  @Override
  void append(ExportedRun run, List<Writer> files) throws IOException {
    write(files.get(0), run.minimum(), run.course().improvements());
    write(files.get(1), run.minimum(), run.course().points());
  }

  private static void write(Writer data, double minimum, List<Course.Point> points)
      throws IOException {
    data.write(
        String.format(
            Locale.ROOT,
            "%% f evaluations | g evaluations | best noise-free fitness - Fopt (%13.12e) + sum g_i+"
                + " | measured fitness | best measured fitness or single-digit g-values | x1 |"
                + " x2...\n",
            minimum));
    for (Course.Point point : points) {
      double fitness = minimum + point.residual();
      data.write(
          String.format(
              Locale.ROOT,
              "%d 0 %+10.9e %+10.9e %+10.9e\n",
              point.evaluation(),
              point.residual(),
              fitness,
              fitness));
    }
  }

  @Override
  String index(Algorithm algorithm, Function function, List<Scenario> scenarios) {
    StringBuilder index = new StringBuilder();
    for (Scenario scenario : scenarios) {
      index.append(
          String.format(
              Locale.ROOT,
              "%ssuite = 'bbob', funcId = %d, DIM = %d, Precision = %.3e, algId = '%s',"
                  + " coco_version = 'wick-%s', logger = 'bbob', data_format = '%s'\n%%\n%s",
              index.length() == 0 ? "" : "\n",
              function.number(),
              scenario.dimension(),
              PRECISION,
              algorithm.name(),
              version,
              DATA_FORMAT,
              scenario.dataFile()));
      for (ExportedRun run : scenario.runs()) {
        Course.Point last = run.course().last();
        index.append(
            String.format(
                Locale.ROOT, ", %d:%d|%.1e", run.instance(), last.evaluation(), last.residual()));
      }
    }
    return index.append('\n').toString();
  }
}
