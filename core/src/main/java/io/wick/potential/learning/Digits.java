package io.wick.potential.learning;

import io.wick.catalog.Entry;

/**
 * Handwritten digits: 1797 images of 8 × 8 pixels from 0 to 16, 10 classes. The test set of the UCI
 * "Optical Recognition of Handwritten Digits" by E. Alpaydin and C. Kaynak, licence CC BY 4.0.
 */
@Entry(
    name = "digits",
    summary = "handwritten digits: 1797 images of 8 x 8 pixels, 10 classes",
    formula = "64 grey values 0 ... 16 row by row; the digits 0 ... 9",
    source = "E. Alpaydin and C. Kaynak, doi 10.24432/C50P49 (UCI, test set, CC BY 4.0)")
public record Digits() implements Dataset {
  @Override
  public Table table() {
    return Tables.of(this, d -> Resource.table("digits.csv"));
  }
}
