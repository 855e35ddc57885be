package io.wick.spark.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of IOHexperimenter (version 0.3.17, {@code include/ioh/logger/analyzer.hpp}), which
 * IOHanalyzer and IOHinspector read (doi 10.1162/evco_a_00342):
 *
 * <pre>
 * ALGORITHM/IOHprofiler_f1_Sphere.json
 * ALGORITHM/data_f1_Sphere/IOHprofiler_f1_DIM5.dat     evaluations raw_y, anew for every run
 * </pre>
 *
 * raw_y is the residual, as it is for the BBOB functions of IOHexperimenter. Every run begins with
 * evaluation 1, by which readers tell runs apart, and ends with its last evaluation.
 */
final class IohFiles extends RunFiles {
  private static final String FORMAT_VERSION = "0.3.17";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String sweep;
  private final String version;

  IohFiles(ExportFolder folder, String sweep, String version) {
    super(folder);
    this.sweep = sweep;
    this.version = version;
  }

  @Override
  String dataFile(Function function, int dimension) {
    String number = "f" + function.number();
    return "data_" + number + "_" + function.name() + "/IOHprofiler_" + number + "_DIM" + dimension;
  }

  @Override
  List<String> endings() {
    return List.of(".dat");
  }

  @Override
  String indexFile(Function function) {
    return "IOHprofiler_f" + function.number() + "_" + function.name() + ".json";
  }

  @Override
  void append(ExportedRun run, List<Writer> files) throws IOException {
    Writer data = files.get(0);
    data.write("evaluations raw_y\n");
    List<Course.Point> points = new ArrayList<>(run.course().improvements());
    Course.Point last = run.course().last();
    if (points.get(points.size() - 1).evaluation() < last.evaluation()) {
      points.add(last);
    }
    for (Course.Point point : points) {
      data.write(point.evaluation() + " " + point.residual() + "\n");
    }
  }

  @Override
  String index(Algorithm algorithm, Function function, List<Scenario> scenarios) {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("version", FORMAT_VERSION);
    index.put("suite", function.suite());
    index.put("function_id", function.number());
    index.put("function_name", function.name());
    index.put("maximization", false);
    Map<String, Object> who = new LinkedHashMap<>();
    who.put("name", algorithm.name());
    who.put("info", algorithm.label());
    index.put("algorithm", who);
    index.put(
        "experiment_attributes",
        List.of(Map.of("sweep", sweep), Map.of("written_by", "wick " + version)));
    index.put("attributes", List.of("evaluations", "raw_y"));
    index.put("scenarios", scenarios.stream().map(IohFiles::scenario).toList());
    try {
      return MAPPER.writeValueAsString(index) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> scenario(Scenario scenario) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("dimension", scenario.dimension());
    entry.put("path", scenario.dataFile());
    entry.put("runs", scenario.runs().stream().map(IohFiles::run).toList());
    return entry;
  }

  private static Map<String, Object> run(ExportedRun run) {
    Map<String, Object> best = new LinkedHashMap<>();
    best.put("evals", run.course().best().evaluation());
    best.put("y", run.course().best().residual());
    best.put("x", run.bestPoint());
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("instance", run.instance());
    entry.put("evals", run.course().last().evaluation());
    entry.put("best", best);
    return entry;
  }
}
