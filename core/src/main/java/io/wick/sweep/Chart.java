package io.wick.sweep;

import io.wick.catalog.Parameter;
import java.util.List;

/**
 * A figure that a sweep file asks for: a query over the tables and how its columns are drawn. It
 * does not bear on any trial.
 *
 * @param select column whose values the reader chooses among; null if all rows are shown at once
 */
public record Chart(
    @Parameter(
            "file name of its data, e.g. residual-energy; profiles, scaling or another name of the"
                + " report's own figures takes its place")
        String name,
    @Parameter("what it shows, in a few words") String title,
    @Parameter(value = "what to look at, in a sentence or two", byDefault = "''") String caption,
    @Parameter(
            "SQL over the tables: trials, trajectories, spectra, populations, failures and those of"
                + " the analysis")
        String query,
    @Parameter("the horizontal axis") Coordinate x,
    @Parameter("the vertical axis") Coordinate y,
    @Parameter(value = "column that tells lines and points apart", byDefault = Parameter.OPTIONAL)
        String color,
    @Parameter(
            value = "column of which each value has its own panel",
            byDefault = Parameter.OPTIONAL)
        String panel,
    @Parameter(
            value = "column whose values the reader chooses among",
            byDefault = Parameter.OPTIONAL)
        String select,
    @Parameter("what is drawn, back to front") List<Layer> layers) {
  public Chart {
    layers = List.copyOf(layers);
    if (!name.matches("[a-z0-9][a-z0-9-]{0,60}")) {
      throw new IllegalArgumentException(
          "name must be small letters, digits and hyphens, but was '" + name + "'");
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("layers must have an element, but was []");
    }
    if (x.field() == null) {
      throw new IllegalArgumentException("x must name its field, but has none");
    }
  }
}
