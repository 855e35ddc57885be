package io.wick.spark.cli;

import io.wick.catalog.Catalogue;
import io.wick.config.CatalogueText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what can be named in a sweep file. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description =
        "Lists everything that can be named in a sweep file, with parameters, defaults, formula and source. Starts no Spark.")
final class CatalogCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND",
      description = "potentials, schedules, methods or starts; all unless given.")
  private String kind;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "One of them, in full.")
  private String name;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Override
  public Integer call() {
    CatalogueText text = new CatalogueText(Catalogue.load());
    spec.commandLine()
        .getOut()
        .println((json ? text.json(kind, name) : text.text(kind, name)).stripTrailing());
    return ExitCode.OK;
  }
}
