package io.wick.spark.cli;

import io.wick.catalog.Catalogue;
import io.wick.config.SchemaWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of the sweep file. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description =
        "Prints the JSON Schema (draft-07) of the sweep file, for editors. Starts no Spark.")
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(new SchemaWriter(Catalogue.load()).write());
    return ExitCode.OK;
  }
}
