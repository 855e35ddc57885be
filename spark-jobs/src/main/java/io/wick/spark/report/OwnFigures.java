package io.wick.spark.report;

import io.wick.spark.analyze.AnalyzedTrials;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The figures that every report has, as far as there is something to draw. */
final class OwnFigures {
  private final Page page;
  private final AnalyzedTrials analyzed;

  OwnFigures(Page page, AnalyzedTrials analyzed) {
    this.page = page;
    this.analyzed = analyzed;
  }

  void write() throws IOException {
    convergence();
    evolution();
    profiles();
    heatMap();
    scaling();
    decay();
  }

  private void convergence() throws IOException {
    page.figure(
        Figure.of(
            "convergence",
            "Convergence",
            "Median over the runs and the band between the quartiles; of each problem the eight"
                + " configurations that come lowest. Click a name to single it out.",
            Courses.convergence(analyzed.table("fixed_budget"))));
  }

  private void evolution() throws IOException {
    page.figure(
        Figure.of(
            "evolution",
            "Wave functions and densities in time",
            "What is left of the potential energy along the longest run of each configuration; of"
                + " each problem the eight that come lowest.",
            Courses.evolution(analyzed.trials(), analyzed.trajectories())));
  }

  private void profiles() throws IOException {
    page.figure(
        Figure.of(
            "profiles",
            "Runtime profiles",
            "Share of (problem, target) pairs solved within a budget, with restarts. The dashed line"
                + " takes the best configuration for every pair.",
            Profiles.of(analyzed.table("profiles"))));
  }

  private void heatMap() throws IOException {
    List<String> pair = HeatMap.busiestAxes(analyzed.trials(), analyzed.axes());
    if (!pair.isEmpty()) {
      page.figure(
          Figure.of(
              "heatmap",
              "Two swept parameters",
              "Median residual over two swept parameters; darker is lower, and better.",
              HeatMap.of(analyzed.trials(), pair),
              Map.of("x", name(pair.get(0)), "y", name(pair.get(1)))));
    }
  }

  /** E.g. {@code schedule.duration} for the column {@code p_schedule_duration}. */
  private static String name(String column) {
    return column.substring(2).replaceFirst("_", ".");
  }

  private void scaling() throws IOException {
    Extract points = Laws.scaling(analyzed.table("scaling"), analyzed.trials());
    page.figure(
        Figure.of(
            "scaling",
            "Residual energy against annealing time",
            "Medians over the runs, and the power law fitted to all durations.",
            points));
    if (!points.isEmpty()) {
      page.html()
          .table(
              List.of(
                  "problem",
                  "configuration",
                  "fitted to",
                  "exponent",
                  "± error",
                  "from T",
                  "to T",
                  "points"),
              Laws.exponents(analyzed.table("scaling")).rows());
    }
  }

  private void decay() throws IOException {
    page.figure(
        Figure.of(
            "decay",
            "Decay rate against the spectrum",
            "Every point is a run in imaginary time at fixed D: the fitted rate of E(τ) − E_0 against"
                + " twice the gap. The dashed line is equality.",
            Laws.decay(analyzed.table("decay"))));
  }
}
