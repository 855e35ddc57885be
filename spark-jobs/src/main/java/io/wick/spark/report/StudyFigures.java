package io.wick.spark.report;

import io.wick.spark.analyze.AnalyzedTrials;
import io.wick.spark.analyze.StudyQuery;
import io.wick.sweep.Chart;
import io.wick.sweep.Presentation;
import java.io.IOException;
import java.util.List;

/** The figures that the sweep file asks for. */
final class StudyFigures {
  /** What a study draws it has chosen itself: cells of some heat maps, but no million of points. */
  private static final int MOST_ROWS = 20_000;

  private StudyFigures() {}

  /** All of them; in the place of the report's own figures of the same names. */
  static void write(Page page, AnalyzedTrials analyzed, Presentation presentation)
      throws IOException {
    for (Chart chart : presentation.figures()) {
      write(page, chart, new StudyQuery(presentation.views(), chart.query()), analyzed);
    }
  }

  /** A figure of the sweep file; if it cannot be drawn, the page says why. */
  private static void write(Page page, Chart chart, StudyQuery query, AnalyzedTrials analyzed)
      throws IOException {
    page.take(chart.name());
    String problem;
    try {
      StudyQuery.Answer answer = analyzed.answer(query, MOST_ROWS + 1);
      Extract data = Extract.of(answer.columns(), answer.rows(), MOST_ROWS);
      List<String> missing = Drawing.missing(chart, data.columns());
      if (missing.isEmpty() && !data.isEmpty()) {
        page.draw(
            new Figure(
                chart.name(),
                chart.title(),
                chart.caption(),
                data,
                Drawing.of(chart, data),
                chart.select()));
        return;
      }
      problem =
          data.isEmpty()
              ? "its query gives no row"
              : "its query gives no column " + String.join(", ", missing);
    } catch (StudyQuery.Unanswered e) {
      problem = e.getMessage();
    }
    page.html().heading(chart.title());
    page.html()
        .raw("<p class=\"bad\">This figure cannot be drawn: " + Html.escape(problem) + "</p>");
  }
}
