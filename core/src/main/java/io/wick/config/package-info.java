/**
 * From text to sweeps and back: strict reading of YAML and JSON with line numbers and suggestions,
 * binding to the records of the other rooms, the JSON Schema, and the texts of the catalogue.
 *
 * <p>A document becomes located nodes ({@code DocumentParser}), overrides change them, {@code
 * SweepBinder} takes the fields at the top and {@code ShapeBinder} one entry each; what is wrong is
 * collected and told together as one {@link io.wick.config.ConfigException}.
 */
package io.wick.config;
