package io.wick.spark.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import io.wick.spark.analyze.AnalyzedTrials;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What each swept parameter does, and what two of them do together: the largest effects first. */
final class Effects {
  private static final int MOST_ROWS = 20;

  private Effects() {}

  /** The tables, as far as anything was swept. */
  static void write(Page page, AnalyzedTrials analyzed) throws IOException {
    Extract alone =
        sorted(
            analyzed.table("ablation"),
            change(analyzed, "axis", "reference", "value").as("change"),
            col("pairs"));
    Extract together =
        sorted(
            analyzed.table("interactions"),
            concat_ws(
                    " and ",
                    change(analyzed, "first_axis", "first_reference", "first_value"),
                    change(analyzed, "second_axis", "second_reference", "second_value"))
                .as("change"),
            col("quadruples"));
    if (alone.isEmpty()) {
      return;
    }
    if (!page.take("ablation") || !page.take("interactions")) {
      return;
    }
    page.html().heading("What the swept parameters do");
    page.html()
        .paragraph(
            "Mean change, with its 95 % interval, over pairs of trials that agree in everything"
                + " else. Success is the share of runs that hit the tightest target, and of wave"
                + " functions the probability to be found at the minimum; the residual counts in"
                + " decades, and less is better. What can be told from zero comes first,"
                + " the largest on top; of twenty intervals about nothing one misses zero by"
                + " chance.");
    table(page, "ablation", "one parameter changed", alone);
    if (!together.isEmpty()) {
      page.html()
          .paragraph(
              "Two parameters changed together: how much more that does than both changes by"
                  + " themselves, added. Zero means that they do not know of each other.");
      table(page, "interactions", "two parameters changed", together);
    }
  }

  private static void table(Page page, String name, String change, Extract all) throws IOException {
    page.data(name, all);
    List<List<Object>> shown = all.rows().subList(0, Math.min(MOST_ROWS, all.rows().size()));
    page.html()
        .table(
            List.of(
                change, "potential", "d", "method", "schedule", "on", "effect", "from", "to", "n"),
            shown);
    page.html()
        .raw(
            "<p class=\"soft\"><a href=\"data/"
                + name
                + ".csv\">All "
                + all.rows().size()
                + " of them as CSV</a></p>");
  }

  private static Extract sorted(Dataset<Row> effects, Column change, Column count) {
    // Unknown without an interval: no more than what has one about zero.
    Column known =
        coalesce(
            col("effect_low").gt(0).or(col("effect_high").lt(0)).and(col("effect").notEqual(0)),
            lit(false));
    return Extract.of(
        effects
            .withColumn("known", known)
            .orderBy(
                col("known").desc(),
                col("quantity").desc(),
                abs(col("effect")).desc(),
                col("potential"))
            .select(
                change,
                col("potential"),
                col("dimension"),
                col("method"),
                col("schedule"),
                regexp_replace(col("quantity"), "log10_residual", "log10 residual").as("quantity"),
                col("effect"),
                col("effect_low"),
                col("effect_high"),
                count));
  }

  /** E.g. {@code schedule.exponent 1 → 2}. */
  private static Column change(
      AnalyzedTrials analyzed, String axis, String reference, String value) {
    Column name = col(axis);
    for (String column : analyzed.axes()) {
      String path = analyzed.configurations().path(column);
      name = when(col(axis).equalTo(column), lit(path)).otherwise(name);
    }
    return concat(name, lit(" "), col(reference), lit(" → "), col(value));
  }
}
