package io.wick.potential.learning;

import io.wick.catalog.Entry;

/** Fisher's irises: 150 flowers, 4 lengths in cm, 3 species. In the public domain. */
@Entry(
    name = "iris",
    summary = "Fisher's irises: 150 points, 4 features, 3 classes",
    formula =
        "sepal length, sepal width, petal length, petal width [cm]; setosa, versicolor, virginica",
    source =
        "R. A. Fisher, doi 10.1111/j.1469-1809.1936.tb02137.x (his table, not the copy with two errors)")
public record Iris() implements Dataset {
  @Override
  public Table table() {
    return Tables.of(this, d -> Resource.table("iris.csv"));
  }
}
