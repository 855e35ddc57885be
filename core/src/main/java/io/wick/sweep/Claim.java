package io.wick.sweep;

import io.wick.catalog.Parameter;

/**
 * A statement that a sweep is to bear out. Every row of the query is one case: {@code value}, its
 * interval from {@code low} to {@code high}, and what is {@code expected}; the case holds if the
 * interval contains it, or if a column {@code holds} says so. Cases come in the order of the
 * query's ORDER BY, or by name where it has none.
 */
public record Claim(
    @Parameter("the statement, in a sentence") String says,
    @Parameter(
            "SQL over the tables with the columns value, low, high, expected (or holds), and, if"
                + " there are several rows, case")
        String query) {}
