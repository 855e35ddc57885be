package io.wick.sweep;

import io.wick.catalog.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a sweep file wants to see of its results: figures, and claims with their checks. */
public record Presentation(
    @Parameter(value = "named queries that figures and claims share", byDefault = "[]")
        List<View> views,
    @Parameter(value = "figures of the report", byDefault = "[]") List<Chart> figures,
    @Parameter(value = "statements that the results are held against", byDefault = "[]")
        List<Claim> claims) {
  /** No figures, no claims. */
  public static final Presentation NONE = new Presentation(List.of(), List.of(), List.of());

  public Presentation {
    views = List.copyOf(views);
    figures = List.copyOf(figures);
    claims = List.copyOf(claims);
    Set<String> names = new HashSet<>();
    for (Chart figure : figures) {
      if (!names.add(figure.name())) {
        throw new IllegalArgumentException(
            "figures must have different names, but two are named " + figure.name());
      }
    }
  }
}
