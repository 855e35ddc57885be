package io.wick.spark.report;

import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.analyze.Problems;
import io.wick.spark.run.SweepFile;
import io.wick.spark.table.OutputFolder;
import io.wick.sweep.Presentation;
import java.io.IOException;
import org.apache.hadoop.fs.Path;

/**
 * One offline HTML page of a sweep, {@code OUT/report/index.html}, with the data of every figure as
 * CSV beside it. It reads the stored analysis tables; figures are Vega-Lite specifications with the
 * JavaScript inside the page.
 */
public final class Report {
  private Report() {}

  /**
   * Writes the page; the analysis must be stored. Returns its path.
   *
   * @param presentation figures and claims of the sweep file
   */
  public static Path write(AnalyzedTrials analyzed, OutputFolder output, Presentation presentation)
      throws IOException {
    SweepFile sweep = SweepFile.read(output);
    Page page = new Page(output);
    Trust trust = new Trust(page, analyzed);
    Problems problems = analyzed.problems();
    Answer answer = Answer.of(page, analyzed);
    page.head(sweep.name());
    trust.whatWasRun(sweep);
    ClaimTable.write(page.html(), Extract.of(analyzed.table("claims")));
    StudyFigures.write(page, analyzed, presentation);
    answer.best();
    new OwnFigures(page, analyzed, problems).write();
    Effects.write(page, analyzed);
    answer.configurations();
    trust.failures();
    Reproduction.write(page.html(), output, sweep);
    page.foot();
    return page.write();
  }
}
