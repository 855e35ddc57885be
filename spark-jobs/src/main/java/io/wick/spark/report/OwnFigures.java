package io.wick.spark.report;

import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.analyze.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The figures that every report has, as far as there is something to draw. */
final class OwnFigures {
  /** Rows of the table of exponents. */
  private static final int MOST_EXPONENTS = 60;

  private final Page page;
  private final AnalyzedTrials analyzed;
  private final Problems problems;

  OwnFigures(Page page, AnalyzedTrials analyzed, Problems problems) {
    this.page = page;
    this.analyzed = analyzed;
    this.problems = problems;
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
            Courses.convergence(problems, analyzed.table("fixed_budget"))));
  }

  private void evolution() throws IOException {
    page.figure(
        Figure.of(
            "evolution",
            "Wave functions and densities in time",
            "What is left of the potential energy along the longest run of each configuration; of"
                + " each problem the eight that come lowest.",
            Courses.evolution(problems, analyzed.trials(), analyzed.trajectories())));
  }

  private void profiles() throws IOException {
    page.figure(
        Figure.of(
            "profiles",
            "Runtime profiles",
            "Share of (problem, target) pairs solved within a budget, with restarts. The dashed line"
                + " takes for every pair the configuration with the lowest expected running time; at"
                + " small budgets it may lie below another, for what is soonest on average need not"
                + " be the first to solve anything.",
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
              HeatMap.of(analyzed.trials(), problems, pair),
              Map.of("x", name(pair.get(0)), "y", name(pair.get(1)))));
    }
  }

  /** E.g. {@code schedule.duration} for the column {@code p_schedule_duration}. */
  private String name(String column) {
    return analyzed.configurations().path(column);
  }

  private void scaling() throws IOException {
    Extract points = Laws.scaling(problems, analyzed.table("scaling"), analyzed.trials());
    page.figure(
        Figure.of(
            "scaling",
            "Residual energy against annealing time",
            "Medians over the runs, and the power law fitted to all durations.",
            points));
    if (!points.isEmpty()) {
      Extract exponents = Laws.exponents(problems, analyzed.table("scaling"));
      int shown = Math.min(MOST_EXPONENTS, exponents.rows().size());
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
              exponents.rows().subList(0, shown));
      if (shown < exponents.rows().size()) {
        page.html()
            .soft(
                "The first "
                    + shown
                    + " of "
                    + exponents.rows().size()
                    + " fits; analysis/scaling has all.");
      }
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
